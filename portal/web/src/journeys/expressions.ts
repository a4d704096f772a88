/**
 * The runtime expressions and simple conditions of Arazzo 1.0 that our journeys use: `$inputs.run`, `$steps.order.outputs.orderId`,
 * `$statusCode`, `$response.body#/items/0/orderId`; compared by `== != >= <= > <`, joined by `||`.
 * Source: https://spec.openapis.org/arazzo/v1.0.1.html#runtime-expressions
 */

/** What expressions can speak of. */
export interface Known {
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Outputs by step. */
  readonly steps: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly answer?: { readonly status: number; readonly body: unknown } | undefined;
}

/** Throws for an expression that is none of ours. */
export function valueOf(expression: string, known: Known): unknown {
  if (expression === "$statusCode") return known.answer?.status;
  const input = /^\$inputs\.([\w-]+)$/.exec(expression);
  if (input !== null) return known.inputs[input[1] ?? ""];
  const output = /^\$steps\.([\w-]+)\.outputs\.([\w-]+)$/.exec(expression);
  if (output !== null) return known.steps[output[1] ?? ""]?.[output[2] ?? ""];
  const body = /^\$response\.body(?:#(\/.*))?$/.exec(expression);
  if (body !== null) return pointedAt(known.answer?.body, body[1] ?? "");
  throw new Error(`The journey says ${expression}, which the portal cannot read.`);
}

/** A JSON pointer (RFC 6901); `length` of an array is how many it holds. Undefined where nothing is. */
function pointedAt(body: unknown, pointer: string): unknown {
  const names = pointer.split("/").slice(1);
  return names.reduce<unknown>((value, name) => {
    if (typeof value !== "object" || value === null) return undefined;
    const key = name.replaceAll("~1", "/").replaceAll("~0", "~");
    return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
  }, body);
}

/** The same with every expression in it replaced by its value: whole texts, and parts in braces. */
export function filled(template: unknown, known: Known): unknown {
  if (typeof template === "string") return filledText(template, known);
  if (Array.isArray(template)) return template.map((each) => filled(each, known));
  if (typeof template !== "object" || template === null) return template;
  return Object.fromEntries(Object.entries(template).map(([name, value]) => [name, filled(value, known)]));
}

function filledText(text: string, known: Known): unknown {
  if (text.startsWith("$")) return valueOf(text, known);
  return text.replaceAll(/\{(\$[^}]+)\}/g, (_, expression: string) => String(valueOf(expression, known)));
}

const comparisons: Readonly<Record<string, (a: unknown, b: unknown) => boolean>> = {
  "==": (a, b) => a === b,
  "!=": (a, b) => a !== b,
  ">=": (a, b) => Number(a) >= Number(b),
  "<=": (a, b) => Number(a) <= Number(b),
  ">": (a, b) => Number(a) > Number(b),
  "<": (a, b) => Number(a) < Number(b),
};

/** Whether a condition holds. Throws for one that is not of the form above. */
export const holds = (condition: string, known: Known): boolean =>
  condition.split("||").some((part) => {
    const [, left = "", operator = "", right = ""] = /^\s*(\S+)\s*(==|!=|>=|<=|>|<)\s*(.+?)\s*$/.exec(part) ?? [];
    const compare = comparisons[operator];
    if (compare === undefined) throw new Error(`The journey says ${condition}, which the portal cannot read.`);
    return compare(operand(left, known), operand(right, known));
  });

/** An expression, a text in quotes, a number, `true`, `false` or `null`. */
function operand(text: string, known: Known): unknown {
  if (text.startsWith("$")) return valueOf(text, known);
  const quoted = /^'(.*)'$|^"(.*)"$/.exec(text);
  return quoted === null ? JSON.parse(text) : (quoted[1] ?? quoted[2]);
}
