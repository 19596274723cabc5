import type { Model } from "./Model";

const offsetBasis = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;
const mask64 = 0xffffffffffffffffn;
const mask48 = 0xffffffffffffn;

/** FNV-1a, 64 bits, over the UTF-8 bytes of a text (Fowler, Noll & Vo). */
export function fnv1a64(text: string): bigint {
  let hash = offsetBasis;
  for (const byte of new TextEncoder().encode(text)) {
    hash = ((hash ^ BigInt(byte)) * prime) & mask64;
  }
  return hash;
}

/**
 * Short fingerprint of a model, twelve hexadecimal digits: equal for equal settings and calibration, whatever the order of
 * their members. It tells models apart; it protects nothing.
 */
export function modelHash(model: Model): string {
  return settingsHash(model);
}

/** The same of settings as they were saved, in whatever version. */
export function settingsHash(settings: object): string {
  const hash = fnv1a64(canonical(settings));
  return ((hash >> 48n) ^ (hash & mask48)).toString(16).padStart(12, "0");
}

/** JSON with sorted members. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
  return `{${members.join(",")}}`;
}
