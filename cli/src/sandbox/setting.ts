/** What TIERLINE_SANDBOX comes to: `on`, `off`, or the URL of a sandbox elsewhere. */
import { StartError, type PlatformConfig } from "@tierline/kernel/config/config";

type Settings = Pick<PlatformConfig, "TIERLINE_SANDBOX" | "TIERLINE_SERVES">;

/** A process with all APIs brings its sandbox with it. Throws `StartError` for a sandbox that is to have one. */
export const sandboxOfAll = (config: Settings): string => chosen(config, "on");

/** A process with some APIs passes calls on to one elsewhere. Throws `StartError` where it is to bring one up. */
export function sandboxOfSome(config: Settings): string {
  if (config.TIERLINE_SANDBOX === "on") {
    throw new StartError(`TIERLINE_SANDBOX: on is for "tierline start"; give the URL of a sandbox, or off.`);
  }
  return chosen(config, "off");
}

function chosen({ TIERLINE_SANDBOX: sandbox, TIERLINE_SERVES: serves }: Settings, unless: string): string {
  if (serves === "live") return sandbox ?? unless;
  if (sandbox === undefined || sandbox === "off") return "off";
  throw new StartError("TIERLINE_SANDBOX: a process that serves the sandbox has none of its own.");
}
