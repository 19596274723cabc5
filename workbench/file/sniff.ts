import { OpenError } from "./refusals";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Tells from the first bytes what cannot be a workbook package. @throws OpenError unless the bytes begin like a zip. */
export function refuseForeignFormats(bytes: Uint8Array): void {
  if (bytes.length === 0 || bytes.subarray(0, 4096).every((byte) => byte === 0))
    throw new OpenError({ code: "empty" });
  if (OLE.every((byte, i) => bytes[i] === byte))
    throw new OpenError({
      code: hasStream(bytes, "EncryptedPackage") ? "passwordProtected" : "legacyXls",
    });
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    if (bytes[2] === 5 && bytes[3] === 6)
      throw new OpenError({ code: "notAWorkbook", looksLike: "empty zip" });
    if (bytes[2] === 3 && bytes[3] === 4) return;
  }
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).toLowerCase();
  const looksLike = head.startsWith("%pdf")
    ? "pdf"
    : /<html|<table|<!doctype html/.test(head)
      ? "html"
      : isText(bytes)
        ? "text"
        : "unknown";
  throw new OpenError({ code: "notAWorkbook", looksLike });
}

function isText(bytes: Uint8Array): boolean {
  return bytes
    .subarray(0, 1024)
    .every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
}

/** Stream names stand in the directory of an OLE container as UTF-16 (MS-CFB 2.6.1). */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((c) => [c.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (at + wanted.length <= bytes.length && wanted.every((byte, i) => bytes[at + i] === byte))
      return true;
  }
  return false;
}
