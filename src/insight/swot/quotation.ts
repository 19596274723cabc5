/** The beginning of a text, cut between code points, with a sign that there is more. */
export function quotation(text: string, maxCharacters: number): string {
  const characters = Array.from(text);
  return characters.length <= maxCharacters
    ? text
    : `${characters.slice(0, maxCharacters - 1).join("")}…`;
}
