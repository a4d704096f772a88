/** The comparison could not be made: a file that is missing, is no contract, or is of another kind. One sentence. */
export class DiffError extends Error {
  override readonly name = "DiffError";
}
