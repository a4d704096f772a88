import { readFileSync } from "node:fs";
import { isMap, LineCounter, parse, parseDocument } from "yaml";
import { readPlans } from "@tierline/governance-policy/plans";
import { StartError } from "@tierline/kernel/config/config";
import { child } from "@tierline/governance-diff/json";
import { objectOf, type Json } from "@tierline/governance-rules/json";
import type { Finding } from "@tierline/governance-rules/lint";
import { shortened } from "../report.ts";
import { findingIn, plural, type Outcome } from "./step.ts";

/** No plan gives less than what was published: clients were sold the higher number. */
export function plansStep(file: string | undefined, before: string | undefined): Outcome {
  if (file === undefined) return { findings: [], summary: "there are no plans" };
  const invalid = complaint(file);
  if (invalid !== undefined) return { findings: [invalid], summary: shortened(file) };
  const text = readFileSync(file, "utf8");
  if (before === undefined) return { findings: [], summary: "no plans were published yet" };
  const [then, now] = [plansOf(before), plansOf(text)];
  const findings = Object.keys(then)
    .flatMap((name) => lowered(name, then[name], now[name]))
    .map(({ path, message }) => ({
      ...findingIn(file, { rule: "plans-keep-their-numbers", severity: "error", message }, lineOf(text, path)),
      // So that one number can be waived, and no other.
      pointer: child("", ...path),
    }));
  return { findings, summary: plural(Object.keys(then).length, "published plan") };
}

function complaint(file: string): Finding | undefined {
  try {
    readPlans(file);
    return undefined;
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    return findingIn(file, {
      rule: "plans-keep-their-numbers",
      severity: "error",
      message: error.message.replace(/\.$/, ""),
    });
  }
}

const plansOf = (text: string): Json => objectOf(objectOf(parse(text))["plans"]);

interface Lowered {
  readonly path: readonly string[];
  readonly message: string;
}

function lowered(name: string, then: unknown, now: unknown): Lowered[] {
  const path = ["plans", name];
  if (now === undefined) return [{ path: ["plans"], message: `The plan ${name} is gone` }];
  if (now === "unlimited") return [];
  if (then === "unlimited") return [{ path, message: `The plan ${name} was unlimited and is limited now` }];
  return Object.keys({ ...objectOf(then), ...objectOf(now) }).flatMap((member) => {
    const at = [...path, member];
    const [was, is] = [objectOf(objectOf(then)[member]), objectOf(objectOf(now)[member])];
    const what = `${name}.${member}`;
    return member === "quotas"
      ? quotas(what, was, is, at)
      : [...window(what, was, is, at), ...quotasOf(what, was, is, at)];
  });
}

function window(what: string, was: Json, is: Json, path: string[]): Lowered[] {
  const [requests, before] = [Number(is["requests"]), Number(was["requests"])];
  const [seconds, earlier] = [Number(is["seconds"]), Number(was["seconds"])];
  if (requests < before) {
    return [
      {
        path: [...path, "requests"],
        message: `${what} allows ${String(requests)} requests at once, ${String(before)} before`,
      },
    ];
  }
  if (requests / seconds >= before / earlier) return [];
  const rate = (count: number, time: number) => `${String(count)} requests in ${String(time)} s`;
  return [
    {
      path: [...path, "seconds"],
      message: `${what} allows ${rate(requests, seconds)}, ${rate(before, earlier)} before`,
    },
  ];
}

const quotasOf = (what: string, was: Json, is: Json, path: string[]): Lowered[] =>
  quotas(`${what}.quotas`, objectOf(was["quotas"]), objectOf(is["quotas"]), [...path, "quotas"]);

function quotas(what: string, was: Json, is: Json, path: string[]): Lowered[] {
  return Object.entries(is)
    .filter(([period, count]) => was[period] === undefined || Number(count) < Number(was[period]))
    .map(([period, count]) => ({
      path: [...path, period],
      message: `${what} allows ${String(count)} requests a ${period}, ${was[period] === undefined ? "any number" : String(Number(was[period]))} before`,
    }));
}

function lineOf(text: string, path: readonly string[]): number {
  const lines = new LineCounter();
  let node: unknown = parseDocument(text, { lineCounter: lines }).contents;
  let offset = 0;
  for (const part of path) {
    const pair = isMap(node) ? node.items.find(({ key }) => String(key) === part) : undefined;
    if (pair === undefined) break;
    const { key } = pair as { key: { range?: readonly number[] } };
    offset = key.range?.[0] ?? offset;
    node = pair.value;
  }
  return lines.linePos(offset).line;
}
