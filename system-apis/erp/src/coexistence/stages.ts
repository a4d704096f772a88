/** How a domain moves from one ERP to another: the stages, and which step leads where. Pure. */
import { Problem } from "@tierline/kernel/errors/problem";
import type { CanaryRule, Stage, Step } from "../resources/migrations/stage.ts";

/** Where a domain stands. In `single`, `oldBackend` serves and there is no new one. */
export interface MoveState {
  readonly stage: Stage;
  readonly oldBackend: string;
  readonly newBackend: string | null;
  readonly canary: CanaryRule | null;
}

export interface MoveCommand {
  readonly to: Step;
  /** Only with `canary`. */
  readonly canary?: CanaryRule | undefined;
  /** Where a move begins: the backend that does not serve. */
  readonly target?: string | undefined;
}

const allowed: Readonly<Record<Stage, readonly Step[]>> = {
  single: ["shadow"],
  shadow: ["canary", "cut-over", "rolled-back"],
  // Again with another rule: the share grows.
  canary: ["canary", "cut-over", "rolled-back"],
  "cut-over": ["rolled-back", "single"],
  "rolled-back": ["shadow", "single"],
};

/** The state after a command; throws `conflict` when the command does not follow from the state. */
export function transition(state: MoveState, { to, canary, target }: MoveCommand): MoveState {
  if (!allowed[state.stage].includes(to)) throw notFrom(state.stage, to);
  if (to === "canary" && canary === undefined) throw new Problem("conflict", "A canary needs a rule: who is in it.");
  if (to === "single") return { stage: "single", oldBackend: servingOf(state), newBackend: null, canary: null };
  if (state.stage === "single") return begun(state, target);
  return { ...state, stage: to, canary: to === "canary" ? (canary ?? null) : null };
}

/** The backend that answers lists and summaries, and takes what begins where no canary says otherwise. */
export const servingOf = ({ stage, oldBackend, newBackend }: Omit<MoveState, "canary">): string =>
  stage === "cut-over" && newBackend !== null ? newBackend : oldBackend;

function begun(state: MoveState, target: string | undefined): MoveState {
  if (target === undefined || target === state.oldBackend) {
    throw new Problem("conflict", "There is no second backend to move to: set TIERLINE_ERP_BESIDE.");
  }
  return { stage: "shadow", oldBackend: state.oldBackend, newBackend: target, canary: null };
}

function notFrom(stage: Stage, to: Step): Problem {
  const steps = allowed[stage].map((step) => (step === "single" ? "single (finish)" : step));
  return new Problem("conflict", `From ${stage} a domain can go to ${steps.join(", ")}; not to ${to}.`);
}
