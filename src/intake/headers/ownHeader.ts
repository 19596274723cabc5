/** True for a column that we wrote ourselves in an earlier run. */
export function isOwnHeader(header: string, ownHeaders?: ReadonlySet<string>): boolean {
  return /^\s*MCR[\s_·:]/i.test(header) || (ownHeaders?.has(header.trim()) ?? false);
}
