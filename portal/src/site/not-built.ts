/** Plain pages for when the application is not there: no script, no style, nothing to load. */
import { html } from "hono/html";

type Headers = Readonly<Record<string, string>>;

const answer = (page: unknown, headers: Headers) =>
  new Response(String(page), {
    status: 503,
    headers: {
      ...headers,
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "retry-after": "1",
    },
  });

const layout = (title: string, head: unknown, body: unknown) =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        ${head}
        <title>${title}</title>
      </head>
      <body>
        <h1>${title}</h1>
        ${body}
      </body>
    </html>`;

/** Reloads itself until the application is there. */
export const stillBuilding = (headers: Headers, seconds: number): Response =>
  answer(
    layout(
      "The portal is being built",
      html`<meta http-equiv="refresh" content="1" />`,
      html`<p>
          Its pages are made from their sources once after an installation or a change. That takes up to a minute; this
          page reloads itself, and ${seconds.toString()} s of it are over.
        </p>
        <p>The APIs answer already: <a href="/openapi/index.json">the APIs as JSON</a>.</p>`,
    ),
    headers,
  );

/** The log has the reason; it may name paths, so this page does not. */
export const buildFailed = (headers: Headers): Response =>
  answer(
    layout(
      "The portal could not be built",
      "",
      html`<p>
          The APIs answer all the same. The platform's log says what went wrong; start the platform again to try again.
        </p>
        <p><a href="/openapi/index.json">The APIs as JSON</a></p>`,
    ),
    headers,
  );
