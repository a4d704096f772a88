import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** What may be wider or taller than its place: it scrolls within itself, also by keyboard. `name` is for whoever hears the page. */
export const Scrollable = ({
  name,
  className,
  children,
}: {
  readonly name: string;
  readonly className?: string;
  readonly children: ReactNode;
}) => (
  // Without a place in the tab order nobody without a mouse could scroll it (WCAG 2.1.1).
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <div className={classNames("overflow-auto", className)} tabIndex={0} role="region" aria-label={name}>
    {children}
  </div>
);
