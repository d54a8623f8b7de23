import { randomFrom } from './random.ts';

/** The largest incident, and how many there are of the next size: one in a thousand. */
const LARGEST = 5000;
const LARGE = 500;
const LARGE_SHARE = 1000;

/**
 * How many claims each incident has: together exactly `claims`. Most have few (a geometric distribution), one in a
 * thousand has 500, one has 5,000, as far as the total allows.
 */
export function claimsOfIncidents(incidents: number, claims: number, seed: number): number[] {
  const random = randomFrom(seed);
  const counts = Array.from({ length: incidents }, () => 0);
  let left = claims;
  const give = (at: number, wanted: number) => {
    const given = Math.min(left, wanted);
    counts[at] = (counts[at] ?? 0) + given;
    left -= given;
  };
  if (claims > 4 * LARGEST) give(Math.floor(random() * incidents), LARGEST);
  for (let one = 0; one < incidents / LARGE_SHARE && left > claims / 2; one += 1) {
    const at = Math.floor(random() * incidents);
    if (counts[at] === 0) give(at, LARGE);
  }
  const small = counts.flatMap((count, at) => (count === 0 ? [at] : []));
  const mean = left / Math.max(1, small.length);
  for (const at of small) give(at, Math.floor(-Math.log(1 - random()) * (mean - 0.5) + 0.5));
  while (left > 0) give(Math.floor(random() * incidents), 1);
  return counts;
}
