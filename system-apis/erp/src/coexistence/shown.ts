/** A value as a report shows it: one line of text, however long it is. Null: there is none. */
export function shown(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  // eslint-disable-next-line no-control-regex
  const line = text.replaceAll(/[\u0000-\u001f\u007f]/g, " ");
  const short = line.length <= 300 ? line : `${line.slice(0, 299)}…`;
  return short === "" ? null : short.toWellFormed();
}
