/** The pages to sign in and to sign up, between an authorization request and its code. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Provider } from "oidc-provider";
import { z } from "zod";
import { addressOf, type Networks } from "../../api/http-address.ts";
import { isProblem, Problem } from "../../errors/problem.ts";
import type { PasswordPolicy } from "../realm.ts";
import type { Accounts, Outcome } from "./accounts.ts";
import { originsOf } from "./issuer-pages.ts";
import { showPassword, style } from "./pages/assets.ts";
import { pageHeaders, type Markup } from "./pages/document.ts";
import type { Filled } from "./pages/form.ts";
import { errorPage } from "./pages/message.ts";
import { choosePasswordPage } from "./pages/choose-password.ts";
import { signInPage } from "./pages/sign-in.ts";
import { signUpPage } from "./pages/sign-up.ts";

/** What Node handed over; the provider reads its cookies from it. */
interface Bindings {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
}
type PageContext = Context<{ Bindings: Bindings }>;
type Which = "sign-in" | "sign-up" | "password";

export interface InteractionParts {
  /** `/realms/<realm>` */
  readonly base: string;
  /** Where a reader goes who is lost. */
  readonly home: string;
  /** Forms are taken from pages of this origin only. */
  readonly origin: string;
  readonly trusted: Networks | undefined;
  readonly policy: PasswordPolicy;
  readonly accounts: Accounts;
  /** Changes when the keys do. */
  readonly provider: () => Provider;
}

const maxFormBytes = 16_384;
const nothing: Filled = { values: {}, problems: {} };

/** Serves `<base>/interaction/<uid>`, its two forms, and the assets of all pages. */
export function interactions(parts: InteractionParts): Hono<{ Bindings: Bindings }> {
  const { base, home } = parts;
  const app = new Hono<{ Bindings: Bindings }>();
  for (const { path, type, content } of [style, showPassword]) {
    app.get(`${base}${path}`, (c) =>
      c.body(content, 200, { "Content-Type": type, "Cache-Control": "public, max-age=31536000, immutable" }),
    );
  }
  const at = `${base}/interaction/:uid`;
  const tooLarge = (c: Context) =>
    answer(c, errorPage(base, home, "This did not work", "The form holds more than it may."), 413);
  app.get(at, async (c) => {
    const { prompt } = await detailsOf(parts, c);
    return show(parts, c, prompt.name === "create" ? "sign-up" : "sign-in");
  });
  for (const which of ["sign-in", "sign-up", "password"] as const) {
    app.get(`${at}/${which}`, (c) => show(parts, c, which));
    app.post(`${at}/${which}`, bodyLimit({ maxSize: maxFormBytes, onError: tooLarge }), (c) => take(parts, c, which));
  }
  app.notFound((c) => answer(c, errorPage(base, home, "There is nothing here", "The address is not known."), 404));
  app.onError((error, c) => {
    const title = "This did not work";
    if (isProblem(error, "forbidden")) return answer(c, errorPage(base, home, title, error.message), 403);
    if (isProblem(error)) return answer(c, errorPage(base, home, title, error.message), 503);
    // oidc-provider says so of a page that lay open for too long, or of another browser.
    const isOver = error.name === "SessionNotFound";
    const detail = isOver ? "The page lay open for too long. Begin again." : "Something went wrong on our side.";
    return answer(c, errorPage(base, home, title, detail), isOver ? 400 : 500);
  });
  return app;
}

async function detailsOf({ provider }: InteractionParts, c: PageContext) {
  const { incoming, outgoing } = c.env;
  return provider().interactionDetails(incoming, outgoing);
}

async function show(
  parts: InteractionParts,
  c: PageContext,
  which: Which,
  filled = nothing,
  status: 200 | 422 | 429 = 200,
) {
  const { base, policy } = parts;
  const { params, uid } = await detailsOf(parts, c);
  const address = `${base}/interaction/${uid}`;
  const hint = params["login_hint"];
  const known = typeof hint === "string" ? hint.slice(0, 254) : "";
  const whole = { ...filled, values: { username: known, email: known, ...filled.values } };
  const pages: Record<Which, () => Markup> = {
    "sign-in": () => signInPage(base, address, whole),
    "sign-up": () => signUpPage(base, address, policy, whole),
    password: () => choosePasswordPage(base, address, policy, whole),
  };
  return answer(c, pages[which](), status, originsOf(params["redirect_uri"]));
}

async function take(parts: InteractionParts, c: PageContext, which: Which) {
  const { provider, trusted, origin, base, home } = parts;
  if (c.req.header("origin") !== origin) {
    const detail = "The form came from another site. Open the page here and send it again.";
    return answer(c, errorPage(base, home, "This did not work", detail), 403);
  }
  // The cookie of this very interaction must be there before anything is looked at.
  const { result, uid } = await detailsOf(parts, c);
  const { incoming, outgoing } = c.env;
  const form = textsOf(await c.req.parseBody());
  // Those whose address is not known share one count of attempts.
  const outcome = await outcomeOf(parts, which, form, { address: addressOf(incoming, trusted) ?? "unknown", result });
  if (!("person" in outcome)) return again(parts, c, which, form, outcome);
  const { personId } = outcome.person;
  const { temporary } = outcome;
  if (temporary !== undefined) {
    // Kept with the interaction, on our side: nobody is signed in yet.
    await provider().interactionResult(incoming, outgoing, { [choosing]: { personId, temporary } });
    return c.redirect(`${base}/interaction/${uid}/password`, 303);
  }
  // `create` tells that the page for it was there, also where somebody had an account after all.
  const signedIn = { create: {}, login: { accountId: personId } };
  return c.redirect(await provider().interactionResult(incoming, outgoing, signedIn), 303);
}

/** Under this name an interaction keeps who has given a temporary password, and which. */
const choosing = "choosing";
const Chooser = z.object({ personId: z.string(), temporary: z.string() });

function outcomeOf(
  { accounts }: InteractionParts,
  which: Which,
  form: Readonly<Record<string, string>>,
  { address, result }: { readonly address: string; readonly result: Readonly<Record<string, unknown>> | undefined },
): Promise<Outcome> {
  if (which === "sign-in") return accounts.signIn(form, address);
  if (which === "sign-up") return accounts.signUp(form, address);
  const chooser = Chooser.safeParse(result?.[choosing]).data;
  if (chooser === undefined) throw new Problem("forbidden", "Sign in first.");
  return accounts.choosePassword(form, chooser);
}

function again(
  parts: InteractionParts,
  c: PageContext,
  which: Which,
  values: Readonly<Record<string, string>>,
  { problems, waitSeconds }: Exclude<Outcome, { person: unknown }>,
) {
  if (waitSeconds !== undefined) c.header("Retry-After", String(waitSeconds));
  return show(parts, c, which, { values, problems }, waitSeconds === undefined ? 422 : 429);
}

const textsOf = (body: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === "string"));

async function answer(
  c: Context,
  markup: Markup,
  status: 200 | 400 | 403 | 404 | 413 | 422 | 429 | 500 | 503,
  targets: string[] = [],
) {
  for (const [name, value] of Object.entries(pageHeaders(targets))) c.header(name, value);
  return c.body(String(await markup), status);
}
