/** What the page of an API reads in the AsyncAPI document of its events: the documents that are generated, as they are. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { eventsIn, fieldsOf, type EventsDocument } from "../web/src/api/events-document.ts";

const read = (name: string) =>
  eventsIn(
    JSON.parse(readFileSync(new URL(`../../openapi/events/${name}.json`, import.meta.url), "utf8")) as EventsDocument,
  );

it("names the key, how long it is kept and every field, also within lists", () => {
  const shipped = read("process-orders.v1").get("order.shipped.v1");
  assert.equal(shipped?.orderingKey, "order");
  assert.equal(shipped.retentionDays, 396);
  const fields = fieldsOf(shipped.data);
  assert.ok(fields.some(({ path, required }) => path === "orderId" && required));
  assert.ok(
    fields.some(({ path }) => path === "lines[].itemId"),
    fields.map(({ path }) => path).join(" "),
  );
});

it("says what applications are told in the words of their API", () => {
  const told = read("experience-storefront.v2");
  const shipped = fieldsOf(told.get("order.shipped.v2")?.data ?? {}).map(({ path }) => path);
  assert.ok(
    ["orderNumber", "status", "basket[].sku"].every((path) => shipped.includes(path)),
    shipped.join(" "),
  );
  const all = [...told.values()].flatMap(({ data }) => fieldsOf(data)).map(({ path }) => path);
  for (const inner of ["channel", "state", "locationId", "lines", "lines[].itemId", "channelOrderNumber"]) {
    assert.ok(!all.includes(inner), inner);
  }
});

it("says what each field is", () => {
  const data = {
    type: "object",
    required: ["kind"],
    properties: {
      kind: { enum: ["a", "b"] },
      at: { type: "string", format: "date-time", description: "When." },
      place: { anyOf: [{ type: "object", properties: { id: { type: "string" } } }, { type: "null" }] },
      lines: { type: "array", items: { type: "object", properties: { n: { type: "integer" } } } },
    },
  };
  assert.deepEqual(
    fieldsOf(data).map(({ path, type, required, description }) => [path, type, required, description].join("|")),
    [
      'kind|one of "a", "b"|true|',
      "at|date-time|false|When.",
      "place|object or null|false|",
      "place.id|string|false|",
      "lines|list of object|false|",
      "lines[].n|integer|false|",
    ],
  );
});
