/** Codes in one question. */
const atOnce = 250;

/**
 * Asks for codes, many at a time: Tryton computes what it reads of products one by one, so both of its processes are asked at
 * once.
 */
export async function inParts(
  codes: readonly string[],
  ask: (part: readonly string[]) => Promise<unknown>,
): Promise<void> {
  const parts = Array.from({ length: Math.ceil(codes.length / atOnce) }, (_, index) =>
    codes.slice(index * atOnce, (index + 1) * atOnce),
  );
  const askOn = async (): Promise<void> => {
    for (let part = parts.pop(); part !== undefined; part = parts.pop()) await ask(part);
  };
  await Promise.all([askOn(), askOn()]);
}
