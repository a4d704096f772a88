/** The page to sign up. Its fields are named as on Keycloak's. */
import { html } from "hono/html";
import type { PasswordPolicy } from "../../realm.ts";
import { page, type Markup } from "./document.ts";
import { fieldOf, summary, type Field, type Filled } from "./form.ts";

const fieldsFor = ({ minLength, maxLength }: PasswordPolicy): readonly Field[] => [
  { name: "firstName", label: "Name", type: "text", autocomplete: "name", required: true, maxLength: 100 },
  { name: "company", label: "Company", type: "text", autocomplete: "organization", required: false, maxLength: 100 },
  { name: "email", label: "E-mail", type: "email", autocomplete: "username", required: true, maxLength: 254 },
  {
    name: "password",
    label: "Password",
    type: "password",
    autocomplete: "new-password",
    required: true,
    maxLength,
    hint: `At least ${String(minLength)} characters. A few words in a row are fine.`,
  },
];

/** `address`: of the interaction, `/realms/<realm>/interaction/<uid>`. */
export const signUpPage = (base: string, address: string, policy: PasswordPolicy, filled: Filled): Markup =>
  page(
    base,
    "Create an account",
    html`<h1>Create an account</h1>
      <p class="lead">A sandbox and your first call are a minute away.</p>
      ${summary(filled)}
      <form method="post" action="${address}/sign-up">
        ${fieldsFor(policy).map((field) => fieldOf(field, filled, field.name === (Object.keys(filled.problems)[0] || "firstName")))}
        <button class="main" type="submit">Create account</button>
      </form>
      <p class="other">Already have an account? <a href="${address}/sign-in">Sign in</a></p>`,
  );
