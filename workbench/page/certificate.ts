import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { generate } from "selfsigned";

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const days = 365;

/**
 * A certificate for localhost, made on this machine and kept in the cache so that a browser which was told to accept it need
 * not be told again. Office.js talks to its host over https only.
 */
export async function localCertificate(root: string): Promise<Certificate> {
  const path = join(root, ".cache", "localhost-certificate.json");
  if (existsSync(path)) {
    const kept = JSON.parse(readFileSync(path, "utf8")) as Certificate & { until: number };
    if (kept.until > Date.now()) return kept;
  }
  const now = new Date();
  const until = new Date(now.getTime() + days * 86_400_000);
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    notBeforeDate: now,
    notAfterDate: until,
    keySize: 2048,
    algorithm: "sha256",
    extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] }],
  });
  const certificate = { key: made.private, cert: made.cert, until: until.getTime() - 86_400_000 };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(certificate), { mode: 0o600 });
  return certificate;
}
