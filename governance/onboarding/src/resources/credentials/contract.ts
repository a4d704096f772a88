/** Credentials of an application. Two hold at a time, so that a secret is replaced without a gap. */
import { operation } from "@tierline/kernel/api/operation";
import { z } from "@tierline/kernel/model/schema";
import { Credential } from "../applications/contract.ts";
import { ApplicationId, CredentialId, Once } from "../names.ts";
import { writing } from "../policies.ts";

const ofApplication = z.object({ applicationId: ApplicationId });

export const NewCredential = Credential.extend({
  clientId: CredentialId,
  clientSecret: Once("Keep it like a password."),
}).openapi("NewCredential");

export const createCredential = operation({
  operationId: "createCredential",
  method: "post",
  path: "/applications/{applicationId}/credentials",
  summary: "Create a credential of an application",
  description: "To rotate: create one, change over to it, revoke the old one. At most three hold at once.",
  tags: ["credentials"],
  request: { params: ofApplication },
  responses: { 201: { description: "The credential, with its secret this once.", schema: NewCredential } },
  problems: ["not-found", "conflict"],
  policy: writing,
});

export const revokeCredential = operation({
  operationId: "revokeCredential",
  method: "delete",
  path: "/applications/{applicationId}/credentials/{credentialId}",
  summary: "Revoke a credential",
  description: "It gets no token any more; tokens it has are refused within seconds.",
  tags: ["credentials"],
  request: { params: ofApplication.extend({ credentialId: CredentialId }) },
  responses: { 200: { description: "The credential as it is now.", schema: Credential } },
  problems: ["not-found"],
  policy: writing,
});
