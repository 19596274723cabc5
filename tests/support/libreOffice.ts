import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Book } from "../../workbench/book/book";
import type { OpenedBook } from "../../workbench/file/openedBook";
import { openBook } from "../../workbench/file/openBook";
import { saveBook } from "../../workbench/file/saveBook";

export const hasLibreOffice = existsSync("/usr/bin/soffice");

/** Calc's setting "recalculate on load: always": the file's stored values are not what is tested. */
const recalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** The book saved, calculated by LibreOffice and opened again. */
export async function calculatedByLibreOffice(opened: OpenedBook): Promise<Book> {
  const folder = mkdtempSync(join(tmpdir(), "tierbook-office-"));
  try {
    writeFileSync(join(folder, "in.xlsx"), (await saveBook(opened)).bytes);
    mkdirSync(join(folder, "profile", "user"), { recursive: true });
    writeFileSync(join(folder, "profile", "user", "registrymodifications.xcu"), recalculate);
    execFileSync(
      "soffice",
      [
        "--headless",
        `-env:UserInstallation=file://${folder}/profile`,
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        join(folder, "out"),
        join(folder, "in.xlsx"),
      ],
      { stdio: "ignore" }
    );
    return (await openBook(readFileSync(join(folder, "out", "in.xlsx")), "in.xlsx")).book;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
