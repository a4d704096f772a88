/** Channels and operations of AsyncAPI 3 documents. */
import { channels } from "./event-types.ts";
import { fromTo } from "../redocly/words.ts";
import type { Finding } from "../finding.ts";
import { child, isObject, objectOf, text, type Json } from "../json.ts";

/** The findings about addresses, and who sends and receives. */
export function channelFindings(before: Json, after: Json): Finding[] {
  return [...addresses(before, after), ...operations(before, after), ...servers(before, after)];
}

function addresses(before: Json, after: Json): Finding[] {
  const [earlier, later] = [channels(before), channels(after)];
  const addressOf = (key: string, channel: Json) => text(channel["address"], key);
  const known = new Set([...later].map(([key, { value }]) => addressOf(key, value)));
  return [...earlier].flatMap(([key, { value, pointer }]): Finding[] => {
    const address = addressOf(key, value);
    const now = later.get(key);
    if (known.has(address)) return messagesLost(key, value, now?.value, pointer);
    if (now === undefined) {
      return [
        {
          impact: "breaking",
          rule: "channel-removed",
          message: `Channel \`${address}\` was removed: consumers find nothing there`,
          before: pointer,
        },
      ];
    }
    const message = `The address of channel \`${key}\` ${fromTo(address, addressOf(key, now.value))}: consumers listen at an address where nothing comes any more`;
    return [
      {
        impact: "breaking",
        rule: "channel-address",
        message,
        before: child(pointer, "address"),
        after: child(now.pointer, "address"),
      },
    ];
  });
}

/** An event that left the channel, though it may still exist elsewhere. */
function messagesLost(key: string, before: Json, after: Json | undefined, pointer: string): Finding[] {
  if (after === undefined) return [];
  const [was, is] = [objectOf(before["messages"]), objectOf(after["messages"])];
  const refs = new Set(Object.values(is).flatMap((each) => (isObject(each) ? [each["$ref"]] : [])));
  return Object.entries(was).flatMap(([name, written]): Finding[] => {
    if (name in is || refs.has(objectOf(written)["$ref"])) return [];
    return [
      {
        impact: "breaking",
        rule: "message-left-channel",
        message: `\`${name}\` no longer comes on channel \`${key}\`: its consumers there wait in vain`,
        before: child(pointer, "messages", name),
      },
    ];
  });
}

function operations(before: Json, after: Json): Finding[] {
  const [earlier, later] = [objectOf(before["operations"]), objectOf(after["operations"])];
  return Object.keys({ ...earlier, ...later })
    .sort()
    .flatMap((name): Finding[] => {
      const [was, is] = [earlier[name], later[name]];
      const at = child("/operations", name);
      if (!isObject(was))
        return [
          {
            impact: "compatible",
            rule: "operation-added",
            message: `Operation \`${name}\` was added: nobody need use it`,
            after: at,
          },
        ];
      if (!isObject(is))
        return [
          {
            impact: "breaking",
            rule: "operation-removed",
            message: `Operation \`${name}\` was removed: the application no longer does its part`,
            before: at,
          },
        ];
      if (was["action"] === is["action"]) return [];
      const message = `Operation \`${name}\` ${fromTo(was["action"], is["action"])}: who sends and who receives has turned round`;
      return [
        {
          impact: "breaking",
          rule: "operation-action",
          message,
          before: child(at, "action"),
          after: child(at, "action"),
        },
      ];
    });
}

function servers(before: Json, after: Json): Finding[] {
  const [earlier, later] = [objectOf(before["servers"]), objectOf(after["servers"])];
  return Object.entries(earlier).flatMap(([name, was]): Finding[] => {
    const is = later[name];
    const at = child("/servers", name);
    if (!isObject(was)) return [];
    if (!isObject(is))
      return [
        {
          impact: "breaking",
          rule: "server-removed",
          message: `Server \`${name}\` was removed: consumers find nobody there`,
          before: at,
        },
      ];
    return ["host", "protocol", "pathname"].flatMap((key): Finding[] => {
      if (was[key] === is[key]) return [];
      return [
        {
          impact: "breaking",
          rule: "server-changed",
          message: `\`${key}\` of server \`${name}\` ${fromTo(was[key], is[key])}: consumers find nobody there`,
          before: child(at, key),
          after: key in is ? child(at, key) : at,
        },
      ];
    });
  });
}
