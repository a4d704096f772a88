import { reply, type Input } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type { RegistryContext } from "../../deps.ts";
import { idOfPath } from "../names.ts";
import type * as contract from "./contract.ts";
import { registeredApis } from "./registered-api.ts";

export async function getApi(ctx: RegistryContext, { params }: Input<typeof contract.getApi>) {
  const [found] = await registeredApis(ctx.deps.db, idOfPath(params));
  if (found === undefined) throw new Problem("not-found", `There is no API ${idOfPath(params)}.`);
  return reply(200, found.shown);
}
