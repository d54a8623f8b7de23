import type { IncidentPage } from '@safeconduct/contract/domain.ts';

/** Days since 1970 of an ISO day, and back. */
export function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);
}

export function isoOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

export type Arrival = { readonly day: string; readonly count: number };

/**
 * Days on which exactly dated reports appeared, in order. The few that came years after the rest (a study,
 * a hearing) would press the weeks that matter into a corner: the slider ends 60 days after nine in ten.
 */
export function arrivals(page: IncidentPage): readonly Arrival[] {
  const dated = page.reports
    .map(({ publishedOn }) => publishedOn)
    .filter((day): day is string => day !== null && day.length === 10)
    .sort();
  const most = dated[Math.floor((dated.length - 1) * 0.9)];
  if (most === undefined) return [];
  const end = dayNumber(most) + 60;
  const counts = new Map<string, number>();
  for (const day of dated) if (dayNumber(day) <= end) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts].map(([day, count]) => ({ day, count }));
}
