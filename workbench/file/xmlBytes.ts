/** Markup recognised on UTF-8 bytes, for the parts that are too large for a string: worksheets and shared strings. */

export const LT = 60;
export const GT = 62;
export const SLASH = 47;
const QUOTE = 34;
const APOS = 39;
const EQ = 61;
const COLON = 58;
const BANG = 33;
const QUESTION = 63;

/** Told apart from a position: the buffer ends inside the token, more bytes are needed. */
export const MORE = -1;

/** Next "<" at or after `at`, or -1. A plain loop: in cells it is a few bytes away, where a call of indexOf costs more. */
export function findLess(bytes: Uint8Array, at: number): number {
  const stop = Math.min(bytes.length, at + 64);
  for (let i = at; i < stop; i++) if (bytes[i] === LT) return i;
  return stop < bytes.length ? bytes.indexOf(LT, stop) : -1;
}

/** Position after the tag, comment, CDATA section or instruction that begins at `at`. */
export function tokenEnd(bytes: Uint8Array, at: number): number {
  const kind = bytes[at + 1];
  if (kind === BANG) {
    const isComment = bytes[at + 2] === 45;
    const [a, b] = isComment ? [45, 45] : [93, 93];
    for (let i = bytes.indexOf(GT, at + 3); i >= 0; i = bytes.indexOf(GT, i + 1))
      if (bytes[i - 1] === a && bytes[i - 2] === b) return i + 1;
    return MORE;
  }
  if (kind === QUESTION) {
    for (let i = bytes.indexOf(GT, at); i >= 0; i = bytes.indexOf(GT, i + 1))
      if (bytes[i - 1] === QUESTION) return i + 1;
    return MORE;
  }
  let quote = 0;
  for (let i = at + 1; i < bytes.length; i++) {
    const c = bytes[i]!;
    if (quote) {
      if (c === quote) quote = 0;
    } else if (c === GT) return i + 1;
    else if (c === QUOTE || c === APOS) quote = c;
  }
  return MORE;
}

/** Whether the name at `at`, with or without a prefix, is `name`. */
export function isNamed(bytes: Uint8Array, at: number, name: string): boolean {
  if (matches(bytes, at, name)) return true;
  let i = at;
  while (
    i < bytes.length &&
    bytes[i]! > 32 &&
    bytes[i] !== COLON &&
    bytes[i] !== GT &&
    bytes[i] !== SLASH
  )
    i++;
  return bytes[i] === COLON && matches(bytes, i + 1, name);
}

function matches(bytes: Uint8Array, at: number, name: string): boolean {
  for (let k = 0; k < name.length; k++) if (bytes[at + k] !== name.charCodeAt(k)) return false;
  const after = bytes[at + name.length];
  return after === GT || after === SLASH || (after !== undefined && after <= 32);
}

/** Where the end tag of `name` begins, or MORE. */
export function endTagOf(bytes: Uint8Array, from: number, name: string): number {
  for (let i = findLess(bytes, from); i >= 0; i = findLess(bytes, i + 1))
    if (bytes[i + 1] === SLASH && isNamed(bytes, i + 2, name)) return i;
  return MORE;
}

/** Value of a one-letter attribute of the tag, or null. */
export function attributeOf(
  bytes: Uint8Array,
  start: number,
  end: number,
  letter: number
): string | null {
  for (let i = start + 2; i < end - 2; i++) {
    if (bytes[i] !== letter || bytes[i - 1]! > 32) continue;
    let k = i + 1;
    while (bytes[k]! <= 32) k++;
    if (bytes[k] !== EQ) continue;
    k++;
    while (bytes[k]! <= 32) k++;
    const stop = bytes.indexOf(bytes[k]!, k + 1);
    return new TextDecoder().decode(bytes.subarray(k + 1, stop));
  }
  return null;
}
