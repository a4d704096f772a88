/** What tests ask of the double beside SAP's services: to throttle, to forget sessions, to close a month. */
import { createRequire } from "node:module";
import type { Request, RequestHandler, Response, Router } from "express";
import { closedPeriods } from "./business/company.ts";
import { textOf } from "./cds.ts";
import type { Gateway } from "./gateway.ts";

const express = createRequire(import.meta.url)("express") as { Router(): Router; json(): RequestHandler };

export function controls(gateway: Gateway): Router {
  const router = express.Router();
  router.use(express.json());
  const order = (name: string, perform: (body: Record<string, unknown>) => void): void => {
    router.post(`/${name}`, (req: Request, res: Response) => {
      perform(req.body as Record<string, unknown>);
      res.json(gateway.seen);
    });
  };
  order("throttle", (body) => {
    Object.assign(gateway.temper, {
      throttled: Number(body["times"] ?? 1),
      throttleStatus: body["status"] === 503 ? 503 : 429,
      retryAfter: textOf(body["retryAfter"]) || "2",
    });
  });
  order("expire", () => gateway.expire());
  order("revoke", () => gateway.revoke());
  order("close-period", (body) => closedPeriods.add(String(body["period"])));
  order("open-period", (body) => closedPeriods.delete(String(body["period"])));
  order("seen", () => undefined);
  return router;
}
