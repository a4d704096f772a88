/** Days on the command line. */
import { InvalidArgumentError } from "commander";

/** Takes YYYY-MM-DD as it is; throws commander's refusal for what is no day of the calendar. */
export function day(text: string): string {
  const valid =
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    new Date(text).toISOString().startsWith(text);
  if (!valid) throw new InvalidArgumentError("It must be a day of the calendar, YYYY-MM-DD.");
  return text;
}
