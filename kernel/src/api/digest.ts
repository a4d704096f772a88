/** A contract's digest: two documents that say the same have the same one, whatever the order of their members. */
import { hash } from "node:crypto";

const digests = new WeakMap<object, string>();

/**
 * `sha-256=:<base64>:` (the form of RFC 9530's digest fields) over the document as canonical JSON: members sorted by code unit, no
 * white space, as RFC 8785 has it. Made once per document object, which is not to be changed afterwards.
 */
export function digestOf(document: object): string {
  const known = digests.get(document);
  if (known !== undefined) return known;
  const made = `sha-256=:${hash("sha256", canonical(document), "base64")}:`;
  digests.set(document, made);
  return made;
}

/** Written member by member: an object would put names that look like numbers first. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`);
  return `{${members.join(",")}}`;
}
