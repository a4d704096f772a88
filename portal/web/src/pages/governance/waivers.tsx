import { useMutation, useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { waiversQuery, withdrawWaiver, type Waiver } from "../../api/registry.ts";
import { TextArea } from "../../forms/text-area.tsx";
import { WaiverForm } from "../../forms/waiver-form.tsx";
import { DecisionState } from "../../governance/decision-state.tsx";
import { may, OfTheHouse } from "../../governance/of-the-house.tsx";
import { Button } from "../../ui/button.tsx";
import { day, fromNow } from "../../ui/day.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Failure } from "../../ui/failure.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Table } from "../../ui/table.tsx";

/** Rules that are not kept for a while: by whom, why and until when. */
export function Waivers() {
  const [granting, setGranting] = useState(false);
  return (
    <OfTheHouse
      title="Waivers"
      lead="Findings that somebody answers for until a day. After it the gate fails again."
      actions={{
        roles: ["architect"],
        shown: (
          <Button look="primary" onClick={() => setGranting(true)}>
            <Plus aria-hidden /> Grant a waiver
          </Button>
        ),
      }}
    >
      {(profile) => (
        <>
          <List mayWithdraw={may(profile, "architect")} />
          <Dialog open={granting} onClose={() => setGranting(false)} title="Grant a waiver">
            <WaiverForm onDone={() => setGranting(false)} />
          </Dialog>
        </>
      )}
    </OfTheHouse>
  );
}

function List({ mayWithdraw }: { readonly mayWithdraw: boolean }) {
  const waivers = useQuery(waiversQuery);
  const [chosen, setChosen] = useState<Waiver>();
  return (
    <Loaded query={waivers} name="the waivers">
      {(found) =>
        found.length === 0 ? (
          <Empty title="No waiver">Every rule is kept by every API. That is as it should be.</Empty>
        ) : (
          <>
            <Table
              caption="Waivers"
              columns={["Rule", "API", "State", "Until", "Owner and reason", ""]}
              rows={found.map((waiver) => ({
                key: waiver.waiverId,
                cells: cellsOf(waiver, mayWithdraw ? () => setChosen(waiver) : undefined),
              }))}
            />
            <Dialog open={chosen !== undefined} onClose={() => setChosen(undefined)} title="Withdraw the waiver">
              {chosen !== undefined && <Withdraw waiver={chosen} onDone={() => setChosen(undefined)} />}
            </Dialog>
          </>
        )
      }
    </Loaded>
  );
}

const cellsOf = ({ rule, api, pointer, state, until, owner, reason }: Waiver, withdraw: (() => void) | undefined) => [
  <code key="rule" className="font-mono text-[0.93rem]">
    {rule}
  </code>,
  <span key="api">
    {api}
    {pointer !== undefined && <code className="block font-mono text-[0.86rem] break-all text-dim">{pointer}</code>}
  </span>,
  <DecisionState key="state" state={state} />,
  <span key="until" className="whitespace-nowrap">
    {day(until)}
    <span className="block text-[0.86rem] text-dim">{fromNow(`${until}T23:59:59Z`)}</span>
  </span>,
  <span key="reason" className="block min-w-48">
    {owner}
    <span className="block text-dim">{reason}</span>
  </span>,
  state === "active" && withdraw !== undefined ? (
    <Button key="withdraw" onClick={withdraw}>
      Withdraw
    </Button>
  ) : null,
];

function Withdraw({ waiver, onDone }: { readonly waiver: Waiver; readonly onDone: () => void }) {
  const [reason, setReason] = useState("");
  const withdraw = useMutation({ mutationFn: () => withdrawWaiver(waiver.waiverId, reason.trim()), onSuccess: onDone });
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        withdraw.mutate();
      }}
    >
      <p>
        {waiver.rule} is kept again by {waiver.api}, from now on.
      </p>
      <TextArea label="Reason" value={reason} onChange={setReason} required minLength={10} />
      {withdraw.isError && <Failure error={withdraw.error} />}
      <Button type="submit" look="danger" busy={withdraw.isPending}>
        Withdraw
      </Button>
    </form>
  );
}
