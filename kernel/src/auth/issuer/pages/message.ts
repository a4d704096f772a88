/** Pages that say one thing: that something failed, that somebody is signed out, whether they want to be. */
import { html, raw } from "hono/html";
import { page, type Markup } from "./document.ts";

/** A failure in words, with the protocol's name of it for whoever mends the client. */
export const errorPage = (base: string, home: string, title: string, detail: string, code?: string): Markup =>
  page(
    base,
    title,
    html`<h1>${title}</h1>
      <p class="lead">${detail}${code === undefined ? "" : html` <code>${code}</code>`}</p>
      <p class="other"><a href="${home}">Back to the start</a></p>`,
  );

/** Nothing more is to be done. */
export const signedOutPage = (base: string, home: string): Markup =>
  page(
    base,
    "Signed out",
    html`<h1>You are signed out</h1>
      <p class="lead">Your session here has ended.</p>
      <p class="other"><a href="${home}">Back to the start</a></p>`,
  );

/** `form`: markup of oidc-provider's own, an empty form `op.logoutForm` with its token. */
export const confirmSignOutPage = (base: string, form: string): Markup =>
  page(
    base,
    "Sign out",
    html`<h1>Sign out?</h1>
      <p class="lead">Everything that you are signed in to from here ends.</p>
      ${raw(form)}
      <div class="buttons">
        <button class="main" type="submit" form="op.logoutForm" name="logout" value="yes">Sign out</button>
        <button type="submit" form="op.logoutForm">Stay signed in</button>
      </div>`,
  );
