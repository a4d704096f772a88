/** What all pages of the issuer have in common: the frame, and the headers that keep others' scripts and frames away. */
import { html } from "hono/html";
import { showPassword, style } from "./assets.ts";

/** Text or markup; markup is made by `html`, which escapes what is put into it. */
export type Markup = ReturnType<typeof html>;

/** A whole page. `base`: `/realms/<realm>`. */
export const page = (base: string, title: string, content: Markup): Markup =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} · Tierline</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${base}${style.path}" />
        <script src="${base}${showPassword.path}" defer></script>
      </head>
      <body>
        <main>
          <p class="brand">${mark} Tierline</p>
          <div class="card">${content}</div>
        </main>
      </body>
    </html>`;

/** Three tiers. */
const mark = html`<svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" aria-hidden="true">
  <path d="M3 5h14M3 10h14M3 15h14" stroke-width="2" stroke-linecap="round" />
</svg>`;

/** The headers of a page. `formTargets`: origins besides our own to which sending a form may lead in the end. */
export function pageHeaders(formTargets: readonly string[] = []): Record<string, string> {
  return {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Content-Security-Policy": [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      ["form-action 'self'", ...formTargets].join(" "),
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join("; "),
    // The browser names our origin when a form is sent, which is looked at; to others it names nothing.
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
  };
}
