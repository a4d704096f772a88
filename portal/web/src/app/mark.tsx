/** Three tiers, each nearer to the ledger. */
export const Mark = () => (
  <svg
    aria-hidden
    viewBox="0 0 24 24"
    className="size-5 text-accent"
    fill="none"
    stroke="currentColor"
    strokeWidth="2.4"
  >
    <g strokeLinecap="round">
      <path d="M4 6.5h16M4 12h10.5M4 17.5h5.5" />
      <circle cx="19" cy="12" r="1.2" fill="currentColor" stroke="none" />
      <circle cx="14" cy="17.5" r="1.2" fill="currentColor" stroke="none" />
    </g>
  </svg>
);
