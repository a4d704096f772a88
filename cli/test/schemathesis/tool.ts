/** Schemathesis from PyPI, in a virtual environment of the test's own. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

const pinned = "schemathesis==4.32.5";
/** What is asked of every answer, and of what is refused. */
const checks = [
  "not_a_server_error",
  "status_code_conformance",
  "content_type_conformance",
  "response_headers_conformance",
  "response_schema_conformance",
  "negative_data_rejection",
  "missing_required_header",
  "unsupported_method",
];
/** Requests made up for an operation beside those that its schema alone gives. */
const examplesEach = 10;
const patienceMs = 900_000;

export interface Tool {
  /** Everything that it has against the answers to requests made from the document. */
  judge(document: object, options: Judging): Promise<Finding[]>;
  remove(): Promise<void>;
}

export interface Judging {
  /** Where the API is, with its path. */
  readonly url: string;
  readonly token: string;
  readonly seed: number;
}

export interface Finding {
  readonly check: string;
  /** `POST /orders` */
  readonly operation: string;
  /** What is wrong, in its words, and what it was answered. */
  readonly message: string;
}

/** Makes the environment. Rejects with a sentence that names what is missing. */
export async function schemathesis(): Promise<Tool> {
  const folder = await mkdtemp(join(tmpdir(), "tierline-schemathesis-"));
  const venv = join(folder, "venv");
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await run("python3", ["-m", "venv", venv]);
  } catch (cause) {
    await remove();
    throw new Error("Schemathesis needs Python with venv: install the packages python3 and python3-venv.", { cause });
  }
  try {
    await run(join(venv, "bin/pip"), ["install", "--quiet", "--disable-pip-version-check", pinned]);
  } catch (cause) {
    await remove();
    throw new Error(`${pinned} could not be installed from PyPI: is a package index in reach?`, { cause });
  }
  let count = 0;
  return {
    remove,
    judge: async (document, { url, token, seed }) => {
      count += 1;
      const [asked, report] = [join(folder, `${String(count)}.json`), join(folder, `${String(count)}.ndjson`)];
      await writeFile(asked, JSON.stringify(document));
      const options = ["--checks", checks.join(), "--phases", "examples,coverage,fuzzing", "--no-shrink"];
      const bounds = ["--max-examples", String(examplesEach), "--seed", String(seed), "--continue-on-failure"];
      const output = ["--warnings", "off", "--report", "ndjson", "--report-ndjson-path", report];
      const call = ["run", asked, "--url", url, "--header", `Authorization: Bearer ${token}`];
      const all = [
        ...call,
        ...options,
        ...bounds,
        ...output,
        "--request-timeout",
        "30",
        "--suppress-health-check",
        "all",
      ];
      // It ends with 1 when it found something: what that is, the report says.
      const ended = await run(join(venv, "bin/st"), all, { cwd: folder, timeout: patienceMs, maxBuffer: 1e9 }).catch(
        (error: unknown) => error as { code?: number; stdout?: string },
      );
      const code = "code" in ended ? ended.code : 0;
      if (code !== 0 && code !== 1) throw new Error(`Schemathesis ended with ${String(code)}: ${ended.stdout ?? ""}`);
      return findingsIn(await readFile(report, "utf8"));
    },
  };
}

/** The parts of its report that are read. */
interface Line {
  readonly ScenarioFinished?: { readonly recorder: Recorder };
  /** Of its own: a request that it could not make. */
  readonly NonFatalError?: {
    readonly label: string;
    readonly value: { readonly type: string; readonly message: string };
  };
  readonly EngineFinished?: object;
}

interface Recorder {
  readonly label: string;
  readonly checks?: Readonly<Record<string, readonly Check[]>>;
  readonly interactions?: Readonly<Record<string, { readonly response: { readonly status_code: number } | null }>>;
}

interface Check {
  readonly name: string;
  readonly status: string;
  readonly failure_info?: { readonly failure: { readonly operation?: string; readonly message: string } };
}

function findingsIn(report: string): Finding[] {
  const lines = report.split("\n").filter((line) => line !== "");
  const events = lines.map((line) => JSON.parse(line) as Line);
  if (!events.some(({ EngineFinished }) => EngineFinished !== undefined))
    throw new Error("Schemathesis did not come to its end.");
  const broken = events.flatMap(({ NonFatalError: error }): Finding[] =>
    error === undefined
      ? []
      : [{ check: "error", operation: error.label, message: `${error.value.type}: ${error.value.message}` }],
  );
  const failed = events.flatMap(({ ScenarioFinished: scenario }) =>
    scenario === undefined ? [] : failuresIn(scenario.recorder),
  );
  return [...broken, ...failed];
}

const failuresIn = ({ label, checks: made = {}, interactions = {} }: Recorder): Finding[] =>
  Object.entries(made).flatMap(([id, each]) =>
    each
      .filter(({ status }) => status === "failure")
      .map(({ name, failure_info }) => {
        const status = interactions[id]?.response?.status_code;
        const { operation = label, message = "" } = failure_info?.failure ?? {};
        return { check: name, operation, message: `${message.replaceAll(/\s+/g, " ")} (answered ${String(status)})` };
      }),
  );
