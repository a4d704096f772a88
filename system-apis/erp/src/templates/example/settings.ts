import { z } from "zod";

/** Each may also be given as `<NAME>_FILE`, the path of a file that holds it. */
export const Settings = z.object({
  TIERLINE_ERP_EXAMPLE_URL: z.url("must be the URL at which Example answers"),
  TIERLINE_ERP_EXAMPLE_USER: z.string("must be the user to sign in as"),
  TIERLINE_ERP_EXAMPLE_PASSWORD: z.string("must be that user's password"),
});
export type Settings = z.output<typeof Settings>;
