/** Changes without a verdict, in a sentence. */
import { lastTokenOf, objectOf, stable } from "../json.ts";
import type { RedoclyChange } from "./compare.ts";
import type { Sides } from "./translate.ts";

const nouns: Readonly<Record<string, string>> = {
  PathItem: "Path",
  Operation: "Operation",
  Parameter: "Parameter",
  RequestBody: "Request body",
  MediaType: "Media type",
  Response: "Response",
  Header: "Response header",
  Schema: "Schema",
  SecurityScheme: "Security scheme",
  SecurityRequirement: "Security requirement",
  Server: "Server",
  Callback: "Callback",
  Tag: "Tag",
  Example: "Example",
  Link: "Link",
  SpecExtension: "Extension",
};

/** What changed and what it means for callers, without a period. */
export function inWords(change: RedoclyChange, _sides: Sides): string {
  if (change.kind === "modified") return modified(change);
  const thing = thingOf(change);
  if (change.kind === "added") return `${thing} was added: ${gain(change)}`;
  return `${thing} was removed: ${loss(change)}`;
}

function thingOf({ typeName, path, base, revision }: RedoclyChange): string {
  const value = objectOf((revision ?? base)?.value);
  if (typeName === "Parameter") return `Optional ${String(value["in"])} parameter \`${String(value["name"])}\``;
  if (typeName === "Operation") return `Operation \`${operationOf(path)}\``;
  if (typeName === "SecurityRequirement") return `Security requirement \`${Object.keys(value).join(" + ") || "none"}\``;
  if (typeName === "Server") return `Server \`${String(value["url"])}\``;
  const name = lastTokenOf(path);
  if (typeName === "Schema" && /\/properties\/[^/]+$/.test(path)) return `Property \`${name}\``;
  const noun = nouns[typeName] ?? typeName.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
  return typeName === "RequestBody" ? noun : `${noun} \`${name}\``;
}

function operationOf(path: string): string {
  const method = lastTokenOf(path);
  const [, , route = ""] = path.split("/");
  return `${method.toUpperCase()} ${route.replaceAll("~1", "/").replaceAll("~0", "~")}`;
}

function gain({ typeName }: RedoclyChange): string {
  if (typeName === "Response") return "callers may meet an answer they did not know of";
  if (typeName === "Schema") return "callers may use it, or ignore it in answers";
  if (typeName === "SecurityRequirement") return "callers may sign in another way";
  return "callers may use it";
}

function loss({ typeName, path }: RedoclyChange): string {
  if (typeName === "Schema" && path.includes("/requestBody/")) return "it is no longer read, and no longer minded";
  if (typeName === "Response") return "callers no longer meet this refusal";
  if (typeName.startsWith("Security")) return "callers need less than before";
  return "no caller that kept to the contract can tell";
}

function modified({ property = "", base, revision, typeName, path }: RedoclyChange): string {
  if (property === "key")
    return `\`${String(base?.value)}\` is now called \`${String(revision?.value)}\`: callers that kept to the contract still work`;
  const long = ["description", "summary", "title", "examples", "example"].includes(property);
  const of = ` of ${typeName === "Info" ? "the API" : `\`${lastTokenOf(path)}\``}`;
  if (long) return `\`${property}\`${of} was reworded`;
  return `\`${property}\`${of} ${fromTo(base?.value, revision?.value)}: callers that kept to the contract still work`;
}

/** `changed from 1 to 2`, `was set to 2`, `was removed`; long values are cut. */
export function fromTo(before: unknown, after: unknown): string {
  if (before === undefined) return `was set to ${brief(after)}`;
  return after === undefined ? "was removed" : `changed from ${brief(before)} to ${brief(after)}`;
}

/** A value on one line. */
export function brief(value: unknown): string {
  const text = typeof value === "string" ? value : stable(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
