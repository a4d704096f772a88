/** The portal: for now one plain page that lists the APIs, their documents and the meaning of every problem. */
import { Hono } from "hono";
import { html } from "hono/html";
import { apiId, basePath, majorOf, type About } from "@tierline/kernel/api/about";
import { documentOf } from "@tierline/kernel/api/document";
import { problems } from "@tierline/kernel/errors/problem";
import type { ApiContract } from "@tierline/kernel/api/contract";

const documentPath = (about: About) => `/openapi/${apiId(about).replace("/", "-")}.v${majorOf(about)}.json`;

/** Serves `/`, `/openapi/<tier>-<name>.v<major>.json` and `/problems/<kind>`. */
export function portal(contracts: readonly ApiContract[]): Hono {
  const app = new Hono();
  app.get("/", (c) => c.html(front(contracts)));
  for (const contract of contracts) {
    const document = JSON.stringify(documentOf(contract), null, 2);
    app.get(documentPath(contract.about), (c) => c.body(document, 200, { "content-type": "application/json" }));
  }
  for (const [kind, { status, title }] of Object.entries(problems)) {
    app.get(`/problems/${kind}`, (c) =>
      c.html(
        layout(
          title,
          html`<p>HTTP status ${status}, type <code>/problems/${kind}</code>.</p>
            <p><a href="/">All APIs</a></p>`,
        ),
      ),
    );
  }
  return app;
}

function front(contracts: readonly ApiContract[]) {
  const tiers = ["experience", "process", "system"] as const;
  return layout(
    "Tierline",
    html`<p>Three tiers of governed APIs, from a channel's request to the ledger.</p>
      ${tiers.map((tier) =>
        section(
          tier,
          contracts.filter(({ about }) => about.tier === tier),
        ),
      )}`,
  );
}

const section = (tier: string, contracts: readonly ApiContract[]) =>
  html`<h2>${tier}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">API</th>
          <th scope="col">What it does</th>
          <th scope="col">Owner</th>
          <th scope="col">Operations</th>
          <th scope="col">Document</th>
        </tr>
      </thead>
      <tbody>
        ${contracts.map(
          ({ about, operations }) =>
            html`<tr>
              <th scope="row"><code>${basePath(about)}</code></th>
              <td>${about.description}</td>
              <td>${about.owner}</td>
              <td>${Object.keys(operations).length}</td>
              <td><a href="${documentPath(about)}">OpenAPI ${about.version}</a></td>
            </tr>`,
        )}
      </tbody>
    </table>`;

const layout = (title: string, body: unknown) =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <style>
          :root {
            color-scheme: light dark;
            font:
              16px/1.5 system-ui,
              sans-serif;
          }
          body {
            max-width: 72rem;
            margin: 2rem auto;
            padding: 0 1rem;
          }
          table {
            border-collapse: collapse;
            width: 100%;
          }
          th,
          td {
            text-align: left;
            vertical-align: top;
            padding: 0.4rem 0.8rem 0.4rem 0;
            border-bottom: 1px solid #8884;
            font-weight: normal;
          }
          thead th {
            font-weight: 600;
          }
          h2 {
            text-transform: capitalize;
            margin-top: 2rem;
          }
        </style>
      </head>
      <body>
        <h1>${title}</h1>
        ${body}
      </body>
    </html>`;
