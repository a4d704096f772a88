/** The registry on a real database, called through its whole pipeline. */
import { fileURLToPath } from "node:url";
import { digestOf } from "@tierline/kernel/api/digest";
import { testDatabase } from "@tierline/kernel/testing/database";
import { anyone, openApi } from "@tierline/kernel/testing/open-api";
import { app } from "../src/app.ts";

export type Registry = Awaited<ReturnType<typeof openRegistry>>;

const nothing = fileURLToPath(new URL("./nothing-published/", import.meta.url));

/** `published`: a folder of published contracts; one that is not there unless given. */
export async function openRegistry(published: string = nothing) {
  return openApi(app, { databaseUrl: await testDatabase(), environment: { REGISTRY_PUBLISHED: published } });
}

export const architect = anyone({ clientId: "architect", roles: new Set(["architect"]) });
export const today = new Date().toISOString().slice(0, 10);
export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

interface DocumentOptions {
  readonly api?: string;
  readonly version?: string;
  readonly xApi?: object;
  readonly description?: string;
}

/** A small contract document. */
export function documentOf({
  api = "process/things",
  version = "1.0.0",
  xApi = {},
  description = "",
}: DocumentOptions = {}) {
  const [tier = "process"] = api.split("/");
  return {
    openapi: "3.1.0",
    info: { title: `The API ${api}`, version, description },
    "x-api": {
      id: api,
      tier,
      owner: "things-team",
      lifecycle: "active",
      authority: ["things"],
      dataClasses: ["internal"],
      ...xApi,
    },
    paths: { "/things": { get: { operationId: "listThings", summary: "List things" } } },
  } as never;
}

/** What a process that serves these documents reports. */
export function reportOf(documents: readonly object[], more: object = {}) {
  return {
    instance: "host-1",
    startedAt: "2026-11-21T08:00:00Z",
    day: today,
    serves: documents.map((document) => {
      const { info, "x-api": about } = document as { info: { version: string }; "x-api": { id: string } };
      return { api: about.id, version: info.version, digest: digestOf(document) };
    }),
    plans: [],
    usage: [],
    fields: [],
    findings: [],
    ...more,
  };
}

/** The operation that is called. */
export const place = { api: "process/things", major: 1, operationId: "listThings" };

/** Calls of one operation by one client. */
export const callsOf = (clientId: string, calls: number, more: object = {}) => ({
  ...place,
  clientId,
  tenant: "tierline",
  outcome: "answered" as const,
  calls,
  ...more,
});
