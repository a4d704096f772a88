import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isProblem } from "@tierline/kernel/errors/problem";
import { requiredVersion } from "../src/resources/reviews/required-version.ts";
import { architect, callsOf, documentOf, inDays, openRegistry, reportOf } from "./registry.ts";

const { call } = await openRegistry();
const conflict = (error: unknown) => isProblem(error, "conflict");

const thing = (properties: object) => ({
  "/things": {
    get: {
      operationId: "listThings",
      summary: "List things",
      responses: {
        200: {
          description: "Things.",
          content: {
            "application/json": { schema: { type: "object", required: Object.keys(properties), properties } },
          },
        },
      },
    },
  },
});
const version = (number: string, properties: object) =>
  ({ ...(documentOf({ version: number }) as object), paths: thing(properties) }) as never;
const [name, color] = [{ name: { type: "string" } }, { color: { type: "string" } }];

describe("a change that is proposed", () => {
  it("is compared with what is published: what breaks, for whom, and what it would have to be called", async () => {
    await call.publishContract({ body: { document: version("1.0.0", { ...name, ...color }) } });
    await call.reportOperations({ body: reportOf([], { usage: [callsOf("web-shop", 3)] }) });
    const proposed = { document: version("1.1.0", name), title: "Drop the color", link: "https://git.example/pull/7" };
    const review = await call.proposeChange({ body: proposed });
    assert.deepEqual(
      [review.verdict, review.requiredBump, review.requiredVersion, review.affected, review.state],
      ["breaking", "major", "2.0.0", ["web-shop"], "open"],
    );
    const breaking = review.changes.find(({ impact }) => impact === "breaking");
    assert.match(breaking?.message ?? "", /color/);
    assert.equal(
      (await call.proposeChange({ body: proposed })).reviewId,
      review.reviewId,
      "the same again is the same",
    );
    const { items } = await call.listReviews({ query: { state: "open" } });
    assert.deepEqual(
      items.map(({ reviewId, counts }) => [reviewId, counts.breaking > 0]),
      [[review.reviewId, true]],
    );
    const detail = await call.getReview({ params: { reviewId: review.reviewId } });
    assert.ok(detail.changes.some(({ before, after }) => before !== null && before !== after));
  });

  it("is refused by an architect with a reason, once, and the gate hears of it", async () => {
    const [open] = (await call.listReviews({ query: { state: "open" } })).items;
    const params = { reviewId: open?.reviewId ?? "" };
    const body = { decision: "refused" as const, reason: "The shop shows the color on every page.", until: inDays(30) };
    const past = { ...body, until: inDays(-1) };
    await assert.rejects(call.decideReview({ params, body: past }, { principal: architect }), (error) =>
      isProblem(error, "invalid"),
    );
    const decided = await call.decideReview({ params, body }, { principal: architect });
    assert.deepEqual([decided.state, decided.reason, decided.decidedBy], ["refused", body.reason, "architect"]);
    await assert.rejects(call.decideReview({ params, body }, { principal: architect }), conflict);
    const [approval] = (await call.listApprovals({ query: {} })).items;
    assert.deepEqual(
      [approval?.decision, approval?.fromVersion, approval?.toVersion, approval?.changes[0]?.consumers],
      ["refused", "1.0.0", "1.1.0", ["web-shop"]],
    );
  });

  it("takes the place of the one before when it has changed, and one that adds is safe", async () => {
    const propose = (title: string, properties: object) =>
      call.proposeChange({ body: { document: version("1.2.0", properties), title, link: null } });
    const first = await propose("Drop it again", name);
    const second = await propose("Add a size", { ...name, ...color, size: { type: "integer" } });
    assert.equal((await call.getReview({ params: { reviewId: first.reviewId } })).state, "superseded");
    assert.deepEqual([second.verdict, second.requiredVersion], ["safe", "1.1.0"]);
  });

  it("is withdrawn while nobody has decided it: gone from the reviews, and kept in the audit log", async () => {
    const document = version("1.3.0", { ...name, ...color, weight: { type: "integer" } });
    const body = { document, title: "Add a weight", link: null };
    const { reviewId } = await call.proposeChange({ body });
    const withdrawn = await call.withdrawProposal({ params: { reviewId } });
    assert.deepEqual([withdrawn.title, withdrawn.state], ["Add a weight", "open"]);
    const unknown = (error: unknown) => isProblem(error, "not-found");
    await assert.rejects(call.getReview({ params: { reviewId } }), unknown);
    await assert.rejects(call.withdrawProposal({ params: { reviewId } }), unknown);
    const { items } = await call.listAuditLog({ query: { subject: withdrawn.api, limit: 200 } });
    assert.ok(items.some(({ action, detail }) => action === "withdrawProposal" && detail["reviewId"] === reviewId));
    assert.notEqual((await call.proposeChange({ body })).reviewId, reviewId, "and can be proposed anew");
    const [refused] = (await call.listReviews({ query: { state: "refused" } })).items;
    await assert.rejects(call.withdrawProposal({ params: { reviewId: refused?.reviewId ?? "" } }), conflict);
  });

  it("of an API that nothing is published of, or with a document that is none, is refused", async () => {
    const body = { title: "Something new", link: null };
    const unknown = documentOf({ api: "process/unknown" });
    await assert.rejects(call.proposeChange({ body: { ...body, document: unknown } }), (error) =>
      isProblem(error, "not-found"),
    );
  });
});

it("the required version follows semantic versioning", () => {
  assert.deepEqual(
    (["major", "minor", "patch", "none"] as const).map((bump) => requiredVersion("1.4.2", bump)),
    ["2.0.0", "1.5.0", "1.4.3", "1.4.2"],
  );
});
