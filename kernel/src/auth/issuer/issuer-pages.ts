/** The pages that oidc-provider itself calls for: errors, and signing out. */
import type { ErrorOut, KoaContextWithOIDC } from "oidc-provider";
import { pageHeaders, type Markup } from "./pages/document.ts";
import { confirmSignOutPage, errorPage, signedOutPage } from "./pages/message.ts";

export interface IssuerPages {
  /** Where an interaction is: `/realms/<realm>/interaction/<uid>`. */
  addressOf(uid: string): string;
  renderError(ctx: KoaContextWithOIDC, out: ErrorOut): Promise<void>;
  /** Signs out at once whoever brings their ID token, as Keycloak does; asks others. */
  signOut(ctx: KoaContextWithOIDC, form: string): Promise<void>;
  /** Where nobody is signed in, oidc-provider answers with a form that a script sends; this leads on at once. */
  signOutNobody(ctx: KoaContextWithOIDC): Promise<void>;
  signedOut(ctx: KoaContextWithOIDC): Promise<void>;
}

/** `base`: `/realms/<realm>`; `home`: where a reader goes who is lost. */
export function issuerPages(base: string, home: string): IssuerPages {
  /** To where the client asked for, which oidc-provider has compared with the realm by now. */
  async function lead(ctx: KoaContextWithOIDC): Promise<void> {
    const { post_logout_redirect_uri: target, state } = ctx.oidc.params ?? {};
    if (typeof target !== "string") {
      await show(ctx, signedOutPage(base, home));
      return;
    }
    const address = new URL(target);
    if (typeof state === "string") address.searchParams.set("state", state);
    ctx.status = 303;
    ctx.redirect(address.href);
  }
  return {
    addressOf: (uid) => `${base}/interaction/${uid}`,
    renderError: (ctx, { error, error_description: detail }) =>
      show(ctx, errorPage(base, home, "This did not work", sentence(detail ?? "The request cannot be served."), error)),
    async signOut(ctx, form) {
      const { session, entities, params } = ctx.oidc;
      const hint = entities.IdTokenHint as { payload: { sub?: unknown } } | undefined;
      if (session === undefined || hint?.payload.sub !== session.accountId) {
        await show(ctx, confirmSignOutPage(base, form), originsOf(params?.["post_logout_redirect_uri"]));
        return;
      }
      await endSession(ctx);
      await lead(ctx);
    },
    async signOutNobody(ctx) {
      // Paths without a route have no context of oidc-provider's.
      const { route, session } = (ctx.oidc as KoaContextWithOIDC["oidc"] | undefined) ?? {};
      if (route === "end_session" && session?.accountId === undefined && ctx.status === 200) await lead(ctx);
    },
    signedOut: (ctx) => show(ctx, signedOutPage(base, home)),
  };
}

/** Origins as they are written in a Content-Security-Policy; what is no address has none. */
export const originsOf = (...addresses: readonly unknown[]): string[] =>
  addresses.flatMap((address) =>
    typeof address === "string" && URL.canParse(address) ? [new URL(address).origin] : [],
  );

/** This session and everything that was given out in it. */
async function endSession(ctx: KoaContextWithOIDC): Promise<void> {
  const { session, provider } = ctx.oidc;
  for (const { grantId } of Object.values(session?.authorizations ?? {})) {
    if (grantId === undefined) continue;
    await provider.RefreshToken.revokeByGrantId(grantId);
    await (await provider.Grant.find(grantId))?.destroy();
  }
  await session?.destroy();
  ctx.cookies.set(provider.cookieName("session"), null, { httpOnly: true, sameSite: "lax" });
}

async function show(ctx: KoaContextWithOIDC, markup: Markup, formTargets: readonly string[] = []): Promise<void> {
  ctx.set(pageHeaders(formTargets));
  ctx.body = String(await markup);
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, "")}.`;
