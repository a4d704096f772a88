/**
 * The front door: every API of the platform and how to load it. This is the only file that may import APIs; it hands the
 * list to the command line, which starts all of them in one process, or those named.
 */
import type { Catalog } from "@tierline/kernel/host/catalog";
import { keepCompiledCode } from "@tierline/kernel/host/compile-cache";

// Before anything that is worth keeping is loaded.
keepCompiledCode(process.env);
const { run } = await import("@tierline/cli/program");

const catalog: Catalog = {
  "system/erp": {
    contract: () => import("@tierline/system-erp/contract"),
    app: async () => (await import("@tierline/system-erp/app")).app,
  },
  "system/payments": {
    contract: () => import("@tierline/system-payments/contract"),
    app: async () => (await import("@tierline/system-payments/app")).app,
  },
  "process/inventory": {
    contract: () => import("@tierline/process-inventory/contract"),
    app: async () => (await import("@tierline/process-inventory/app")).app,
  },
  "process/orders": {
    contract: () => import("@tierline/process-orders/contract"),
    app: async () => (await import("@tierline/process-orders/app")).app,
  },
  "process/returns": {
    contract: () => import("@tierline/process-returns/contract"),
    app: async () => (await import("@tierline/process-returns/app")).app,
  },
  "process/finance": {
    contract: () => import("@tierline/process-finance/contract"),
    app: async () => (await import("@tierline/process-finance/app")).app,
  },
  "experience/storefront": {
    contract: () => import("@tierline/experience-storefront/contract"),
    app: async () => (await import("@tierline/experience-storefront/app")).app,
  },
  "experience/store": {
    contract: () => import("@tierline/experience-store/contract"),
    app: async () => (await import("@tierline/experience-store/app")).app,
  },
  "governance/onboarding": {
    contract: () => import("@tierline/governance-onboarding/contract"),
    app: async () => (await import("@tierline/governance-onboarding/app")).app,
  },
  "governance/webhooks": {
    contract: () => import("@tierline/governance-webhooks/contract"),
    app: async () => (await import("@tierline/governance-webhooks/app")).app,
  },
  "governance/registry": {
    contract: () => import("@tierline/governance-registry/contract"),
    app: async () => (await import("@tierline/governance-registry/app")).app,
  },
};

await run(
  {
    catalog,
    portal: async () => (await import("@tierline/portal/app")).openPortal,
    policy: async () => (await import("@tierline/governance-policy/policy")).readPolicy,
    erp: () => import("@tierline/system-erp/workbench"),
    bringUp: async () => (await import("@tierline/system-erp/bring-up")).bringUp,
    entry: new URL(import.meta.url),
    realmFile: new URL("./governance/realm/tierline-realm.json", import.meta.url),
  },
  process.argv,
);
