import { CopyButton } from "./copy-button.tsx";

/** Text to be copied as it is; scrolls sideways by keyboard too. */
export function CodeBlock({ text, name }: { readonly text: string; readonly name: string }) {
  return (
    <div className="relative min-w-0 rounded-md border bg-sunken">
      <pre
        // A region that scrolls must be reachable with the keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label={name}
        className="overflow-x-auto p-3 pr-12 font-mono text-[0.92rem] leading-relaxed"
      >
        {text}
      </pre>
      <div className="absolute top-1.5 right-1.5 rounded-sm bg-sunken">
        <CopyButton text={text} name={name} />
      </div>
    </div>
  );
}
