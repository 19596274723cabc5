import { isDesktop } from "./hostInfo";
import { translateError } from "./translateError";

/**
 * Opens a workbook of its own from an .xlsx file, as Excel does with "New". The workbook the add-in stands in is not touched.
 *
 * @param address of the file, on the add-in's own origin
 * @throws HostError when this Excel cannot, or does not let add-ins
 */
export async function openCopy(address: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  let binary = "";
  for (const byte of new Uint8Array(await response.arrayBuffer()))
    binary += String.fromCharCode(byte);
  try {
    await Excel.createWorkbook(btoa(binary));
  } catch (error) {
    throw translateError(error, {}, isDesktop());
  }
}
