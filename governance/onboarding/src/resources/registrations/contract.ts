/** Applications that register themselves (RFC 7591); the portal's server speaks the protocol and asks here. */
import { operation } from "@tierline/kernel/api/operation";
import { text, z } from "@tierline/kernel/model/schema";
import { Application } from "../applications/contract.ts";
import { NewCredential } from "../credentials/contract.ts";
import { Email, Name, Once } from "../names.ts";
import { registering, writing } from "../policies.ts";

export const registerApplication = operation({
  operationId: "registerApplication",
  method: "post",
  path: "/registrations",
  summary: "Register an application that nobody has signed in for",
  description: "Gives it a sandbox of its own and one credential. So many an hour from one address.",
  tags: ["registrations"],
  request: {
    body: z
      .object({
        name: Name,
        contact: Email.nullable().openapi({ description: "Whom to write to; null: nobody said." }),
        address: z.union([z.ipv4(), z.ipv6()]).openapi({
          type: "string",
          maxLength: 45,
          description: "The IP address it came from. What is kept of it is a keyed hash.",
        }),
      })
      .openapi("Registration"),
    example: { name: "Marketplace connector", contact: "dev@partner.example", address: "203.0.113.7" },
  },
  responses: {
    201: {
      description: "The application, its credential, and the code with which a team can take it over.",
      schema: z
        .object({
          application: Application,
          credential: NewCredential,
          claimCode: Once("With it a team takes the application over."),
        })
        .openapi("Registered"),
    },
  },
  policy: registering,
});

export const claimApplication = operation({
  operationId: "claimApplication",
  method: "post",
  path: "/application-claims",
  summary: "Take over an application that registered itself",
  tags: ["registrations"],
  request: { body: z.object({ claimCode: text(100, 20) }), example: { claimCode: "claim-4f0c2d9e8b7a6c5d4e3f2a1b" } },
  responses: { 200: { description: "The application, now of one's own team.", schema: Application } },
  problems: ["not-found", "conflict"],
  policy: writing,
});
