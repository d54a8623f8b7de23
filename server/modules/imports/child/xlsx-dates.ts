/** Formats that spreadsheets have built in: ECMA-376 part 1, 18.8.30, those of East Asia included. */
const DAYS = new Set([14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const TIMES = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56]);

/** Whether a number in this format is shown as a date or a time. */
export function isDateFormat(id: number, code: string | undefined): { day: boolean; time: boolean } | null {
  if (DAYS.has(id)) return { day: true, time: false };
  if (TIMES.has(id)) return { day: false, time: true };
  if (id === 22) return { day: true, time: true };
  if (code === undefined) return null;
  const bare = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').toLowerCase();
  if (bare === 'general' || bare.includes('@')) return null;
  const day = /[yd]|年|月|日|년|월|일/u.test(bare) || (/m/.test(bare) && !/[hs]/.test(bare));
  const time = /[hs]/.test(bare);
  return day || time ? { day, time } : null;
}

const DAY = 86_400_000;

/**
 * A serial number of days as ISO: a day, a day with its time, or a time alone. Days before March 1900 are a day off in
 * spreadsheets, which hold 1900 for a leap year. `null` where no date is meant.
 *
 * @example isoOfSerial(40955, { day: true, time: false }, false) // '2012-02-16'
 */
export function isoOfSerial(
  serial: number,
  shown: { readonly day: boolean; readonly time: boolean },
  from1904: boolean,
): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return null;
  const begin = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const iso = new Date(Math.round((begin + serial * DAY) / 1000) * 1000).toISOString();
  if (!shown.day) return iso.slice(11, 19);
  return Number.isInteger(serial) ? iso.slice(0, 10) : iso.slice(0, 19);
}
