/**
 * Round figures for an axis that holds both ends: steps of 1, 2 or 5 times a power of ten, four to eight of them.
 *
 * @example niceTicks(21, 41) // [20, 25, 30, 35, 40, 45]
 */
export function niceTicks(low: number, high: number): readonly number[] {
  const span = Math.max(high - low, 1);
  const rough = span / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(
    1,
    [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= rough) ?? power,
  );
  const first = Math.floor(low / step) * step;
  const ticks: number[] = [];
  for (let tick = first; ticks.length === 0 || (ticks.at(-1) ?? 0) < high || ticks.length < 2; tick += step)
    ticks.push(tick);
  return ticks;
}
