/** Ports on the loopback interface. */
import { createServer } from "node:net";

/** A port nobody listens on, picked by the operating system. */
export function freePort(): Promise<number> {
  return listenOnce(0);
}

/** True when nobody listens on the port. */
export async function isPortFree(port: number): Promise<boolean> {
  return listenOnce(port).then(
    () => true,
    () => false,
  );
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === "object" && address !== null ? address.port : port);
      });
    });
  });
}
