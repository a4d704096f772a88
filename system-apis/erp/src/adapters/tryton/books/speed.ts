/** How long a unit of work takes here: learned as it goes, so that a batch is only as large as what will be done in time. */
export class Speed {
  #msPerUnit: number;

  constructor(msPerUnit: number) {
    this.#msPerUnit = msPerUnit;
  }

  /** The last measure counts a third. */
  learn(units: number, ms: number): void {
    if (units > 0) this.#msPerUnit += (ms / units - this.#msPerUnit) / 3;
  }

  /** How many units are done within that time, by what was learned; 0 when it is over. */
  unitsWithin(ms: number): number {
    return Math.max(0, Math.floor(ms / this.#msPerUnit));
  }
}
