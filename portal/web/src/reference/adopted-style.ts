/**
 * `<adopted-style>`: a `<style>` element for scripts under a policy that allows no inline styles. Its text becomes a constructed style sheet of the
 * document, which such a policy does not concern, for as long as the element is there. `strict-styles.ts` lets Scalar make this one.
 */
class AdoptedStyle extends HTMLElement {
  readonly #sheet = new CSSStyleSheet();
  readonly #observer = new MutationObserver(() => {
    this.#read();
  });

  connectedCallback(): void {
    // Within the body the text of an unknown element would be shown.
    this.hidden = true;
    this.#read();
    this.#observer.observe(this, { childList: true, characterData: true, subtree: true });
    document.adoptedStyleSheets.push(this.#sheet);
  }

  disconnectedCallback(): void {
    this.#observer.disconnect();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }

  #read(): void {
    this.#sheet.replaceSync(this.textContent);
  }
}

customElements.define("adopted-style", AdoptedStyle);
