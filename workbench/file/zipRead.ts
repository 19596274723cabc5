import { crc32 } from "./crc32";
import { collect, inflateRaw } from "./deflate";
import { corrupt, OpenError } from "./refusals";

/** A member of the archive, still packed: parts that nobody changes are copied in this form. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly packed: Uint8Array;
  /** Bytes when unpacked, as the central directory says; enforced while unpacking. */
  readonly size: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;

/** A sheet of numbers packs 5 to 30 times; deflate cannot exceed 1,032. Small parts of any ratio are harmless. */
const HARMLESS_BYTES = 100 * 2 ** 20;
const LARGEST_RATIO = 300;
const LARGEST_TOTAL = 16 * 2 ** 30;

/**
 * Reads the central directory (PKWARE APPNOTE 6.3, zip64 included). Sizes and positions come from there and not from the
 * local headers, which streaming writers leave at zero.
 * @throws OpenError when the archive is truncated, damaged, encrypted or a zip bomb.
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, directory } = findDirectory(bytes, view);
  const entries: ZipEntry[] = [];
  let at = directory;
  let total = 0;
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw corrupt("zip", "the archive's directory is damaged");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const entry = readEntry(bytes, view, at, nameLength, extraLength);
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (!entry) continue;
    total += entry.size;
    if (
      (entry.size > HARMLESS_BYTES && entry.size > LARGEST_RATIO * entry.packed.length) ||
      total > LARGEST_TOTAL
    ) {
      throw new OpenError({ code: "zipBomb", part: entry.name, bytes: entry.size });
    }
    entries.push(entry);
  }
  return entries;
}

function findDirectory(bytes: Uint8Array, view: DataView): { count: number; directory: number } {
  let end = -1;
  for (let at = bytes.length - 22; at >= 0 && at >= bytes.length - 22 - 0xffff; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) {
      end = at;
      break;
    }
  }
  if (end < 0) throw corrupt("zip", "the archive's directory is missing: the file is cut off");
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  const locator = end - 20;
  if (
    (count !== 0xffff && directory !== 0xffffffff) ||
    locator < 0 ||
    view.getUint32(locator, true) !== ZIP64_LOCATOR
  )
    return { count, directory };
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > bytes.length || view.getUint32(at, true) !== ZIP64_END)
    throw corrupt("zip", "the zip64 directory is damaged");
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    directory: Number(view.getBigUint64(at + 48, true)),
  };
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  nameLength: number,
  extraLength: number
): ZipEntry | null {
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  if (name.endsWith("/")) return null;
  const method = view.getUint16(at + 10, true);
  if (view.getUint16(at + 8, true) & 1) throw new OpenError({ code: "passwordProtected" });
  if (method !== 0 && method !== 8)
    throw corrupt(name, `compression method ${method} is not used in workbooks`);
  const { size, packed, offset } = sizesOf(view, at, at + 46 + nameLength, extraLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER)
    throw corrupt(name, "its data is missing");
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw corrupt(name, "its data is cut off");
  return {
    // Some writers use backslashes or a leading slash; the package convention has neither.
    name: name.replaceAll("\\", "/").replace(/^\/+/, ""),
    method,
    crc: view.getUint32(at + 16, true),
    packed: bytes.subarray(start, start + packed),
    size,
  };
}

/** In zip64 the fields that overflow 32 bits stand in extra field 1, in this fixed order, only those that overflow. */
function sizesOf(
  view: DataView,
  at: number,
  extra: number,
  extraLength: number
): { size: number; packed: number; offset: number } {
  let packed = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  for (
    let field = extra;
    field + 4 <= extra + extraLength;
    field += 4 + view.getUint16(field + 2, true)
  ) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    const read = () => Number(view.getBigUint64((next += 8) - 8, true));
    if (size === 0xffffffff) size = read();
    if (packed === 0xffffffff) packed = read();
    if (offset === 0xffffffff) offset = read();
  }
  return { size, packed, offset };
}

/** Unpacks in chunks and checks length and CRC on the way. @throws OpenError (corrupt) at the first difference. */
export async function* unpackChunks(entry: ZipEntry): AsyncGenerator<Uint8Array> {
  let crc = 0;
  let length = 0;
  try {
    for await (const chunk of entry.method === 0 ? [entry.packed] : inflateRaw(entry.packed)) {
      length += chunk.length;
      if (length > entry.size) throw corrupt(entry.name, "it holds more data than it declares");
      crc = crc32(chunk, crc);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof OpenError) throw error;
    throw corrupt(entry.name, "its packed data is damaged", error);
  }
  if (length < entry.size) throw corrupt(entry.name, "its data is cut off");
  if (crc !== entry.crc) throw corrupt(entry.name, "its checksum does not match");
}

export const unpack = (entry: ZipEntry): Promise<Uint8Array> => collect(unpackChunks(entry));
