import { Tabs } from "radix-ui";
import { CodeBlock } from "../ui/code-block.tsx";
import { languages, sampleIn, type SampleCall, type SampleKey } from "./code.ts";

/** One call in each language, one shown at a time. */
export const CodeSamples = ({
  of,
  as,
  token,
}: {
  readonly of: SampleCall;
  readonly as: SampleKey;
  /** Where tokens come from. */
  readonly token: string;
}) => (
  <Tabs.Root defaultValue={languages[0]} className="min-w-0">
    <Tabs.List aria-label="Language" className="mb-2 flex gap-1">
      {languages.map((language) => (
        <Tabs.Trigger
          key={language}
          value={language}
          className="rounded-sm px-2.5 py-1 text-dim hover:text-ink data-[state=active]:bg-sunken data-[state=active]:font-medium data-[state=active]:text-ink"
        >
          {language}
        </Tabs.Trigger>
      ))}
    </Tabs.List>
    {languages.map((language) => (
      <Tabs.Content key={language} value={language}>
        <CodeBlock name={`${language} sample`} text={sampleIn(language, as, token, of)} />
      </Tabs.Content>
    ))}
  </Tabs.Root>
);
