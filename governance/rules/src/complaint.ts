/** What is wrong with an example, by the schema that it is an example of. */
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { Json } from "./json.ts";

/** What is wrong with a value, or nothing; a schema that Ajv cannot read says nothing about it. */
export function complaint(document: Json, schema: Json, value: unknown): string | undefined {
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: true });
  formats.default(ajv);
  try {
    const validate = ajv.compile({ ...schema, components: document["components"] });
    if (validate(value)) return undefined;
    const [error] = validate.errors ?? [];
    return `${error?.instancePath ?? ""} ${error?.message ?? "does not follow the schema"}`.trim();
  } catch {
    return undefined;
  }
}
