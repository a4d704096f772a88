/** The page to sign in. Its fields are named as on Keycloak's. */
import { html } from "hono/html";
import { page, type Markup } from "./document.ts";
import { fieldOf, summary, type Field, type Filled } from "./form.ts";

const fields: readonly Field[] = [
  { name: "username", label: "E-mail", type: "email", autocomplete: "username", required: true, maxLength: 254 },
  {
    name: "password",
    label: "Password",
    type: "password",
    autocomplete: "current-password",
    required: true,
    maxLength: 128,
  },
];

/** `address`: of the interaction, `/realms/<realm>/interaction/<uid>`. */
export const signInPage = (base: string, address: string, filled: Filled): Markup =>
  page(
    base,
    "Sign in",
    html`<h1>Sign in</h1>
      <p class="lead">With the account you have here.</p>
      ${summary(filled)}
      <form method="post" action="${address}/sign-in">
        ${fields.map((field) => fieldOf(field, filled, field.name === (filled.values["username"] ? "password" : "username")))}
        <button class="main" type="submit">Sign in</button>
      </form>
      <p class="other">New here? <a href="${address}/sign-up">Create an account</a></p>`,
  );
