import { Command } from "commander";
import { StartError } from "@tierline/kernel/config/config";
import { drained } from "@tierline/kernel/events/drained";
import { listParked, retryParked, type ParkedEvent } from "@tierline/kernel/events/parking";
import { withExamples } from "../help.ts";
import { openInstallation } from "../installation.ts";
import { withEvents } from "../installed-database.ts";
import type { Parts } from "../parts.ts";
import { lineOf, waitingWork } from "../waiting-work.ts";

interface Json {
  readonly json?: true;
}

/** Most parked events listed at once. */
const mostListed = 200;

/** `tierline events …`: what is on its way between APIs, and what could not be taken. */
export function eventsCommand(parts: Parts): Command {
  const command = new Command("events")
    .description("see the events on their way between APIs, and retry those that could not be taken")
    .addCommand(parkedCommand(parts))
    .addCommand(retryCommand(parts))
    .addCommand(drainedCommand(parts));
  return withExamples(command, [
    ["events drained", "has everything arrived?"],
    ["events parked", "what could not be taken, and why"],
    ["events retry orders.complete", "try again at once, the cause being mended"],
  ]);
}

const open = (parts: Parts) => openInstallation(parts.realmFile, process.env);
const print = (json: true | undefined, answer: unknown, words: string) =>
  process.stdout.write(json === true ? `${JSON.stringify(answer)}\n` : `${words}\n`);

function parkedCommand(parts: Parts): Command {
  const command = new Command("parked")
    .description(
      `list events that a consumer could not take yet, oldest first, ${String(mostListed)} at most, and work that waits for another system`,
    )
    .option("--consumer <name>", "only those of this consumer")
    .option("--json", "print them as JSON, with their data")
    .action(async ({ consumer, json }: Json & { consumer?: string }) => {
      const filter = { limit: mostListed, ...(consumer === undefined ? {} : { consumer }) };
      const { parked, waiting } = await withEvents(open(parts), async (events) => ({
        parked: await listParked(events, filter),
        waiting: consumer === undefined ? await waitingWork(parts.catalog, events.url) : [],
      }));
      const lines = [...parked.map(line), ...waiting.map(lineOf)];
      const words = parked.length === 0 ? ["Nothing is parked.", ...lines] : lines;
      print(json, { parked, waitingWork: waiting }, words.join("\n"));
    });
  return withExamples(command, [
    ["events parked", "of all consumers"],
    ["events parked --consumer orders.complete --json", "of one, for a program"],
  ]);
}

function line({ consumer, event, attempts, error, stuck }: ParkedEvent): string {
  const why =
    attempts === 0 ? "waits behind another of its key" : `${String(attempts)} attempts: ${error ?? "unknown"}`;
  return `${consumer}  ${event.type}  ${event.key}  ${why}${stuck ? "  (somebody must look at it)" : ""}`;
}

function retryCommand(parts: Parts): Command {
  const command = new Command("retry")
    .description("let a consumer try its parked events again at once")
    .argument("<consumer>", "as `events parked` names it")
    .option("--key <key>", "only events of this key (an order's id, say)")
    .option("--json", "print how many as JSON")
    .action(async (consumer: string, { key, json }: Json & { key?: string }) => {
      const retried = await withEvents(open(parts), async (events) => {
        const [known] = await events.sql`SELECT FROM cursors WHERE consumer = ${consumer}`;
        if (known !== undefined) return retryParked(events, consumer, key);
        const names = await events.sql<{ name: string }[]>`SELECT consumer AS name FROM cursors ORDER BY consumer`;
        throw new StartError(
          `There is no consumer "${consumer}". Consumers: ${names.map(({ name }) => name).join(", ")}.`,
        );
      });
      print(json, { retried }, `${String(retried)} parked events are due now.`);
    });
  return withExamples(command, [
    ["events retry orders.complete", "all of a consumer"],
    ["events retry orders.complete --key ord_019aa5d0", "those of one order"],
  ]);
}

function drainedCommand(parts: Parts): Command {
  const command = new Command("drained")
    .description(
      "tell whether all events have arrived; exit code 1 while they have not, some are stuck, or work waits for another system",
    )
    .option("--json", "print the answer as JSON")
    .action(async ({ json }: Json) => {
      const { state, waiting } = await withEvents(open(parts), async (events) => ({
        state: await drained(events),
        waiting: await waitingWork(parts.catalog, events.url),
      }));
      const still = state.drained ? "All events have arrived." : `Under way: ${state.waitingFor.join(", ")}.`;
      const stuck = state.stuck === 0 ? still : `${still} Stuck: ${String(state.stuck)}; see \`events parked\`.`;
      const words =
        waiting.length === 0 ? stuck : `${stuck} Work waits for other systems:\n${waiting.map(lineOf).join("\n")}`;
      print(json, { ...state, waitingWork: waiting }, words);
      if (!state.drained || state.stuck > 0 || waiting.length > 0) process.exitCode = 1;
    });
  return withExamples(command, [["events drained && npx tierline reconcile --from 2026-01-01 --to 2026-02-01", ""]]);
}
