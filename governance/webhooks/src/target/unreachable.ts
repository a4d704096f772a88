/** A target that is refused or cannot be found, in a sentence for its owner. */
export class Unreachable extends Error {
  constructor(message: string) {
    super(message);
    this.name = "Unreachable";
  }
}
