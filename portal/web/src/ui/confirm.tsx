import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { Failure } from "./failure.tsx";

/** Asks before something that cannot be undone. `verb` is what the button says. */
export const Confirm = ({
  open,
  onClose,
  title,
  verb,
  mutation,
  children,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly verb: string;
  readonly mutation: {
    readonly mutate: () => void;
    readonly isPending: boolean;
    readonly isError: boolean;
    readonly error: unknown;
  };
  readonly children: ReactNode;
}) => (
  <Dialog open={open} onClose={onClose} title={title}>
    <div className="space-y-4">
      <p>{children}</p>
      {mutation.isError && <Failure error={mutation.error} />}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button look="danger" busy={mutation.isPending} onClick={() => mutation.mutate()}>
          {verb}
        </Button>
      </div>
    </div>
  </Dialog>
);
