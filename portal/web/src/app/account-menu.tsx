import { Link } from "@tanstack/react-router";
import { LogOut, UserRound } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { signOut } from "../api/session.ts";

const item =
  "flex w-full items-center gap-2 rounded-sm px-2.5 py-1.5 text-left outline-none data-highlighted:bg-sunken [&_svg]:size-4 [&_svg]:text-dim";

/** The menu of whoever is signed in. Not modal: a modal one writes a style element, which the pages refuse. */
export function AccountMenu({ name, email }: { readonly name: string; readonly email: string }) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="inline-flex size-9 items-center justify-center rounded-md border bg-surface text-[0.93rem] font-semibold text-ink hover:bg-sunken">
        {initials(name) || <UserRound aria-hidden className="size-4" />}
        <span className="sr-only">, account of {name}</span>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={6}
          className="z-20 w-60 rounded-md border bg-surface p-1.5 text-ink"
        >
          <div className="border-b px-2.5 pt-1 pb-2.5">
            <p className="truncate font-medium">{name}</p>
            <p className="truncate text-[0.93rem] text-dim">{email}</p>
          </div>
          <div className="pt-1.5">
            <DropdownMenu.Item asChild>
              <Link to="/applications" className={item}>
                Applications
              </Link>
            </DropdownMenu.Item>
            <DropdownMenu.Item asChild>
              <Link to="/team" className={item}>
                Team
              </Link>
            </DropdownMenu.Item>
            <DropdownMenu.Item className={item} onSelect={() => void signOut()}>
              <LogOut aria-hidden /> Sign out
            </DropdownMenu.Item>
          </div>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => part.charAt(0).toUpperCase())
    .join("");
