/** A progress bar on stderr, so that stdout stays a program's to read; plain lines where there is no terminal. */
import { SingleBar } from "cli-progress";

export interface ProgressBar {
  show(stage: string, done: number, total: number): void;
  end(): void;
}

const lineEveryMs = 2_000;

export function progressBar(): ProgressBar {
  return process.stderr.isTTY ? bar() : lines();
}

function bar(): ProgressBar {
  const single = new SingleBar({
    format: "  {stage} {bar} {percentage}% | {value}/{total} | {eta_formatted}",
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });
  let running = "";
  return {
    show: (stage, done, total) => {
      if (running !== stage) {
        if (running !== "") single.stop();
        single.start(total, done, { stage: stage.padEnd(22) });
        running = stage;
      }
      single.update(done);
    },
    end: () => {
      if (running !== "") single.stop();
      running = "";
    },
  };
}

function lines(): ProgressBar {
  let last = "";
  let at = 0;
  let began = { at: 0, done: 0 };
  return {
    show: (stage, done, total) => {
      if (stage === last && done < total && Date.now() - at < lineEveryMs) return;
      if (stage === last && done === total && at === 0) return;
      if (stage !== last) began = { at: Date.now(), done };
      [last, at] = [stage, done === total ? 0 : Date.now()];
      process.stderr.write(`  ${stage}: ${String(done)} of ${String(total)}${leftOf(began, done, total)}\n`);
    },
    end: () => undefined,
  };
}

/** `, about 40 s left`, at the pace since the stage began; nothing before there is one. */
function leftOf(began: { readonly at: number; readonly done: number }, done: number, total: number): string {
  const moved = done - began.done;
  if (moved <= 0 || done >= total) return "";
  const seconds = Math.round((((Date.now() - began.at) / moved) * (total - done)) / 1_000);
  return seconds < 1
    ? ""
    : `, about ${seconds < 120 ? `${String(seconds)} s` : `${String(Math.round(seconds / 60))} min`} left`;
}
