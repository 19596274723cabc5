import { crc32 } from "./crc32";
import { collect, deflateRaw, join } from "./deflate";
import type { Chunks } from "./deflate";
import type { ZipEntry } from "./zipRead";

/** A member to be written: copied as it was packed, or packed when the archive is written. */
export type ZipPart = ZipEntry | { readonly name: string; readonly content: Uint8Array };

/** 1980-01-01 00:00, the first moment a zip can tell: the same workbook gives the same bytes at any time of day. */
const FIXED_DATE = 0x0021;
const UTF8_NAMES = 0x0800;

interface Written {
  readonly name: Uint8Array;
  readonly entry: ZipEntry;
  readonly offset: number;
}

/** Writes a zip of deflated members in the order given. @throws RangeError over 4 GB, which no workbook of Excel's size limits reaches packed. */
export async function writeZip(parts: readonly ZipPart[]): Promise<Uint8Array> {
  const output: Uint8Array[] = [];
  const written: Written[] = [];
  let length = 0;
  const push = (bytes: Uint8Array) => {
    output.push(bytes);
    length += bytes.length;
  };
  for (const part of parts) {
    const entry = "packed" in part ? part : await pack(part.name, part.content);
    const name = new TextEncoder().encode(entry.name);
    written.push({ name, entry, offset: length });
    const header = new DataView(new ArrayBuffer(30));
    header.setUint32(0, 0x04034b50, true);
    commonFields(header, 4, entry, name.length);
    push(new Uint8Array(header.buffer));
    push(name);
    push(entry.packed);
    if (length > 0xfffffffe || entry.size > 0xfffffffe)
      throw new RangeError("The workbook is larger than 4 GB.");
  }
  const directory = length;
  for (const { name, entry, offset } of written) {
    const header = new DataView(new ArrayBuffer(46));
    header.setUint32(0, 0x02014b50, true);
    header.setUint16(4, 20, true);
    commonFields(header, 6, entry, name.length);
    header.setUint32(42, offset, true);
    push(new Uint8Array(header.buffer));
    push(name);
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, written.length, true);
  end.setUint16(10, written.length, true);
  end.setUint32(12, length - directory, true);
  end.setUint32(16, directory, true);
  push(new Uint8Array(end.buffer));
  return join(output, length);
}

function commonFields(header: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  header.setUint16(at, 20, true);
  header.setUint16(at + 2, UTF8_NAMES, true);
  header.setUint16(at + 4, entry.method, true);
  header.setUint16(at + 6, 0, true);
  header.setUint16(at + 8, FIXED_DATE, true);
  header.setUint32(at + 10, entry.crc, true);
  header.setUint32(at + 14, entry.packed.length, true);
  header.setUint32(at + 18, entry.size, true);
  header.setUint16(at + 22, nameLength, true);
}

/** Packs a member while its content is made, so that a large one never stands in memory unpacked. */
export async function pack(name: string, content: Uint8Array | Chunks): Promise<ZipEntry> {
  let crc = 0;
  let size = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of content instanceof Uint8Array ? [content] : content) {
      crc = crc32(chunk, crc);
      size += chunk.length;
      yield chunk;
    }
  }
  const packed = await collect(deflateRaw(counted()));
  return { name, method: 8, crc, packed, size };
}
