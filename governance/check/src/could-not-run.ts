/** The check could not be made at all: exit code 2, where 1 means that something was found. The message is one sentence. */
export class CouldNotRun extends Error {
  override readonly name = "CouldNotRun";
}
