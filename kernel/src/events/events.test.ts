import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { z } from "zod";
import { type OpenDatabase, openDatabase } from "../db/connect.ts";
import { testDatabase } from "../testing/database.ts";
import { toCloudEvent } from "./cloud-event.ts";
import { type RunningConsumers, runConsumers } from "./consumers.ts";
import { drained, untilDrained } from "./drained.ts";
import { type Consumer, type Event, event, occurred } from "./event.ts";
import { dropParked, listParked, retryParked } from "./parking.ts";
import { PostgresTransport } from "./postgres-transport.ts";
import { type Relay, startRelay } from "./relay.ts";
import { previewReplay, requestReplay } from "./replay.ts";

const log = pino({ level: "silent" });
const Counted = z.object({ key: z.string(), n: z.number() });
type Counted = z.output<typeof Counted>;
const counted = event({
  type: "thing.counted.v1",
  data: Counted,
  key: (data) => data.key,
  summary: "For this test.",
  keyName: "key",
  dataClass: "internal",
  retentionDays: 1,
  compatibility: "FULL",
});
const lost = event({
  type: "thing.lost.v1",
  data: Counted,
  key: (data) => data.key,
  summary: "For this test.",
  keyName: "key",
  dataClass: "internal",
  retentionDays: 1,
  compatibility: "FULL",
});

const publishes = [counted.type];

describe("events", () => {
  let url: string;
  let db: OpenDatabase;
  let transport: PostgresTransport;
  let relay: Relay;
  const running: RunningConsumers[] = [];

  before(async () => {
    url = await testDatabase();
    transport = await PostgresTransport.open(url);
    const onCommit = (): void => relay.wake();
    db = await openDatabase({ url, schema: "things", source: "process/things", publishes, onCommit });
    relay = startRelay({ db, transport, log });
  });
  after(async () => {
    await Promise.all(running.map((group) => group.stop()));
    await relay.stop();
    await db.close();
    await transport.close();
  });

  const emit = (...things: Counted[]) =>
    db.transaction((tx) => tx.emit(things.map((thing) => occurred(counted, thing, { correlationId: "c" }))));
  const run = async (...consumers: Consumer[]): Promise<RunningConsumers> => {
    const group = await runConsumers({ transport, consumers, log, pollMs: 100 });
    running.push(group);
    return group;
  };
  /** A consumer that keeps what it was handed; `refuse` says which events it cannot take just now. */
  const keeping = (name: string, refuse: (data: Counted) => boolean = () => false) => {
    const got: Event<Counted>[] = [];
    const batches: number[] = [];
    const consumer: Consumer = {
      name,
      types: [counted],
      handle: (events) => {
        batches.push(events.length);
        const typed = events as readonly Event<Counted>[];
        if (typed.some((entry) => refuse(entry.data))) return Promise.reject(new Error("cannot take it"));
        got.push(...typed);
        return Promise.resolve();
      },
    };
    return { got, batches, consumer, of: (key: string) => got.filter((e) => e.key === key).map((e) => e.data.n) };
  };
  const series = (key: string, length: number, from = 0) => Array.from({ length }, (_, i) => ({ key, n: from + i }));

  it("arrive at a consumer in order, in batches, with their attributes", async () => {
    const { consumer, got, batches } = keeping("test.first");
    await emit(...series("a", 250));
    await run(consumer);
    await untilDrained(transport);
    assert.deepEqual(
      got.map((entry) => entry.data.n),
      series("a", 250).map((entry) => entry.n),
    );
    assert.ok(batches.length <= 4, `needed ${String(batches.length)} batches`);
    const [first] = got;
    assert.equal(first?.source, "process/things");
    assert.equal(first?.correlationId, "c");
    const exposed = toCloudEvent(first).toJSON() as Record<string, unknown>;
    assert.equal(exposed["specversion"], "1.0");
    assert.equal(exposed["source"], "/process/things");
    assert.equal(exposed["subject"], "a");
    assert.equal(exposed["correlationid"], "c");
  });

  it("are not lost when transactions commit out of order", async () => {
    const { consumer, got } = keeping("test.gapless");
    await run(consumer);
    await untilDrained(transport);
    const before = got.length;
    await Promise.all(series("many", 200).map((thing) => emit(thing)));
    await untilDrained(transport);
    const mine = got
      .slice(before)
      .map((entry) => entry.data.n)
      .sort((a, b) => a - b);
    assert.deepEqual(
      mine,
      series("many", 200).map((entry) => entry.n),
    );
  });

  it("are in the log once even if they are published twice", async () => {
    const one: Event = {
      id: randomUUID(),
      type: counted.type,
      source: "process/x",
      key: "twice",
      time: "2026-01-01T00:00:00Z",
      correlationId: "c",
      data: { key: "twice", n: 1 },
    };
    await transport.publish([one]);
    await transport.publish([one]);
    assert.equal((await transport.read({ after: 0, key: "twice", limit: 10 })).length, 1);
  });

  it("are published by a transport that cannot reach the outbox, too", async () => {
    const bare = { publish: (events: readonly Event[]) => transport.publish(events) };
    const other = await openDatabase({ url, schema: "others", source: "process/others", publishes });
    const its = startRelay({ db: other, transport: bare, log, pollMs: 20 });
    await other.transaction((tx) => tx.emit([occurred(counted, { key: "bare", n: 7 }, { correlationId: "c" })]));
    await untilDrained(transport);
    await its.stop();
    await other.close();
    const [entry] = await transport.read({ after: 0, key: "bare", limit: 10 });
    assert.equal(entry?.source, "process/others");
    assert.deepEqual(entry.data, { key: "bare", n: 7 });
  });

  it("of a key that fails are parked in order while other keys go on, and come after all", async () => {
    let broken = true;
    const { consumer, of } = keeping("test.parking", (data) => data.key === "bad" && data.n === 1 && broken);
    await run(consumer);
    await emit(...series("bad", 3), ...series("good", 3));
    await emit(...series("bad", 2, 3), ...series("good", 2, 3));
    const others = await waitFor(async () => (of("good").length === 5 ? of("good") : undefined));
    assert.deepEqual(others, [0, 1, 2, 3, 4]);
    assert.deepEqual(of("bad"), [0]);
    const parked = await waitFor(async () => {
      const list = await listParked(transport, { consumer: "test.parking" });
      return list.length === 4 ? list : undefined;
    });
    assert.deepEqual(
      parked.map((entry) => (entry.event.data as Counted).n),
      [1, 2, 3, 4],
    );
    assert.equal(parked[0]?.error, "cannot take it");
    assert.equal((await drained(transport, ["test.parking"])).drained, false);
    broken = false;
    await retryParked(transport, "test.parking");
    await untilDrained(transport, { consumers: ["test.parking"] });
    assert.deepEqual(of("bad"), [0, 1, 2, 3, 4]);
    assert.deepEqual(await listParked(transport, { consumer: "test.parking" }), []);
  });

  it("that stay poisoned can be dropped, and their key goes on", async () => {
    const { consumer, of } = keeping("test.dropping", (data) => data.key === "poison" && data.n === 0);
    await run(consumer);
    await emit(...series("poison", 3));
    const [first] = await waitFor(async () => {
      const list = await listParked(transport, { consumer: "test.dropping" });
      return list.length === 3 ? list : undefined;
    });
    assert.ok(first);
    await dropParked(transport, "test.dropping", first.event.position);
    await untilDrained(transport, { consumers: ["test.dropping"] });
    assert.deepEqual(of("poison"), [1, 2]);
  });

  it("are handed over again on replay, by key, after a preview", async () => {
    const { consumer, got } = keeping("test.replay");
    await run(consumer);
    await emit(...series("again", 3), ...series("not", 3));
    await untilDrained(transport);
    got.length = 0;
    const request = { consumer: "test.replay", key: "again" };
    const preview = await previewReplay(transport, request);
    assert.deepEqual([preview.events, preview.keys, preview.superseded], [3, 1, 0]);
    await requestReplay(transport, request);
    await untilDrained(transport);
    assert.deepEqual(
      got.map((entry) => [entry.key, entry.data.n]),
      [
        ["again", 0],
        ["again", 1],
        ["again", 2],
      ],
    );
    got.length = 0;
    await requestReplay(transport, { consumer: "test.replay", types: [lost.type] });
    await requestReplay(transport, { consumer: "test.replay", from: "2999-01-01T00:00:00Z" });
    await untilDrained(transport);
    assert.deepEqual(got, []);
  });

  it("say in a preview what later events of the key supersede", async () => {
    await emit(...series("old", 1));
    await untilDrained(transport);
    const between = new Date().toISOString();
    await emit(...series("old", 1, 1));
    await untilDrained(transport);
    const preview = await previewReplay(transport, { consumer: "test.replay", key: "old", to: between });
    assert.deepEqual([preview.events, preview.superseded], [1, 1]);
  });

  it("go on where they were after a restart of the consumer", async () => {
    const first = keeping("test.restart");
    const group = await run(first.consumer);
    await emit(...series("r", 3));
    await untilDrained(transport);
    await group.stop();
    await emit(...series("r", 3, 3));
    const second = keeping("test.restart");
    await run(second.consumer);
    await untilDrained(transport);
    assert.deepEqual(
      second.got.map((entry) => entry.data.n),
      [3, 4, 5],
    );
  });

  it("go to one process at a time, and to another when that one is killed", async () => {
    const script = fileURLToPath(new URL("./fixtures/consume.ts", import.meta.url));
    const child = spawn(process.execPath, [script, url], { stdio: ["ignore", "pipe", "inherit"] });
    const lines: string[] = [];
    const reader = createInterface(child.stdout).on("line", (line) => lines.push(line));
    while (!lines.includes("ready")) await once(reader, "line");
    const { consumer, got } = keeping("test.separate");
    const group = await run(consumer);
    await emit(...series("sep", 3, 9_000));
    await waitFor(() => Promise.resolve(lines.includes("9002") || undefined));
    assert.deepEqual(group.held(), []);
    child.kill("SIGKILL");
    await once(child, "exit");
    await emit(...series("sep", 3, 9_003));
    await waitFor(() => Promise.resolve(got.some((entry) => entry.data.n === 9_005) || undefined));
    assert.deepEqual(group.held(), ["test.separate"]);
    const heard = new Set([...lines.map(Number), ...got.map((entry) => entry.data.n)]);
    for (const { n } of series("sep", 6, 9_000)) assert.ok(heard.has(n), `${String(n)} was lost`);
  });

  it("survive the loss of every database connection", async () => {
    const { consumer, of } = keeping("test.reconnect");
    await run(consumer);
    await untilDrained(transport);
    await transport.sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
    await waitFor(() =>
      emit(...series("after", 3)).then(
        () => true,
        () => undefined,
      ),
    );
    await waitFor(() => Promise.resolve(of("after").length >= 3 || undefined));
    assert.deepEqual([...new Set(of("after"))], [0, 1, 2]);
  });
});

/** Asks again and again until there is an answer. */
async function waitFor<T>(ask: () => Promise<T | undefined>): Promise<T> {
  const giveUp = Date.now() + 20_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > giveUp) throw new Error("waited for 20 s");
    await new Promise((resolve) => setImmediate(resolve));
  }
}
