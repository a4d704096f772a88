import { Link, type LinkProps } from "@tanstack/react-router";
import { LoaderCircle } from "lucide-react";
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from "react";
import { classNames } from "./class-names.ts";

type Look = "primary" | "plain" | "quiet" | "danger";

const looks: Readonly<Record<Look, string>> = {
  primary: "bg-accent text-on-accent border-accent hover:bg-accent-strong hover:border-accent-strong",
  plain: "bg-surface text-ink border-line hover:bg-sunken",
  quiet: "border-transparent text-dim hover:text-ink hover:bg-sunken",
  danger: "bg-surface text-bad border-line hover:bg-bad-soft",
};

const shape =
  "inline-flex h-9 items-center justify-center gap-2 rounded-md border px-3.5 font-medium whitespace-nowrap transition-colors " +
  "disabled:opacity-55 disabled:cursor-not-allowed [&_svg]:size-4 [&_svg]:shrink-0";

interface Styled {
  readonly look?: Look;
  readonly children: ReactNode;
}

/** A button; while `busy` it turns and cannot be pressed again. */
export function Button({
  look = "plain",
  busy = false,
  children,
  className,
  ...rest
}: Styled & ButtonHTMLAttributes<HTMLButtonElement> & { readonly busy?: boolean }) {
  return (
    <button
      type="button"
      {...rest}
      className={classNames(shape, looks[look], className)}
      disabled={busy || rest.disabled === true}
      aria-busy={busy}
    >
      {busy && <LoaderCircle aria-hidden className="animate-spin" />}
      {children}
    </button>
  );
}

/** A link to a page of the portal that looks like a button. */
export function ButtonLink({
  look = "plain",
  children,
  className,
  ...rest
}: Styled & LinkProps & { className?: string }) {
  return (
    <Link {...rest} className={classNames(shape, looks[look], className)}>
      {children}
    </Link>
  );
}

/** The same for what the server answers itself: signing in, downloads. */
export function ButtonAnchor({
  look = "plain",
  children,
  className,
  ...rest
}: Styled & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a {...rest} className={classNames(shape, looks[look], className)}>
      {children}
    </a>
  );
}
