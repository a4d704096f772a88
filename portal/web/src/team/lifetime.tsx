import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { RotateCcw, Trash2 } from "lucide-react";
import { useState } from "react";
import { renewApplication, retireApplication, type Application } from "../api/onboarding.ts";
import { Button } from "../ui/button.tsx";
import { Confirm } from "../ui/confirm.tsx";
import { Failure } from "../ui/failure.tsx";

/** Lets a sandbox application last as long as a new one. */
export function RenewButton({ of }: { readonly of: Application }) {
  const renew = useMutation({ mutationFn: () => renewApplication(of.applicationId) });
  return (
    <>
      <Button busy={renew.isPending} onClick={() => renew.mutate()}>
        <RotateCcw aria-hidden /> Renew
      </Button>
      {renew.isError && (
        <div className="max-w-md basis-full">
          <Failure error={renew.error} />
        </div>
      )}
    </>
  );
}

/** Ends an application for good. */
export function Retire({ application }: { readonly application: Application }) {
  const [asking, setAsking] = useState(false);
  const navigate = useNavigate();
  const retire = useMutation({
    mutationFn: () => retireApplication(application.applicationId),
    onSuccess: () => navigate({ to: "/applications" }),
  });
  return (
    <section aria-labelledby="retire" className="flex flex-wrap items-center justify-between gap-3 border-t pt-6">
      <div>
        <h2 id="retire" className="text-[1.14rem] font-semibold">
          Retire
        </h2>
        <p className="text-dim">Its credentials are revoked, and nothing brings it back.</p>
      </div>
      <Button look="danger" onClick={() => setAsking(true)}>
        <Trash2 aria-hidden /> Retire application
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={`Retire ${application.name}?`}
        verb="Retire for good"
        mutation={retire}
      >
        Whatever still calls with its credentials is refused within seconds.
      </Confirm>
    </section>
  );
}
