import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { testDatabase } from "../testing/database.ts";
import { PostgresTransport } from "./postgres-transport.ts";
import { forgetExpired } from "./retention.ts";

describe("retention of events", () => {
  let transport: PostgresTransport;
  const kept = [{ type: "thing.counted.v1", retentionDays: 30 }];
  const event = (type: string) => ({
    id: randomUUID(),
    type,
    source: "process/things",
    key: "k",
    time: "2010-12-01T00:00:00.000Z",
    correlationId: "c",
    data: {},
  });
  const types = async () => (await transport.read({ after: 0, limit: 100 })).map(({ type }) => type);
  const age = (days: number) => transport.sql`UPDATE log SET recorded_at = now() - make_interval(days => ${days})`;

  before(async () => {
    transport = await PostgresTransport.open(await testDatabase());
  });
  after(() => transport.close());

  it("keeps what is recorded lately, however long ago it happened", async () => {
    await transport.publish([event("thing.counted.v1")]);
    assert.equal(await forgetExpired(transport.sql, kept), 0);
  });

  it("keeps what a consumer has not read yet", async () => {
    await age(31);
    await transport.sql`INSERT INTO cursors (consumer, types, position) VALUES ('slow', '{thing.counted.v1}', 0)`;
    assert.equal(await forgetExpired(transport.sql, kept), 0);
  });

  it("keeps what is parked", async () => {
    await transport.sql`UPDATE cursors SET position = 1000`;
    await transport.sql`
      INSERT INTO parked (consumer, position, key, attempts, next_attempt_at) SELECT 'slow', position, key, 1, now() FROM log`;
    assert.equal(await forgetExpired(transport.sql, kept), 0);
    await transport.sql`DELETE FROM parked`;
  });

  it("forgets the rest, and only types that it is told of", async () => {
    await transport.publish([event("thing.lost.v1")]);
    await age(31);
    assert.equal(await forgetExpired(transport.sql, kept), 1);
    assert.deepEqual(await types(), ["thing.lost.v1"]);
  });
});
