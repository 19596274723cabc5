import { join } from "node:path";
import { languages } from "../../src/i18n/languages";
import { tableKinds, type TableKind } from "../../src/intake/fields";
import { insertTemplates } from "../../src/workflows/insertTemplate";
import { createBook } from "../file/createBook";
import { saveBook } from "../file/saveBook";
import type { TierCommand } from "./arguments";
import { Refused } from "./Refused";
import { isSameFile, open, refusal, type TierRun } from "./runTier";
import { openSession } from "./session";
import { cliWords } from "./words";

/** Empty tables in a new workbook, or in a copy of the user's, through Office.js and the host. */
export async function runTemplates(command: TierCommand, cwd: string): Promise<TierRun> {
  const { language, input } = command;
  const words = cliWords[language];
  const kinds = chosenKinds(command);
  const output = command.output ?? (input === null ? join(cwd, "templates.xlsx") : besides(input));
  if (input !== null && (await isSameFile(input, output)))
    throw new Refused(words.sameFile(output));
  const opened = input === null ? await createBook("templates.xlsx") : await open(input, command);
  const session = openSession(opened.book, language);
  try {
    const inserted = await insertTemplates(session.workbook, kinds, language, {}).catch(
      (error: unknown) => {
        throw refusal(error, input ?? output, command);
      }
    );
    session.host.settle();
    // A new workbook comes with an empty sheet that nobody asked for.
    if (input === null) {
      const { book } = opened;
      book.sheets.shift();
      book.activeSheetId = book.sheets[0]?.id ?? "";
    }
    const saved = await saveBook(opened);
    const sheets = inserted.map(({ sheet }) => sheet).join(words.comma);
    return {
      bytes: saved.bytes,
      output,
      text: {
        stdout: `${words.inserted(sheets)}\n${words.written(output)}\n`,
        cannotWrite: (reason) => words.cannotWrite(output, reason),
      },
    };
  } finally {
    session.close();
  }
}

/** Kinds by their key or by their name in the run's language. */
function chosenKinds({ templates = "all", language }: TierCommand): readonly TableKind[] {
  if (templates === "all") return tableKinds;
  const names = languages[language].words.intake.tableKinds;
  return templates.map((wanted) => {
    const known = tableKinds.find(
      (kind) =>
        kind.toLowerCase() === wanted.toLowerCase() ||
        names[kind].toLowerCase() === wanted.toLowerCase()
    );
    if (!known)
      throw new Refused(cliWords[language].unknownTemplate(wanted, tableKinds.join(", ")));
    return known;
  });
}

function besides(input: string): string {
  const extension = /\.xls[xm]$/i.exec(input)?.[0] ?? "";
  return `${input.slice(0, input.length - extension.length)}.templates${extension || ".xlsx"}`;
}
