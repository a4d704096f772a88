/** Media types in one spelling (RFC 9110, 8.3.1: types and parameter names have no case). */

/** `Application/JSON;Charset="UTF-8"` is `application/json`: JSON knows no charset (RFC 8259, 11). */
export function canonicalMediaType(written: string): string {
  const [type = "", ...rest] = written.split(";").map((part) => part.trim());
  const name = type.toLowerCase();
  const isJson = /[/+]json$/.test(name);
  const parameters = rest
    .filter((part) => part !== "")
    .map((part) => {
      const [key = "", ...value] = part.split("=");
      const text = value.join("=").replace(/^"(.*)"$/, "$1");
      return [key.trim().toLowerCase(), text] as const;
    })
    .map(([key, value]) => [key, key === "charset" ? value.toLowerCase() : value] as const)
    .filter(([key, value]) => !(isJson && key === "charset" && value === "utf-8"))
    .map(([key, value]) => `${key}=${value}`)
    .sort();
  return [name, ...parameters].join("; ");
}
