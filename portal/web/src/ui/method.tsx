import { classNames } from "./class-names.ts";

const tones: Readonly<Record<string, string>> = {
  get: "text-info",
  post: "text-good",
  put: "text-warn",
  patch: "text-warn",
  delete: "text-bad",
};

/** An HTTP method, in a column of its own width. */
export const Method = ({ name }: { readonly name: string }) => (
  <span
    className={classNames("inline-block w-14 shrink-0 font-mono text-[0.86rem] font-semibold uppercase", tones[name])}
  >
    {name}
  </span>
);
