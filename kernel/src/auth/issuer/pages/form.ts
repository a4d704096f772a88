/** Fields of a form and what is wrong with them. */
import { html } from "hono/html";
import type { Markup } from "./document.ts";

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: "text" | "email" | "password";
  readonly autocomplete: string;
  readonly required: boolean;
  readonly maxLength: number;
  readonly hint?: string;
}

export interface Filled {
  readonly values: Readonly<Record<string, string>>;
  /** By name of the field; what belongs to no field is under "". */
  readonly problems: Readonly<Record<string, string>>;
}

/** One field with its label, hint and problem. A password is never filled in again. */
export function fieldOf(field: Field, { values, problems }: Filled, autofocus: boolean): Markup {
  const { name, label, type, autocomplete, required, maxLength, hint } = field;
  const problem = problems[name];
  const described = [hint && `${name}-hint`, problem && `${name}-wrong`].filter(Boolean).join(" ");
  return html`<div class="field">
    <label for="${name}">${label}${required ? "" : html` <span>(optional)</span>`}</label>
    <div class="entry">
      <input
        id="${name}"
        name="${name}"
        type="${type}"
        autocomplete="${autocomplete}"
        maxlength="${maxLength}"
        value="${type === "password" ? "" : (values[name] ?? "")}"
        ${flag("required", required)}
        ${flag("autofocus", autofocus)}
        ${problem === undefined ? "" : html`aria-invalid="true"`}
        ${described === "" ? "" : html`aria-describedby="${described}"`}
        ${type === "text" ? "" : html`spellcheck="false" autocapitalize="none"`}
      />
      ${type === "password" ? html`<button type="button" data-shows="${name}" aria-label="Show password" hidden>Show</button>` : ""}
    </div>
    ${hint === undefined ? "" : html`<p class="hint" id="${name}-hint">${hint}</p>`}
    ${problem === undefined ? "" : html`<p class="wrong" id="${name}-wrong">${problem}</p>`}
  </div>`;
}

/** All problems in one place, read out when the page comes. */
export function summary({ problems }: Filled): Markup | "" {
  const all = Object.entries(problems);
  if (all.length === 0) return "";
  const line = ([name, problem]: [string, string]) =>
    name === "" ? html`${problem}` : html`<a href="#${name}">${problem}</a>`;
  const [first] = all;
  return html`<div class="problems" role="alert">
    ${
      all.length === 1 && first !== undefined
        ? html`<p>${line(first)}</p>`
        : html`<ul>
            ${all.map((each) => html`<li>${line(each)}</li>`)}
          </ul>`
    }
  </div>`;
}

const flag = (name: string, on: boolean): Markup | "" => (on ? html`${name}` : "");
