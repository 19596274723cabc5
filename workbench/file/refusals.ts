import { XmlError } from "./xmlTree";

/** Why a file cannot be opened: a closed list, each with what a clear message needs. */
export type Refusal =
  /** Not a zip archive at all; `looksLike` names what the first bytes suggest. */
  | {
      readonly code: "notAWorkbook";
      readonly looksLike:
        "empty zip" | "text" | "html" | "pdf" | "zip without workbook" | "openDocument" | "unknown";
    }
  /** No bytes, or nothing but zeros. */
  | { readonly code: "empty" }
  /** Excel's own encryption: an OLE container with an EncryptedPackage stream. */
  | { readonly code: "passwordProtected" }
  /** Excel 97–2003 format (.xls) or another OLE document. */
  | { readonly code: "legacyXls" }
  /** Excel binary workbook (.xlsb). */
  | { readonly code: "binaryWorkbook" }
  /** Damaged: `part` is the member of the package, `detail` what is wrong with it, for a support note. */
  | { readonly code: "corrupt"; readonly part: string; readonly detail: string }
  /** Unpacks to far more than a workbook does; `bytes` is what it claims or reached. */
  | { readonly code: "zipBomb"; readonly part: string; readonly bytes: number }
  /** A workbook of chart sheets or macro sheets only. */
  | { readonly code: "noWorksheet" };

export type RefusalCode = Refusal["code"];

/** Thrown by `openBook` when the bytes cannot be used as a workbook. */
export class OpenError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal, options?: { cause?: unknown }) {
    super(
      refusal.code === "corrupt" ? `corrupt: ${refusal.part}: ${refusal.detail}` : refusal.code,
      options
    );
    this.name = "OpenError";
    this.refusal = refusal;
  }
}

export const corrupt = (part: string, detail: string, cause?: unknown): OpenError =>
  new OpenError({ code: "corrupt", part, detail }, cause === undefined ? undefined : { cause });

/** Runs a reader of the part; malformed XML that it meets becomes a refusal. */
export function orCorrupt<T>(part: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof XmlError) throw corrupt(part, error.message, error);
    throw error;
  }
}

/** Something the written copy lacks or shows otherwise than the file that was opened. */
export interface Loss {
  /** Sheet name, or null for the workbook. */
  readonly sheet: string | null;
  readonly what: LossKind;
  /** Name or address of the object, where it has one. */
  readonly detail: string;
}

export type LossKind =
  | "digitalSignature"
  | "chartNotWritten"
  /** A chart of the file was changed and made anew: what this program does not describe of it is gone. */
  | "chartDetails"
  | "cellFormatDetails"
  | "richTextRuns"
  | "arrayFormula"
  | "referencesToRenamedSheet"
  | "referencesToDeletedSheet"
  | "conditionalFormat"
  | "dataValidation"
  | "threadedComment"
  | "note"
  | "documentProperty"
  | "pivotTable"
  | "protection";
