/** One major of an API as it is declared: data only, readable without any I/O. */
import type { EventDeclaration } from "../events/event.ts";
import type { Telling } from "../events/telling.ts";
import type { About, ApiVersion } from "./about.ts";
import type { Contract } from "./operation.ts";

/** The static half of an API, exported by its `./contract`: one for each major it serves. */
export interface ApiContract<C extends Contract = Contract> {
  readonly about: About;
  readonly operations: C;
  /** The APIs it calls; the host refuses to start one that calls another. */
  readonly calls?: readonly ApiVersion[];
  /** The events it writes; writing another one fails. */
  readonly publishes?: readonly EventDeclaration[];
  /** The events it consumes; the host refuses to start one that consumes another. */
  readonly consumes?: readonly EventDeclaration[];
  /** What it tells the applications of its channel, in its own words: an experience API's. governance/webhooks delivers it. */
  readonly tells?: readonly Telling[];
}
