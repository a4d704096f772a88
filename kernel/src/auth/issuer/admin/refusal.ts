/** What the admin API does not do, as Keycloak says it: `{ "error": … }`, or `{ "errorMessage": … }` for what is wrong with the input. */
import type { z } from "zod";

class Refusal extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.name = "Refusal";
    this.status = status;
  }
  response(): Response {
    const member = this.status === 400 || this.status === 409 ? "errorMessage" : "error";
    return Response.json({ [member]: this.message }, { status: this.status, headers: { "Cache-Control": "no-store" } });
  }
}

/** To be thrown. */
export const refuse = (status: number, message: string): Refusal => new Refusal(status, message);

export const refusal = (error: unknown): Refusal | undefined => (error instanceof Refusal ? error : undefined);

/** The body as the schema has it, or a 400 that names the first thing wrong. */
export async function bodyOf<T>(request: { json(): Promise<unknown> }, schema: z.ZodType<T>): Promise<T> {
  const body = await request.json().catch(() => {
    throw refuse(400, "The body must be JSON");
  });
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw refuse(400, `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "is not valid"}`);
}
