/**
 * How our own row is recognised among a customer's suppliers: a flag column ("Is our company"), otherwise the supplier's
 * name — the usual words for "we", or a name from the settings.
 */
const usualNames = [
  "我司",
  "我方",
  "本公司",
  "我们",
  "我公司",
  "本司",
  "己方",
  "we",
  "us",
  "our company",
  "ourselves",
  "ours",
  "own",
  "we (us)",
];

export function isOurName(name: string, ownNames: readonly string[]): boolean {
  const plain = normalised(name);
  return plain !== "" && [...usualNames, ...ownNames].some((own) => normalised(own) === plain);
}

function normalised(name: string): string {
  return name.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ").trim();
}
