/** The double's process: CAP behind SAP's gateway. Says `{port}` to its parent once it answers. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createRequire } from "node:module";
import type { Express } from "express";
import { likeSap } from "./answers.ts";
import { behaveAsCancellation } from "./business/cancel-document.ts";
import { behaveAsMaterialDocuments } from "./business/material-documents.ts";
import { behaveAsProducts } from "./business/products.ts";
import { behaveAsSalesDocuments, customerReturns, salesOrders } from "./business/sales-documents.ts";
import { cds, type CapService, v2Router } from "./cds.ts";
import { controls } from "./controls.ts";
import { Gateway } from "./gateway.ts";
import { importModel } from "./model.ts";
import { seed } from "./seed.ts";

export interface ServeOptions {
  readonly metadata: string;
  readonly port: number;
  readonly pageSize: number;
  readonly user: string;
  readonly password: string;
}

const require = createRequire(import.meta.url);

/** Starts everything; resolves with the port. */
async function serve(options: ServeOptions): Promise<number> {
  cds.env.requires["db"] = { kind: "sqlite", impl: "@cap-js/sqlite", credentials: { url: ":memory:" } };
  cds.env.requires["auth"] = { kind: "dummy" };
  cds.env.cov2ap = { plugin: false };
  // A batch that changes an order of thousands of lines is larger than CAP takes by default.
  cds.env.server["body_parser"] = { limit: "32mb" };
  // Each refusal would be a stack trace on the terminal.
  Object.assign(cds.env.log.levels, {
    odata: "silent",
    cds: "silent",
    cov2ap: "silent",
    "cov2ap/hpm": "silent",
    deploy: "silent",
  });
  const app = (require("express") as () => Express)();
  const server = createServer(app).listen(options.port, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await mount(app, port, options);
  return port;
}

async function mount(app: Express, port: number, options: ServeOptions): Promise<void> {
  const csn = await importModel(options.metadata, options.pageSize);
  cds.app = app;
  cds.model = cds.compile.for.nodejs(csn);
  cds.db = await cds.connect.to("db");
  await cds.deploy(csn).to(cds.db, { silent: true });
  const gateway = new Gateway(options.user, options.password);
  const path = "sap/opu/odata/sap";
  app.post("/oauth/token", gateway.token);
  app.use("/double", controls(gateway));
  app.use(`/${path}`, gateway.guard, likeSap);
  const target = `http://127.0.0.1:${String(port)}`;
  app.use(v2Router({ path, targetPath: "v4", target, registerOnListening: false, continueOnError: true }));
  await cds.serve("all").in(app);
  behave();
  await seed();
}

function behave(): void {
  const service = (name: string): CapService => {
    const found = cds.services[name];
    if (found === undefined) throw new Error(`CAP does not serve ${name}.`);
    return found;
  };
  behaveAsProducts(service("API_PRODUCT_SRV"));
  behaveAsMaterialDocuments(service("API_MATERIAL_DOCUMENT_SRV"));
  behaveAsCancellation(service("API_MATERIAL_DOCUMENT_SRV"));
  behaveAsSalesDocuments(service(salesOrders.service), salesOrders);
  behaveAsSalesDocuments(service(customerReturns.service), customerReturns);
}

process.once("message", (options) => {
  void serve(options as ServeOptions).then((port) => process.send?.({ port }));
});
process.once("disconnect", () => process.exit());
