/** A few numbers over time, small enough for a table. The last one stands beside it as text. */
export function Sparkline({
  values,
  name,
  most = 100,
}: {
  readonly values: readonly number[];
  readonly name: string;
  readonly most?: number;
}) {
  const [width, height] = [84, 22];
  const step = values.length > 1 ? (width - 4) / (values.length - 1) : 0;
  const place = (value: number, index: number) =>
    [2 + index * step, height - 3 - (value / most) * (height - 6)] as const;
  const points = values.map((value, index) =>
    place(value, index)
      .map((each) => each.toFixed(1))
      .join(","),
  );
  const [x, y] = place(values.at(-1) ?? 0, values.length - 1);
  return (
    <svg width={width} height={height} role="img" aria-label={`${name}: ${values.join(", ")}`} className="text-accent">
      {values.length > 1 && <polyline points={points.join(" ")} fill="none" stroke="currentColor" strokeWidth="1.5" />}
      <circle cx={values.length > 1 ? x : 4} cy={y} r="2.25" fill="currentColor" />
    </svg>
  );
}
