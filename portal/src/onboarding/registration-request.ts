/** Client metadata of a registration (RFC 7591, section 2): what we use, and what a client may not ask for. */
import { z } from "@tierline/kernel/model/schema";

const only = (values: readonly string[], what: string) =>
  z
    .array(z.string().max(100))
    .max(10)
    .refine((given) => given.every((value) => values.includes(value)), `can only be ${what}`);

/** Members that are not named here are ignored, as the RFC asks of a server. */
export const RegistrationRequest = z.object({
  client_name: z
    .string("is required")
    .trim()
    .min(2, "must have 2 to 80 characters")
    .max(80, "must have 2 to 80 characters"),
  contacts: z.array(z.email("must be e-mail addresses").max(254)).max(5).optional(),
  grant_types: only(["client_credentials"], "client_credentials").optional(),
  response_types: only([], "empty").optional(),
  token_endpoint_auth_method: z
    .enum(["client_secret_basic", "client_secret_post"], "can only be client_secret_basic or client_secret_post")
    .optional(),
});
export type RegistrationRequest = z.output<typeof RegistrationRequest>;
