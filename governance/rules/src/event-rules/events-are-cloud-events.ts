import { listOf, objectOf, shown, type Json } from "../json.ts";
import { messagesOf, payloadOf } from "../messages.ts";
import { ours } from "../profile.ts";
import { rule, type Objection } from "../rule.ts";
import type { Path } from "../schemas.ts";

const wanted = ["specversion", "id", "source", "type", "time"];

export default rule({
  name: "events-are-cloud-events",
  rationale: "every broker, tool and partner reads CloudEvents 1.0; without id a consumer cannot tell a repeat",
  fix: "Require specversion, id, source, type and time: in the payload (structured, application/cloudevents+json) or in the headers (binary). The type is the event's name.",
  severity: "error",
  area: "design",
  profiles: ours,
  given: "$",
  check: (_value, { document, follow }) =>
    messagesOf(document).flatMap(({ message, name, path }) => {
      const contentType = shown(message["contentType"] ?? document["defaultContentType"]);
      // CloudEvents 1.0, HTTP and Kafka bindings: one document, or attributes as headers.
      if (!contentType.startsWith("application/cloudevents")) {
        return complaints(follow(message["headers"]), name, [...path, "headers"]);
      }
      const { schema } = payloadOf(document, message, path);
      return complaints(follow(schema), name, [...path, "payload"]);
    }),
  good: {
    contentType: "application/cloudevents+json",
    headers: {},
    payload: { type: "object", required: [...wanted, "data"], properties: { type: { const: "order.placed.v1" } } },
  },
  bad: { headers: { type: "object", required: ["id"], properties: { id: { type: "string" } } } },
});

function complaints(schema: Json, name: string, path: Path): Objection[] {
  const required = listOf(schema["required"]).map((each) => shown(each).replace(/^ce-/, ""));
  const missing = wanted.filter((attribute) => !required.includes(attribute));
  const properties = objectOf(schema["properties"]);
  const type = objectOf(properties["type"] ?? properties["ce-type"]);
  const stated = type["const"] ?? listOf(type["enum"])[0];
  const wrongType = stated !== undefined && stated !== name;
  return [
    ...(missing.length > 0 ? [{ message: `${name} does not require the attributes ${missing.join(", ")}`, path }] : []),
    ...(wrongType ? [{ message: `The type ${shown(stated)} is not the event's name ${name}`, path }] : []),
  ];
}
