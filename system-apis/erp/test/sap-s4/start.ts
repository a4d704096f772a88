/** `npm start`: runs the double and prints the settings that reach it. */
import { startSapDouble } from "./double.ts";

const double = await startSapDouble({ port: 4711 });
const lines = Object.entries(double.settings).map(([name, value]) => `${name}='${value}'`);
process.stdout.write(`${["TIERLINE_ERP=sap-s4", ...lines].join("\n")}\n`);
process.once("SIGINT", () => void double.stop());
// The child alone does not keep this process.
setInterval(() => undefined, 60_000);
