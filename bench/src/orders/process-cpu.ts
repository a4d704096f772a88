/** CPU time of processes, from Linux' /proc/<pid>/stat. */
import { readdir, readFile } from "node:fs/promises";

/** Clock ticks per second that Linux reports times in (USER_HZ); 100 on every platform Node runs on. */
const ticksPerSecond = 100;

export interface ProcessTimes {
  readonly parent: number;
  /** Milliseconds of its own, user and system. */
  readonly ownMs: number;
  /** Milliseconds of its children that have ended and been waited for, and of theirs. */
  readonly childrenMs: number;
}

/** Reads a line of /proc/<pid>/stat. The command's name stands in parentheses and may hold blanks and parentheses itself. */
export function parseStat(line: string): ProcessTimes {
  const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
  // Fields are numbered from 1 in proc(5); the first after the name is number 3.
  const field = (number: number) => Number(fields[number - 3]);
  const ms = (ticks: number) => (ticks * 1_000) / ticksPerSecond;
  return { parent: field(4), ownMs: ms(field(14) + field(15)), childrenMs: ms(field(16) + field(17)) };
}

/** Milliseconds of a tree: every living process below the roots, with what its dead children had used. */
export function treeCpu(roots: readonly number[], processes: ReadonlyMap<number, ProcessTimes>): number {
  let total = 0;
  for (const [pid, { ownMs, childrenMs }] of processes) {
    if (belongsTo(pid, roots, processes)) total += ownMs + childrenMs;
  }
  return total;
}

function belongsTo(pid: number, roots: readonly number[], processes: ReadonlyMap<number, ProcessTimes>): boolean {
  if (roots.includes(pid)) return true;
  const parent = processes.get(pid)?.parent;
  return parent !== undefined && parent > 1 && belongsTo(parent, roots, processes);
}

/** CPU milliseconds used so far by these processes and everything they started; NaN where there is no /proc to read it from. */
export async function cpuOf(...roots: readonly number[]): Promise<number> {
  if (process.platform !== "linux") return Number.NaN;
  const processes = new Map<number, ProcessTimes>();
  const pids = (await readdir("/proc")).map(Number).filter(Number.isInteger);
  await Promise.all(
    pids.map(async (pid) => {
      // One that has just ended is in its parent's times, or was none of ours.
      const line = await readFile(`/proc/${String(pid)}/stat`, "utf8").catch(() => undefined);
      if (line !== undefined) processes.set(pid, parseStat(line));
    }),
  );
  return treeCpu(roots, processes);
}
