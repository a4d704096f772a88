/** A DNS server (RFC 1035) on this machine that answers what a test says, and never from memory. */
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { isIP } from "node:net";
import { after } from "node:test";

/** Addresses of a name; undefined: the name does not exist; `silent`: no answer at all. */
export type Zone = (name: string) => readonly string[] | undefined | "silent";

const [typeA, typeAAAA] = [1, 28];

/** Returns its address, `127.0.0.1:4711`. */
export async function startDns(zone: Zone): Promise<string> {
  const socket = createSocket("udp4");
  socket.on("message", (query, from) => {
    const { name, end } = nameIn(query);
    const type = query.readUInt16BE(end);
    const addresses = zone(name);
    if (addresses === "silent") return;
    const fitting = (addresses ?? []).filter((each) => (isIP(each) === 4 ? typeA : typeAAAA) === type);
    const header = Buffer.from(query.subarray(0, 12));
    header.writeUInt16BE(addresses === undefined ? 0x8183 : 0x8180, 2);
    header.writeUInt16BE(fitting.length, 6);
    header.fill(0, 8, 12);
    socket.send(Buffer.concat([header, query.subarray(12, end + 4), ...fitting.map(record)]), from.port, from.address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  after(() => {
    socket.close();
  });
  return `127.0.0.1:${String(socket.address().port)}`;
}

/** The name that is asked for, and where it ends. */
function nameIn(query: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query.readUInt8(at); length > 0; length = query.readUInt8(at)) {
    labels.push(query.subarray(at + 1, at + 1 + length).toString());
    at += 1 + length;
  }
  return { name: labels.join("."), end: at + 1 };
}

/** An answer that holds for no second, for the name in the question. */
function record(address: string): Buffer {
  const four = isIP(address) === 4;
  const data = four ? Buffer.from(address.split(".").map(Number)) : sixteen(address);
  const head = Buffer.from([0xc0, 12, 0, four ? typeA : typeAAAA, 0, 1, 0, 0, 0, 0, 0, data.length]);
  return Buffer.concat([head, data]);
}

function sixteen(address: string): Buffer {
  const [left = "", right = ""] = address.split("::");
  const groups = (text: string) => text.split(":").filter(Boolean);
  const missing = 8 - groups(left).length - groups(right).length;
  const all = [...groups(left), ...Array.from({ length: missing }, () => "0"), ...groups(right)];
  const bytes = Buffer.alloc(16);
  for (const [index, group] of all.entries()) bytes.writeUInt16BE(Number.parseInt(group, 16), 2 * index);
  return bytes;
}
