/** Ports on the loopback interface. */
import { randomInt } from "node:crypto";
import { createSocket } from "node:dgram";
import { createServer } from "node:net";

/**
 * Where ports are looked for: below what operating systems hand out by themselves (Linux from 32,768, macOS and
 * Windows from 49,152). A port of theirs could go to somebody's outgoing connection between our look and our use.
 */
const FIRST = 20_000;
const LAST = 32_767;
const ATTEMPTS = 100;

/**
 * A port nobody listens on, picked at random and reserved until this process ends: nobody else is given it, here or in
 * another process, however late it is used and however often what listens there is started anew.
 * @throws Error when none of a hundred was free.
 */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const port = randomInt(FIRST, LAST + 1);
    const reservation = await reserve(port);
    if (reservation === undefined) continue;
    if (await isPortFree(port)) return port;
    reservation.close();
  }
  throw new Error(`No free port between ${String(FIRST)} and ${String(LAST)} after ${String(ATTEMPTS)} attempts.`);
}

/** True when nobody listens on the port. */
export async function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => {
      resolve(false);
    });
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}

/**
 * The UDP port of the same number, which nothing of ours speaks on: the operating system gives it to one process only, and
 * frees it when that ends, however it ends. Undefined when it is taken.
 */
async function reserve(port: number): Promise<{ close(): void } | undefined> {
  const socket = createSocket("udp4");
  return new Promise((resolve) => {
    socket.once("error", () => {
      socket.close();
      resolve(undefined);
    });
    socket.bind({ port, address: "127.0.0.1", exclusive: true }, () => {
      socket.unref();
      resolve(socket);
    });
  });
}
