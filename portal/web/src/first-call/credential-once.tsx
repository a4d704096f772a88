import { useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { Button } from "../ui/button.tsx";
import { CopyButton } from "../ui/copy-button.tsx";
import type { FreshCredential } from "./fresh-secrets.ts";
import { environmentFile } from "./environment-file.ts";
import { waysInQuery, type WaysIn } from "../api/ways-in.ts";

/** A credential just made, with its secret: this once. */
export function CredentialOnce({ credential }: { readonly credential: FreshCredential }) {
  const ways = useQuery(waysInQuery).data;
  return (
    <div className="rounded-md border border-accent/50 bg-accent-soft">
      <dl className="divide-y divide-accent/20">
        <Line name="Client id" text={credential.clientId} />
        <Line name="Client secret" text={credential.clientSecret} />
      </dl>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-accent/20 px-4 py-2.5">
        <p className="text-[0.93rem]">
          <strong className="font-semibold">The secret is shown this once.</strong> Keep it like a password; nobody can
          read it again, but you can make another.
        </p>
        <Button disabled={ways === undefined} onClick={() => ways && download(credential, ways)}>
          <Download aria-hidden /> Download .env
        </Button>
      </div>
    </div>
  );
}

const Line = ({ name, text }: { readonly name: string; readonly text: string }) => (
  <div className="flex items-center gap-3 py-1.5 pr-2 pl-4">
    <dt className="w-28 shrink-0 text-[0.93rem] text-dim">{name}</dt>
    <dd className="flex min-w-0 flex-1 items-center justify-between gap-2">
      <code className="min-w-0 font-mono text-[0.93rem] break-all">{text}</code>
      <CopyButton text={text} name={name.toLowerCase()} />
    </dd>
  </div>
);

function download(credential: FreshCredential, ways: WaysIn): void {
  const url = URL.createObjectURL(new Blob([environmentFile(credential, ways)], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = "tierline.env";
  link.click();
  URL.revokeObjectURL(url);
}
