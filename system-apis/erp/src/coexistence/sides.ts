import type { OpenBackend } from "../backend.ts";

/** The two backends that are open. */
export class Sides {
  readonly main: OpenBackend;
  readonly beside: OpenBackend;

  constructor(main: OpenBackend, beside: OpenBackend) {
    this.main = main;
    this.beside = beside;
  }

  get both(): readonly OpenBackend[] {
    return [this.main, this.beside];
  }

  named(name: string): OpenBackend {
    const found = this.both.find((backend) => backend.name === name);
    // Looked at when the API started (open.ts), and only these two are ever written.
    if (found === undefined) throw new Error(`The backend ${name} is not open.`);
    return found;
  }

  other(name: string): OpenBackend {
    return this.main.name === name ? this.beside : this.main;
  }
}
