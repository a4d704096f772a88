/** How long a unit of work takes here: learned as it goes, so that a batch is begun only if it will be done in time. */
export class Speed {
  #msPerUnit: number;

  constructor(msPerUnit: number) {
    this.#msPerUnit = msPerUnit;
  }

  /** The last measure counts a third. */
  learn(units: number, ms: number): void {
    if (units > 0) this.#msPerUnit += (ms / units - this.#msPerUnit) / 3;
  }

  expectedMs(units: number): number {
    return units * this.#msPerUnit;
  }
}
