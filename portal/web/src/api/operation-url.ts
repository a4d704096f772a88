/** Where an operation is called: its path below `base` with the parameters in it, and the query. */
export function operationUrl(
  base: string,
  path: string,
  inPath: Readonly<Record<string, string>>,
  inQuery: readonly (readonly [name: string, value: string])[],
): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(inPath[name] ?? ""));
  const query = new URLSearchParams(inQuery.map(([name, value]) => [name, value])).toString();
  return `${base}${filled}${query === "" ? "" : `?${query}`}`;
}
