/** The page for a password of one's own, after signing in with a temporary one. Its field is named as on Keycloak's. */
import { html } from "hono/html";
import type { PasswordPolicy } from "../../realm.ts";
import { page, type Markup } from "./document.ts";
import { fieldOf, summary, type Field, type Filled } from "./form.ts";

const fieldFor = ({ minLength, maxLength }: PasswordPolicy): Field => ({
  name: "password-new",
  label: "New password",
  type: "password",
  autocomplete: "new-password",
  required: true,
  maxLength,
  hint: `At least ${String(minLength)} characters. A few words in a row are fine.`,
});

/** `address`: of the interaction, `/realms/<realm>/interaction/<uid>`. */
export const choosePasswordPage = (base: string, address: string, policy: PasswordPolicy, filled: Filled): Markup =>
  page(
    base,
    "Choose a password",
    html`<h1>Choose a password</h1>
      <p class="lead">The one you were given was for the first time only.</p>
      ${summary(filled)}
      <form method="post" action="${address}/password">
        ${fieldOf(fieldFor(policy), filled, true)}
        <button class="main" type="submit">Save and go on</button>
      </form>`,
  );
