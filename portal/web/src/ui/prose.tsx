/** Sentences of the contracts, in which `code` is marked with backticks. */
export const Prose = ({ text }: { readonly text: string }) => (
  <>
    {text.split("`").map((part, index) =>
      index % 2 === 0 ? (
        part
      ) : (
        // The parts of one text never change places.
        // oxlint-disable-next-line react/no-array-index-key
        <code key={index} className="rounded-sm bg-sunken px-1 py-px font-mono text-[0.92em]">
          {part}
        </code>
      ),
    )}
  </>
);
