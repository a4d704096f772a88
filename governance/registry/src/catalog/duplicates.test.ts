import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { duplicatesAmong, type Shape } from "./duplicates.ts";

const shape = (api: string, schema: string, properties: string, major = 1): Shape => ({
  api,
  major,
  tier: api.split("/")[0] ?? "",
  schema,
  properties: new Set(properties.split(" ")),
});
const found = (...shapes: Shape[]) =>
  duplicatesAmong(shapes).map(
    ({ of, likeness }) => `${of.map(({ api, schema }) => `${api} ${schema}`).join(" = ")} ${likeness.toFixed(2)}`,
  );

const line = "sku quantity unitPrice total taxRate";

describe("duplicates in the catalog", () => {
  it("are schemas of one tier with the same properties, or nearly; the most alike first", () => {
    assert.deepEqual(
      found(
        shape("process/orders", "Line", line),
        shape("process/returns", "ReturnLine", `${line} reason`),
        shape("process/finance", "Entry", line),
      ),
      [
        "process/finance Entry = process/orders Line 1.00",
        "process/finance Entry = process/returns ReturnLine 0.83",
        "process/orders Line = process/returns ReturnLine 0.83",
      ],
    );
  });

  it("are not found across tiers, among the majors of one API, or in what is small or only akin", () => {
    assert.deepEqual(found(shape("process/orders", "Line", line), shape("system/erp", "Line", line)), []);
    assert.deepEqual(found(shape("process/orders", "Line", line), shape("process/orders", "Line", line, 2)), []);
    assert.deepEqual(found(shape("process/a", "Ref", "id name at"), shape("process/b", "Ref", "id name at")), []);
    assert.deepEqual(found(shape("process/a", "X", line), shape("process/b", "Y", "sku quantity place bin lot")), []);
  });

  it("are not what most APIs have, as a problem", () => {
    const problems = ["a", "b", "c", "d"].map((name) =>
      shape(`process/${name}`, "Problem", "type title status detail"),
    );
    assert.deepEqual(found(...problems), []);
  });

  it("are all pairs that comparing each with each would find", () => {
    const names = "a b c d e f g h i j k l".split(" ");
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const shapes = Array.from({ length: 300 }, (_, n) =>
      shape(`process/api${String(n)}`, "S", names.filter(() => random(10) < 6).join(" ")),
    );
    const ids = (pairs: readonly (readonly [Shape, Shape])[]) =>
      pairs.map(([a, b]) => [a.api, b.api].sort().join(" ")).sort();
    const expected = shapes.flatMap((a, n) =>
      shapes.slice(n + 1).flatMap((b): (readonly [Shape, Shape])[] => {
        const shared = [...a.properties].filter((name) => b.properties.has(name)).length;
        const alike = shared / new Set([...a.properties, ...b.properties]).size >= 0.75;
        return alike && a.properties.size >= 4 && b.properties.size >= 4 ? [[a, b]] : [];
      }),
    );
    assert.ok(expected.length > 50, "the sample holds enough of them");
    assert.deepEqual(ids(duplicatesAmong(shapes).map(({ of }) => of)), ids(expected));
  });
});
