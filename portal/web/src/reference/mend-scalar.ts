/**
 * What Scalar leaves without a name or a right role for somebody who hears the page, put right in the page itself. `reference.real.ts` fails when an
 * update of Scalar needs another entry.
 */

interface Mending {
  readonly selector: string;
  readonly attributes: Readonly<Record<string, Value>>;
}

/** Null takes the attribute away. */
type Value = string | null | ((element: Element) => string);

const field = ".code-input-lite__editor";

const textOf = (element: Element | null | undefined): string => element?.textContent.trim() ?? "";

const labelAround = (element: Element): string =>
  textOf(document.querySelector(`label[for="${CSS.escape(element.parentElement?.id ?? "")}"]`));

/** Name of the parameter in the element's row. */
const keyOf = (element: Element): string =>
  textOf(element.closest("tr")?.querySelector(`td:nth-child(2) :is(${field}, span)`)) || "a new entry";

/** Name of the part of the form that the element is in, such as Query Parameters. */
const sectionOf = (element: Element): string => {
  const id = element.closest("section[aria-labelledby]")?.getAttribute("aria-labelledby");
  return textOf(typeof id === "string" ? document.getElementById(id) : null);
};

const mendings: readonly Mending[] = [
  // A combobox says whether its list is open. Scalar's fields do so only while it is.
  { selector: `${field}[role="combobox"]:not([aria-expanded])`, attributes: { "aria-expanded": "false" } },
  // Fields of the credential: the label is of the box around the field, which cannot be focused.
  { selector: `.code-input-lite[id]:not([aria-label]) > ${field}`, attributes: { "aria-label": labelAround } },
  // Rows of parameters: all fields are named "Key" or "Value", whatever they are of.
  {
    selector: `tr > td:nth-child(2) > .code-input-lite[aria-label] > ${field}`,
    attributes: { "aria-label": (key) => `Name in ${sectionOf(key)}` },
  },
  {
    selector: `tr > td:nth-child(3) > .code-input-lite[aria-label] > ${field}`,
    attributes: { "aria-label": (value) => `Value of ${keyOf(value)} in ${sectionOf(value)}` },
  },
  // A button that is told to be none.
  {
    selector: 'tr button[role="none"]',
    attributes: { role: null, "aria-label": (button) => `About ${keyOf(button)}` },
  },
  // Its words are shown while the mouse is over it. What it controls may not be in the page, and says nothing that helps.
  {
    selector: 'button[class~="group/copy-button"]',
    attributes: {
      "aria-controls": null,
      "aria-label": ({ textContent }) => (textContent.includes("Copied") ? "Copied" : "Copy"),
    },
  },
  // An arrow beside the button that has the words.
  {
    selector: '[class~="group/scopes-accordion"] button[aria-expanded]:has(> svg:only-child)',
    attributes: { "aria-label": "Scopes" },
  },
  // The field above a list to choose from, which is there while the list is.
  { selector: 'input[role="combobox"]', attributes: { "aria-expanded": "true", "aria-label": "Filter the list" } },
  // Bodies in an editor. They are scrolled by the keyboard when they can have the focus; axe does not count what is only editable.
  { selector: '.cm-content[contenteditable="true"]', attributes: { "aria-label": "Request body", tabindex: "0" } },
  {
    selector: '.cm-content[contenteditable="false"]',
    attributes: { "aria-label": "Response body", "aria-readonly": "true", tabindex: "0" },
  },
];

/** Mends what of Scalar is below the node, now and whenever it changes, until the function returned is called. */
export function mendScalar(root: Element): () => void {
  const observer = new MutationObserver(() => {
    mend(root);
    // What was mended just now needs no look: two entries that disagree would go on for ever.
    observer.takeRecords();
  });
  mend(root);
  // Scalar writes these attributes again when what they depend on changes.
  observer.observe(root, { subtree: true, childList: true, attributeFilter: ["aria-expanded", "aria-label"] });
  return () => {
    observer.disconnect();
  };
}

function mend(root: Element): void {
  for (const { selector, attributes } of mendings) {
    for (const element of root.querySelectorAll(`.scalar-app ${selector}`)) {
      for (const [name, value] of Object.entries(attributes)) set(element, name, value);
    }
  }
}

function set(element: Element, name: string, value: Value): void {
  const right = typeof value === "function" ? value(element) : value;
  if (right === element.getAttribute(name)) return;
  if (right === null) element.removeAttribute(name);
  else element.setAttribute(name, right);
}
