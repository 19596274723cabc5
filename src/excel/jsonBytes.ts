/**
 * Length in UTF-8 bytes of what JSON makes of a value, without making it: chunks are planned by what they weigh on the
 * wire, where a Chinese character takes three bytes and a double up to twenty.
 */
export function textJsonBytes(text: string): number {
  let bytes = text.length + 2;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) {
      if (code === 0x22 || code === 0x5c) bytes += 1;
      else if (code < 0x20)
        bytes +=
          code === 0x0a || code === 0x0d || code === 0x09 || code === 0x08 || code === 0x0c ? 1 : 5;
    } else if (code < 0x800) bytes += 1;
    else if (code < 0xd800 || code > 0xdfff) bytes += 2;
    else {
      const next = text.charCodeAt(i + 1);
      const isPair = code < 0xdc00 && next >= 0xdc00 && next <= 0xdfff;
      // A pair takes four bytes; JSON writes half a pair as an escape of six characters.
      bytes += isPair ? 2 : 5;
      if (isPair) i++;
    }
  }
  return bytes;
}

export function numberJsonBytes(value: number): number {
  if (Number.isInteger(value) && value >= 0 && value < 100) return value < 10 ? 1 : 2;
  return String(value).length;
}

/**
 * No less than `numberJsonBytes`, without writing the number out: whole numbers and hundredths are counted, every other
 * double is taken for the longest. A million numbers cost 10 ms instead of 250.
 */
export function numberBytesBound(value: number): number {
  const size = Math.abs(value);
  if (size < 1e15) {
    const sign = value < 0 ? 1 : 0;
    if (Number.isInteger(value)) return digits(size) + sign;
    // A product can round to a whole number; the quotient tells whether the number prints with two decimals.
    if (size >= 1e-6 && size < 1e13 && Math.round(value * 100) / 100 === value)
      return digits(size) + 3 + sign;
    if (size >= 1e-4) return 22 + sign;
  }
  return 25;
}

function digits(size: number): number {
  let count = 1;
  for (let limit = 10; limit <= size; limit *= 10) count++;
  return count;
}

export function cellJsonBytes(cell: string | number | boolean | null): number {
  if (typeof cell === "string") return textJsonBytes(cell);
  if (typeof cell === "number") return numberJsonBytes(cell);
  return cell === false ? 5 : 4;
}

/** Bytes of a row at most, with its brackets and commas; the apostrophe that guards a text may add one to each. */
export function rowBytesBound(row: readonly (string | number | null)[]): number {
  let bytes = row.length + 3;
  for (const cell of row) {
    if (typeof cell === "number") bytes += numberBytesBound(cell);
    else bytes += cell === null ? 4 : textJsonBytes(cell) + 1;
  }
  return bytes;
}

/** Bytes of a matrix of cells with its brackets and commas. */
export function matrixJsonBytes(
  rows: readonly (readonly (string | number | boolean | null)[])[]
): number {
  let bytes = 2 + Math.max(0, rows.length - 1);
  for (const row of rows) {
    bytes += 2 + Math.max(0, row.length - 1);
    for (const cell of row) bytes += cellJsonBytes(cell);
  }
  return bytes;
}
