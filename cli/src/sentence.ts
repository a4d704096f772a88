/** What went wrong, for the person at the keyboard. */
import { StartError } from "@tierline/kernel/config/config";
import { isProblem } from "@tierline/kernel/errors/problem";

/** One sentence for what we know how to say; the stack of what nobody expected, which is ours to mend. */
export function sentence(error: unknown): string {
  if (error instanceof StartError || isProblem(error)) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
