/** What a process that is the sandbox does differently: it takes sandbox tokens only, and none before its tenant has sample data. */
import { insideSandbox } from "@tierline/kernel/api/border";
import type { Authenticator, Principal } from "@tierline/kernel/auth/principal";
import { StartError } from "@tierline/kernel/config/config";
import type { Platform } from "@tierline/kernel/host/platform";
import type { HttpServer } from "@tierline/kernel/host/server";
import { processInventory } from "@tierline/openapi/clients/process-inventory.v1";
import { processOrders } from "@tierline/openapi/clients/process-orders.v1";
import { processReturns } from "@tierline/openapi/clients/process-returns.v1";
import { systemErp } from "@tierline/openapi/clients/system-erp.v1";
import { OwnExamples } from "./own-examples.ts";
import { TenantShelves } from "./tenant-shelves.ts";

type Surroundings = Omit<Parameters<HttpServer["serve"]>[0], "apis" | "health">;

/** The client of the realm as whom a sandbox looks after its sample data. */
const keeperId = "operator";

/** Surroundings as they are in a sandbox. Throws `StartError` where the books or the stock are out of reach. */
export function inSandbox(platform: Platform, surroundings: Surroundings): Surroundings {
  const erp = platform.client(systemErp, keeperId);
  const inventory = platform.client(processInventory, keeperId);
  if (erp === undefined || inventory === undefined) {
    throw new StartError(
      "A sandbox needs system/erp and process/inventory: serve them here, or set TIERLINE_UPSTREAM.",
    );
  }
  const shelves = new TenantShelves({ erp, inventory });
  const inside = {
    ...surroundings,
    border: insideSandbox,
    authenticator: prepared(surroundings.authenticator, shelves),
  };
  const orders = platform.client(processOrders, keeperId);
  const returns = platform.client(processReturns, keeperId);
  // A process without a shop needs none.
  if (orders === undefined || returns === undefined) return inside;
  const examples = new OwnExamples({ erp, inventory, orders, returns });
  return { ...inside, meant: (call) => examples.meant(call) };
}

function prepared(authenticator: Authenticator, shelves: TenantShelves): Authenticator {
  const ready = (principal: Principal): Principal | Promise<Principal> => {
    // Whoever is not of the sandbox is refused at the border.
    if (principal.environment !== "sandbox") return principal;
    return shelves.fill(principal.tenant)?.then(() => principal) ?? principal;
  };
  return {
    authenticate: (authorization) => {
      const known = authenticator.authenticate(authorization);
      return known instanceof Promise ? known.then(ready) : ready(known);
    },
  };
}
