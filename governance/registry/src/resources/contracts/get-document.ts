import { reply, type Input } from "@tierline/kernel/api/operation";
import { findVersion } from "../../catalog/contract-store.ts";
import type { RegistryContext } from "../../deps.ts";
import { idOfPath } from "../names.ts";
import type * as contract from "./contract.ts";

export async function getDocument(ctx: RegistryContext, { params }: Input<typeof contract.getDocument>) {
  return reply(200, (await findVersion(ctx.deps.db, idOfPath(params), params.version)).document);
}
