/**
 * Planted violations: for each dependency rule a small tree that breaks it and nothing else, for each lint rule of the
 * house a file that breaks it and one that may do the same thing where it stands. A rule that stays silent on its tree fails the tests.
 */

/** Files by path from the root. */
export type Tree = Readonly<Record<string, string>>;

const value = "export const value = 1;\n";
const uses = (path: string): string => `import { value } from "${path}";\nexport const other = value;\n`;

/** By name of the rule in `.dependency-cruiser.json`; where a rule speaks of several kinds of places, a tree for each. */
export const dependencyViolations: Readonly<Record<string, readonly Tree[]>> = {
  "api-is-an-island": [
    {
      "process-apis/orders/src/app.ts": uses("../../../system-apis/erp/src/app.ts"),
      "system-apis/erp/src/app.ts": value,
    },
    {
      "governance/registry/src/app.ts": uses("../../../process-apis/orders/src/contract.ts"),
      "process-apis/orders/src/contract.ts": value,
    },
    {
      "process-apis/orders/src/app.ts": uses("../../../governance/registry/src/contract.ts"),
      "governance/registry/src/contract.ts": value,
    },
  ],
  "kernel-imports-no-room": [
    {
      "kernel/src/host/host.ts": uses("../../../governance/policy/src/gate.ts"),
      "governance/policy/src/gate.ts": value,
    },
  ],
  "adapter-knows-no-sibling": [
    {
      "system-apis/erp/src/adapters/embedded/orders.ts": uses("../tryton/orders.ts"),
      "system-apis/erp/src/adapters/tryton/orders.ts": value,
    },
  ],
  "main-alone-imports-apis": [
    {
      "cli/src/program.ts": uses("../../process-apis/orders/src/app.ts"),
      "process-apis/orders/src/app.ts": value,
    },
    {
      "governance/check/src/check.ts": uses("../../registry/src/contract.ts"),
      "governance/registry/src/contract.ts": value,
    },
  ],
  "policy-imports-only-kernel": [
    {
      "governance/policy/src/gate.ts": uses("../../rules/src/lint.ts"),
      "governance/rules/src/lint.ts": value,
    },
  ],
  "contract-is-data": [
    {
      "process-apis/orders/src/resources/orders/contract.ts": uses("../../app.ts"),
      "process-apis/orders/src/app.ts": value,
    },
    {
      "governance/registry/src/contract.ts": uses("./db/schema.ts"),
      "governance/registry/src/db/schema.ts": value,
    },
    {
      "experience-apis/storefront/src/contracts.ts": uses("./app.ts"),
      "experience-apis/storefront/src/app.ts": value,
    },
    {
      "experience-apis/storefront/src/v1/contract.ts": uses("../../../../openapi/clients/process-orders.v1.ts"),
      "openapi/clients/process-orders.v1.ts": value,
    },
    {
      "experience-apis/storefront/src/v1/orders/contract.ts": uses("../../app.ts"),
      "experience-apis/storefront/src/app.ts": value,
    },
  ],
  "no-circular": [
    {
      "kernel/src/one.ts": 'import { two } from "./two.ts";\nexport const one = (): number => two();\n',
      "kernel/src/two.ts": 'import { one } from "./one.ts";\nexport const two = (): number => one();\n',
    },
  ],
  "everything-resolves": [{ "kernel/src/one.ts": uses("./nowhere.ts") }],
};

/** Keeps every dependency rule, and has the edges that they allow. */
export const tidyTree: Tree = {
  "main.ts": uses("./process-apis/orders/src/app.ts"),
  "process-apis/orders/src/app.ts": uses("../../../kernel/src/host/host.ts"),
  "process-apis/orders/src/resources/orders/contract.ts": uses("../../../../../kernel/src/host/host.ts"),
  "system-apis/erp/src/adapters/embedded/orders.ts": uses("./mapping.ts"),
  "system-apis/erp/src/adapters/embedded/mapping.ts": value,
  "governance/policy/src/gate.ts": uses("../../../kernel/src/host/host.ts"),
  "governance/registry/src/app.ts": uses("./contract.ts"),
  "governance/registry/src/contract.ts": uses("../../../kernel/src/host/host.ts"),
  "kernel/src/host/host.ts": 'import type { Two } from "./two.ts";\nexport const value: Two = 1;\n',
  "kernel/src/host/two.ts":
    'import type { value } from "./host.ts";\nexport type Two = number;\nexport type One = typeof value;\n',
};

export interface LintViolation {
  /** As oxlint reports it. */
  readonly rule: string;
  readonly source: string;
  /** Where it is refused, and where the same is allowed (null: nowhere). */
  readonly refusedIn: string;
  readonly allowedIn: string | null;
}

export const lintViolations: readonly LintViolation[] = [
  {
    rule: "eslint(no-restricted-imports)",
    source:
      'import GrantManager from "keycloak-connect/middleware/auth-utils/grant-manager.js";\nexport { GrantManager };\n',
    refusedIn: "kernel/src/api/http.ts",
    allowedIn: "kernel/src/auth/verify.ts",
  },
  {
    rule: "eslint(no-restricted-imports)",
    source: 'import Keycloak from "keycloak-connect";\nexport { Keycloak };\n',
    refusedIn: "experience-apis/store/src/keycloak.ts",
    allowedIn: null,
  },
  {
    rule: "eslint(no-restricted-imports)",
    source: 'import { sql } from "drizzle-orm";\nexport { sql };\n',
    refusedIn: "experience-apis/storefront/src/app.ts",
    allowedIn: "process-apis/orders/src/app.ts",
  },
  {
    rule: "eslint(no-restricted-imports)",
    source: 'import postgres from "postgres";\nexport { postgres };\n',
    refusedIn: "experience-apis/storefront/src/db.ts",
    allowedIn: "process-apis/orders/src/db.ts",
  },
  {
    rule: "eslint(no-restricted-imports)",
    source: 'import { open } from "@tierline/kernel/db/deep/down";\nexport { open };\n',
    refusedIn: "experience-apis/store/src/open.ts",
    allowedIn: "process-apis/orders/src/open.ts",
  },
  {
    rule: "node(no-process-env)",
    source: 'export const home = process.env["TIERLINE_HOME"];\n',
    refusedIn: "process-apis/orders/src/home.ts",
    allowedIn: "process-apis/orders/src/config.ts",
  },
  {
    rule: "eslint(no-console)",
    source: 'console.log("hello");\n',
    refusedIn: "kernel/src/api/hello.ts",
    allowedIn: "cli/src/hello.ts",
  },
  {
    rule: "typescript(no-explicit-any)",
    source: "export const anything = (value: any): unknown => value;\n",
    refusedIn: "kernel/src/api/anything.ts",
    allowedIn: null,
  },
  {
    rule: "typescript(ban-ts-comment)",
    source: '// @ts-ignore\nexport const wrong: number = "text";\n',
    refusedIn: "kernel/src/api/wrong.ts",
    allowedIn: null,
  },
  {
    rule: "typescript(no-floating-promises)",
    source: "const later = async (): Promise<number> => 1;\nexport const start = (): void => {\n  later();\n};\n",
    refusedIn: "kernel/src/api/later.ts",
    allowedIn: null,
  },
];
