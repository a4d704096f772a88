/** Runs code samples as a reader would: pasted into a shell, or into a file of their language. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

const programs = {
  curl: (sample: string) => ({ program: "bash", args: ["-c", sample], needs: "curl" }),
  TypeScript: (sample: string) => ({
    program: process.execPath,
    args: ["--input-type=module-typescript", "-e", sample],
    needs: undefined,
  }),
  Python: (sample: string) => ({ program: "python3", args: ["-c", sample], needs: "python3" }),
} as const;

/** Languages that the portal shows, and this can run. */
export const languages = Object.keys(programs) as (keyof typeof programs)[];

/** What the sample printed; undefined when this machine lacks what it is run with. */
export async function printedBy(
  language: keyof typeof programs,
  sample: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<string | undefined> {
  const { program, args, needs } = programs[language](sample);
  if (needs !== undefined && !(await isInstalled(needs))) return undefined;
  const { stdout } = await run(program, args, { timeout: 20_000, env: { ...process.env, ...environment } });
  return stdout;
}

const isInstalled = (program: string): Promise<boolean> =>
  run(program, ["--version"]).then(
    () => true,
    () => false,
  );
