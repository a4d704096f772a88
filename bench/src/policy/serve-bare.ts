/**
 * What policy is measured against: Hono and nothing else. `/items/<id>` does what the counter's read does; `/hello` is the smallest
 * JSON answer. Asked anything, it answers `{origin}`.
 */
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { answer } from "../processes/child.ts";
import { itemOf } from "./handlers.ts";

const app = new Hono();
app.get("/hello", (c) => c.json({ hello: "world" }));
app.get("/items/:itemId", (c) => c.json(itemOf(c.req.param("itemId"))));

answer(
  () =>
    new Promise((resolve) => {
      serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => {
        resolve({ origin: `http://127.0.0.1:${String(port)}` });
      });
    }),
);
