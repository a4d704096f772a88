import { CopyButton } from "./copy-button.tsx";

/** An id or a URL on one line, with a button that copies it. */
export const Copyable = ({ text, name }: { readonly text: string; readonly name: string }) => (
  <span className="inline-flex min-w-0 max-w-full items-center gap-1">
    <code className="min-w-0 font-mono text-[0.93rem] [overflow-wrap:anywhere]">{text}</code>
    <CopyButton text={text} name={name} />
  </span>
);
