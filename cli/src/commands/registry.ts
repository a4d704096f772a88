import { Command } from "commander";
import type { CallSource } from "@tierline/kernel/api/context";
import { everyRow } from "@tierline/kernel/client/every-row";
import { StartError } from "@tierline/kernel/config/config";
import { asOperator } from "../as-operator.ts";
import { columns } from "../columns.ts";
import { withExamples } from "../help.ts";
import type { Parts } from "../parts.ts";
import type { PlatformClient } from "../replay/platform-client.ts";

type Registry = PlatformClient["registry"];
type Ask<T> = (registry: Registry, call: () => CallSource, api: string | undefined) => Promise<T>;

/** One thing that the registry can be asked for, and its lines for people. */
interface View<T> {
  readonly name: string;
  readonly description: string;
  /** `required`: it is about one API. */
  readonly api?: "required" | "optional";
  readonly ask: Ask<T>;
  /** What its columns are. */
  readonly headings: readonly string[];
  readonly lines: (answer: T) => string[][];
  readonly none: string;
}

const view = <T>(declared: View<T>): View<unknown> => declared as View<unknown>;

/** Rows of one page. */
const limit = 200;

/** Every page of a list. */
const all = async <T>(list: Parameters<typeof everyRow<T>>[0]) => ({ items: await everyRow(list) });

const views = [
  view({
    name: "apis",
    description: "APIs with their majors, owners and last score",
    headings: ["API", "versions", "owner", "score"],
    ask: (registry, call) => all((cursor) => registry.listApis(call(), { query: { limit, cursor } })),
    lines: ({ items }) =>
      items.map(({ api, majors, owner, score }) => [
        api,
        majors.map(({ version, lifecycle }) => `${version} ${lifecycle}`).join(", "),
        owner,
        score === null ? "-" : String(score),
      ]),
    none: "No API is registered.",
  }),
  view({
    name: "deployments",
    description: "which process serves which contract, and whether it is the published one",
    api: "optional",
    headings: ["process", "API", "state", "last seen"],
    ask: (registry, call, api) => all((cursor) => registry.listDeployments(call(), { query: { limit, api, cursor } })),
    lines: ({ items }) =>
      items.map(({ instance, api, version, state, lastSeenAt }) => [instance, `${api} ${version}`, state, lastSeenAt]),
    none: "No process has reported within the last two minutes.",
  }),
  view({
    name: "consumers",
    description: "who uses an API: calls of the last 30 days, and subscriptions",
    api: "required",
    headings: ["application", "owner", "major", "calls", "last seen", "operations"],
    ask: (registry, call, api) => registry.listConsumers(call(), { params: pathOf(api), query: {} }),
    lines: ({ consumers }) =>
      consumers.map(({ application, owner, major, calls, lastSeen, operations }) => [
        application,
        owner ?? "not registered",
        `v${String(major)}`,
        String(calls),
        lastSeen ?? "never seen",
        operations.map(({ operationId }) => operationId).join(" "),
      ]),
    none: "Nobody used it within the last 30 days, and nobody is subscribed.",
  }),
  view({
    name: "deprecations",
    description: "what ends, when, and who still calls it",
    api: "optional",
    headings: ["what", "when", "whom it concerns"],
    ask: (registry, call, api) => registry.listDeprecations(call(), { query: { api } }),
    lines: ({ deprecations }) =>
      deprecations.map(({ api, major, operationId, deprecation, daysLeft, consumers }) => [
        `${api} v${String(major)}${operationId === null ? "" : ` ${operationId}`}`,
        daysLeft > 0 ? `ends ${deprecation.sunset}, in ${String(daysLeft)} days` : `ended ${deprecation.sunset}`,
        consumers.length === 0
          ? "nobody calls it"
          : `called by ${consumers.map(({ application, calls }) => `${application} (${String(calls)})`).join(", ")}`,
      ]),
    none: "Nothing ends.",
  }),
  view({
    name: "findings",
    description: "where answers drifted from their contracts",
    api: "optional",
    headings: ["finding", "operation", "place", "what", "times"],
    ask: (registry, call, api) => all((cursor) => registry.listFindings(call(), { query: { api, limit, cursor } })),
    lines: ({ items }) =>
      items.map(({ findingId, api, major, operationId, status, pointer, detail, occurrences }) => [
        findingId,
        `${api} v${String(major)} ${operationId} ${String(status)}`,
        pointer,
        detail,
        String(occurrences),
      ]),
    none: "No answer was seen that does not follow its contract.",
  }),
  view({
    name: "graph",
    description: "calls and events between APIs: declared, used, undocumented",
    headings: ["from", "tells", "to", "state", "calls"],
    ask: (registry, call) => registry.getGraph(call(), {}),
    lines: ({ edges }) =>
      edges.map(({ from, to, event, state, calls }) => [
        from,
        event === null ? "calls" : event,
        to,
        state,
        event === null ? String(calls) : "",
      ]),
    none: "No API is registered.",
  }),
] as const;

/** `tierline registry`: what the running platform's registry knows. */
export function registryCommand(parts: Parts): Command {
  const command = new Command("registry").description(
    "ask the registry: what runs, who uses what, what ends, what drifts",
  );
  for (const each of views) command.addCommand(viewCommand(parts, each));
  return withExamples(command, [
    ["registry consumers process/orders", "whom a change would touch"],
    ["registry deprecations", "what ends, and who has to move"],
    ["registry deployments --json | jq '.items[] | select(.state != \"published\")'", "what runs unpublished"],
  ]);
}

function viewCommand(parts: Parts, { name, description, api, ask, headings, lines, none }: View<unknown>): Command {
  const command = new Command(name).description(description).option("--json", "print the answer as JSON");
  if (api === "required") command.argument("<api>", "an API's id, like process/orders");
  if (api === "optional") command.option("--api <api>", "only this API, like process/orders");
  return command.action(async (...given: unknown[]) => {
    const named = api === "required" ? String(given[0]) : undefined;
    const { json, api: chosen } = command.opts<{ json?: true; api?: string }>();
    const answer = await asOperator(parts, ({ registry }, call) => ask(registry, call, named ?? chosen));
    const rows = lines(answer);
    if (json === true) process.stdout.write(`${JSON.stringify(answer)}\n`);
    else process.stdout.write(rows.length === 0 ? `${none}\n` : columns([headings, ...rows]));
  });
}

function pathOf(api: string | undefined) {
  const [tier, name] = api?.split("/") ?? [];
  if (
    name === undefined ||
    (tier !== "experience" && tier !== "process" && tier !== "system" && tier !== "governance")
  ) {
    throw new StartError(`"${api ?? ""}" is not the id of an API: it is <tier>/<name>, like process/orders.`);
  }
  return { tier, name } as const;
}
