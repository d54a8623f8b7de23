import type { Locale } from '@safeconduct/dates';
import type { AccountRow } from '../input.ts';
import { dateText, wordsOf } from '../words/index.ts';
import { family, lettering } from './lettering.ts';
import { type ChartGroup, type ChartRow, chartGroups, chartPages, hasHead } from './rows.ts';
import { niceTicks } from './ticks.ts';

/** A drawn chart: SVG and its size in px (96 per inch). */
export interface Chart {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const width = 660;
const labels = 240;
const right = 150;
/** Length of an arrow where no bound is stated. */
const reach = 26;
const rowHeight = 17;
const top = 26;
const ink = '#1a1a1a';
const quiet = '#6b6b6b';
const accent = '#1f4e79';

/**
 * Most lines of the first chart of a paper, and of each further one. A chart is never broken, so one that just
 * misses the rest of its page leaves that much blank: two go on a page, whatever fonts a word processor has.
 */
const linesOnFirst = 13;
const linesOnOthers = 19;

/**
 * Draws accounts of a number as one bar each from its lower to its upper bound, grouped by origin. A bar that
 * ends in an arrow has no bound stated on that side. Standing shows by shape as well as by tone: filled =
 * used, hollow = against, dashed = counts something else. Accounts of one origin that say the same are one bar.
 *
 * @returns one chart, or several of one scale where there are more accounts than fit a page; none where no
 *   account states a bound
 * @example rangeCharts(accounts, 'en')[0]?.svg
 */
export function rangeCharts(accounts: readonly AccountRow[], locale: Locale): readonly Chart[] {
  const all = boundsOf(accounts);
  if (all.length === 0) return [];
  const compared = boundsOf(accounts.filter((row) => row.standing !== 'other_scope'));
  const ticks = niceTicks(...ends(compared.length === 0 ? all : compared, all));
  return chartPages(chartGroups(accounts), linesOnFirst, linesOnOthers).map((groups) =>
    draw(groups, ticks, locale),
  );
}

/**
 * Ends of the axis. What counts something else must not squeeze what is compared: it widens the axis by at most
 * the span to either side, and beyond that is drawn at the edge.
 */
function ends(compared: readonly number[], all: readonly number[]): [low: number, high: number] {
  const low = Math.min(...compared);
  const high = Math.max(...compared);
  const span = Math.max(high - low, 5);
  const near = all.filter((bound) => bound >= low - span && bound <= high + span);
  return [Math.min(...near), Math.max(...near)];
}

function boundsOf(accounts: readonly AccountRow[]): readonly number[] {
  return accounts.flatMap((row) => [row.lower, row.upper]).filter((bound) => bound !== null);
}

/** Where a value stands, and whether it lies beyond the ends of the axis. */
interface Scale {
  (value: number): number;
  readonly beyond: (value: number) => boolean;
}

function scaleOf(ticks: readonly number[]): Scale {
  const low = ticks[0] ?? 0;
  const high = ticks.at(-1) ?? 1;
  const span = width - labels - right - reach;
  const place = (value: number) =>
    labels + reach + ((Math.min(Math.max(value, low), high) - low) / (high - low || 1)) * span;
  return Object.assign(place, { beyond: (value: number) => value < low || value > high });
}

function draw(groups: readonly ChartGroup[], ticks: readonly number[], locale: Locale): Chart {
  const scale = scaleOf(ticks);
  let y = top;
  const drawn = groups.map((group) => {
    const line = `<line x1="0" x2="${width}" y1="${y - 1}" y2="${y - 1}" stroke="#d9d6cf" stroke-width="0.7"/>`;
    const head = hasHead(group) ? name(group.origin, 0, y, 34, true) : '';
    if (head !== '') y += rowHeight;
    const bars = group.rows.map((row) => {
      const out = bar(row, y, scale, locale, head === '');
      y += rowHeight;
      return out;
    });
    y += 4;
    return `${line}${head}${bars.join('')}`;
  });
  const height = y + 30;
  const broken = boundsOf(groups.flatMap((group) => group.rows.map((row) => row.account))).some((bound) =>
    scale.beyond(bound),
  );
  const axis = ticks.map((tick) => {
    const x = at(scale(tick));
    return `<line x1="${x}" x2="${x}" y1="${top - 4}" y2="${y - 4}" stroke="#e7e4dd" stroke-width="0.7"/><text x="${x}" y="${top - 10}" text-anchor="middle" fill="${quiet}">${tick}</text>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${family}" font-size="10.5">${axis.join('')}${drawn.join('')}${legend(y + 16, locale, broken)}</svg>`;
  return { svg, width, height };
}

function name(text: string, x: number, y: number, columns: number, bold: boolean): string {
  return `<text x="${x}" y="${y + 12}"${bold ? ' font-weight="700"' : ''} fill="${ink}">${lettering(clip(text, columns))}</text>`;
}

function bar(
  { account: row, others }: ChartRow,
  y: number,
  scale: Scale,
  locale: Locale,
  bold: boolean,
): string {
  const middle = y + 8;
  const more = others === 0 ? '' : ` +${others}`;
  const label = name(`${clip(row.account, 24 - more.length)}${more}`, bold ? 0 : 10, y, 26, bold);
  const date =
    row.asOf === null
      ? ''
      : `<text x="${labels - 14}" y="${y + 12}" text-anchor="end" fill="${quiet}" font-size="9">${lettering(clip(dateText(row.asOf, locale), 16))}</text>`;
  const known = row.lower ?? row.upper;
  if (known === null) {
    return `${label}${date}<text x="${labels + reach}" y="${y + 12}" fill="${quiet}">${lettering(clip(row.stated, 30))} ${lettering(wordsOf(locale).unknown)}</text>`;
  }
  const start = scale(row.lower ?? known);
  const end = scale(row.upper ?? known);
  const from = row.lower === null ? start - reach : start;
  const to = row.upper === null ? end + reach : end;
  const ends = [
    row.lower === null
      ? arrow(from, middle, -1)
      : scale.beyond(row.lower)
        ? slashes(start, middle)
        : mark(start, middle, row),
    row.upper === null
      ? arrow(to, middle, 1)
      : scale.beyond(row.upper)
        ? slashes(end, middle)
        : mark(end, middle, row),
  ];
  const stated = `<text x="${at(to + 9)}" y="${y + 12}" fill="${ink}">${lettering(fitted(row.stated, (width - to - 9) / 10.5 - 0.5))}</text>`;
  return `${label}${date}${shaft(from, to, middle, row)}${ends.join('')}${stated}`;
}

function shaft(from: number, to: number, y: number, { standing }: AccountRow): string {
  const dash = standing === 'other_scope' ? ' stroke-dasharray="3 2"' : '';
  const stroke = standing === 'used' ? 3.2 : 1.4;
  return `<line x1="${at(from)}" x2="${at(to)}" y1="${y}" y2="${y}" stroke="${standing === 'other_scope' ? quiet : accent}" stroke-width="${stroke}"${dash}/>`;
}

function mark(x: number, y: number, { standing }: AccountRow): string {
  const colour = standing === 'other_scope' ? quiet : accent;
  return `<circle cx="${at(x)}" cy="${y}" r="3.4" fill="${standing === 'used' ? colour : '#ffffff'}" stroke="${colour}" stroke-width="1.3"/>`;
}

function arrow(x: number, y: number, direction: 1 | -1): string {
  return `<path d="M${at(x - 4 * direction)} ${y - 3.5}L${at(x)} ${y}L${at(x - 4 * direction)} ${y + 3.5}" fill="none" stroke="${accent}" stroke-width="1.2"/>`;
}

/** The sign for a broken scale: the value lies beyond the axis and is given in words. */
function slashes(x: number, y: number): string {
  const stroke = (from: number) => `M${at(from)} ${y + 4}L${at(from + 3)} ${y - 4}`;
  return `<path d="${stroke(x - 3)}${stroke(x + 1)}" fill="none" stroke="${quiet}" stroke-width="1.2"/>`;
}

function legend(y: number, locale: Locale, broken: boolean): string {
  const { legend: words, open, beyond } = wordsOf(locale);
  const row = { lower: 0, upper: 0 } as AccountRow;
  let x = 4;
  const entries = (['used', 'against', 'other_scope'] as const).map((standing) => {
    const drawn = `${shaft(x, x + 16, y, { ...row, standing })}${mark(x + 16, y, { ...row, standing })}<text x="${x + 25}" y="${y + 3.5}" fill="${quiet}" font-size="9">${lettering(words[standing])}</text>`;
    x += 25 + 9 * widthOf(words[standing]) + 18;
    return drawn;
  });
  const note = (sign: string, text: string) => {
    const drawn = `${sign}<text x="${x + 16}" y="${y + 3.5}" fill="${quiet}" font-size="9">${lettering(text)}</text>`;
    x += 16 + 9 * widthOf(text) + 18;
    return drawn;
  };
  return [
    ...entries,
    note(arrow(x + 8, y, 1), open),
    ...(broken ? [note(slashes(x + 4, y), beyond)] : []),
  ].join('');
}

/** Rough width of type of one px, a little wide rather than narrow: Chinese and Korean characters are square. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + emOf(character), 0);
}

function emOf(character: string): number {
  if (character > '\u2E80') return 1;
  if (/[mwMW]/.test(character)) return 0.85;
  if (/[ ijltfrI.,:;'!|()[\]-]/.test(character)) return 0.33;
  return /[A-Z%&@…—]/.test(character) ? 0.72 : 0.56;
}

/** Text that keeps within a width in em. */
function fitted(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  let out = '';
  for (const character of text) {
    if (widthOf(`${out}${character}…`) > room) break;
    out += character;
  }
  return `${out.trimEnd()}…`;
}

/** At most so many columns, Chinese and Korean characters counted double. */
function clip(text: string, columns: number): string {
  let used = 0;
  let out = '';
  for (const character of text) {
    used += character > '\u2E80' ? 2 : 1;
    if (used > columns) return `${out.trimEnd()}…`;
    out += character;
  }
  return out;
}

/** Positions to a tenth of a pixel, so that the same chart has the same bytes everywhere. */
function at(value: number): string {
  return String(Math.round(value * 10) / 10);
}
