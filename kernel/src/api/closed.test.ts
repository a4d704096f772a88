import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { isProblem } from "../errors/problem.ts";
import { queryList, z } from "../model/schema.ts";
import { closed } from "./closed.ts";
import type { ApiContract } from "./contract.ts";
import { documentOf } from "./document.ts";
import { operation } from "./operation.ts";
import { inputParser } from "./validate.ts";

const Line = z.object({ sku: z.string(), quantity: z.int() }).openapi("Line");
const Place = z.discriminatedUnion("type", [
  z.object({ type: z.literal("delivery") }),
  z.object({ type: z.literal("collect"), store: z.string() }),
]);
const Note = z.lazy(() => z.object({ text: z.string() }));
const Basket = z
  .object({
    lines: z.array(Line.extend({ gift: z.boolean().optional() })).refine((lines) => lines.length > 0, "has no lines"),
    shopper: z.object({ name: z.string() }).nullable().default(null),
    place: Place.optional(),
    either: z.union([z.object({ left: z.int() }), z.object({ right: z.int() })]).optional(),
    both: z.intersection(z.object({ a: z.int() }), z.object({ b: z.int() })).optional(),
    pair: z.tuple([z.object({ one: z.int() })]).optional(),
    notes: z.record(z.string(), Note).optional(),
    open: z.looseObject({ known: z.string() }).optional(),
    anything: z.unknown().optional(),
    word: z
      .object({ word: z.string() })
      .transform(({ word }) => word)
      .optional(),
  })
  .openapi("Basket");

const body = {
  lines: [{ sku: "A", quantity: 1, gift: true }],
  shopper: { name: "A" },
  place: { type: "collect", store: "S-1" },
  either: { right: 1 },
  both: { a: 1, b: 2 },
  pair: [{ one: 1 }],
  notes: { any: { text: "x" } },
  open: { known: "y", extra: 1 },
  anything: { at: { all: true } },
  word: { word: "w" },
};

/** Puts a member more into what the path leads to. */
function extended(path: readonly (string | number)[], name = "couponCode"): unknown {
  const made = structuredClone(body) as unknown;
  let at = made as Record<string | number, unknown>;
  for (const step of path) at = at[step] as Record<string | number, unknown>;
  at[name] = "X";
  return made;
}

const places = [
  [],
  ["lines", 0],
  ["shopper"],
  ["place"],
  ["either"],
  ["both"],
  ["pair", 0],
  ["notes", "any"],
  ["word"],
] as const;

const errorsOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (isProblem(error)) return [error.kind, error.extras.errors];
  }
  return assert.fail("Nothing was refused.");
};

describe("a closed request", () => {
  const parse = inputParser({ body: Basket, query: z.object({ tag: queryList(z.string(), 3).optional() }) });

  it("takes what the contract has, and what an open part of it may have", () => {
    const { open, anything, word } = parse({ body, query: {} }).body as typeof body;
    assert.deepEqual([open, anything, word], [body.open, body.anything, "w"]);
  });

  for (const path of places) {
    it(`refuses a member that ${path.length === 0 ? "it" : path.join("/")} does not have, with its pointer`, () => {
      assert.deepEqual(
        errorsOf(() => parse({ body: extended(path), query: {} })),
        ["invalid", [{ pointer: `/${[...path, "couponCode"].join("/")}`, detail: "is no member of this request" }]],
      );
    });
  }

  it("keeps the rules of the schema it closes", () => {
    assert.deepEqual(
      errorsOf(() => parse({ body: { lines: [] }, query: {} })),
      ["invalid", [{ pointer: "/lines", detail: "has no lines" }]],
    );
  });

  it("names at most twenty members, and none at length", () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, index) => ["n".repeat(5_000) + String(index), 1]));
    const [, errors] = errorsOf(() => parse({ body: { ...body, ...many }, query: {} })) as [string, unknown[]];
    assert.equal(errors.length, 20);
    assert.ok(JSON.stringify(errors).length < 10_000);
  });

  it("refuses a parameter also where the operation has none", () => {
    for (const schemas of [undefined, {}, { body: Basket }]) {
      const refused = (error: unknown) =>
        isProblem(error, "invalid-parameter") && error.extras.errors?.[0]?.parameter === "dryRun";
      assert.throws(() => inputParser(schemas)({ query: { dryRun: "true" }, body }), refused);
    }
    assert.equal(inputParser(undefined)({ query: {} }).query, undefined);
  });

  it("leaves the schema open for answers", () => {
    assert.ok(closed(Basket) !== Basket && Basket.safeParse(extended([])).success);
  });
});

describe("the document of a closed request", () => {
  const contract = {
    about: {
      tier: "experience",
      name: "baskets",
      title: "Baskets",
      description: "For this test.",
      version: "1.0.0",
      owner: "kernel",
      lifecycle: "active",
      authority: [],
      slo: { availability: "99%", p99Ms: 100 },
      dataClasses: ["internal"],
    },
    operations: {
      put: operation({
        operationId: "put",
        method: "post",
        path: "/baskets",
        summary: "Put",
        request: { body: Basket },
        responses: {
          201: { description: "Put.", schema: z.object({ basket: Basket, lines: z.array(Line) }).openapi("Kept") },
        },
        policy: { scopes: [], limit: "write", priority: "normal", idempotency: "none", deadlineMs: 1 },
      }),
    },
  } satisfies ApiContract;
  const document = documentOf(contract) as {
    paths: { "/baskets": { post: { requestBody: Content; responses: { 201: Content } } } };
    components: { schemas: object };
  };
  interface Content {
    content: { "application/json": { schema: object } };
  }
  const { requestBody, responses } = document.paths["/baskets"].post;
  const ajv = new Ajv2020({ strict: false });
  const judge = ({ content }: Content) =>
    ajv.compile({ ...content["application/json"].schema, components: document.components });
  const request = judge(requestBody);
  const answer = judge(responses[201]);

  it("refuses what the parser refuses, and takes what it takes", () => {
    assert.ok(request(body), JSON.stringify(request.errors));
    for (const path of places.filter(([first]) => first !== "both"))
      assert.ok(!request(extended(path)), path.join("/"));
    assert.ok(request(extended(["open"])) && request(extended(["anything", "at"])));
  });

  it("leaves answers open where they share a schema with a request", () => {
    for (const path of places) assert.ok(answer({ basket: extended(path), lines: [] }), path.join("/"));
    assert.ok("BasketRequest" in document.components.schemas && "Basket" in document.components.schemas);
  });
});
