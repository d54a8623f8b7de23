import type { AccountRow } from '../input.ts';

/** One line of the chart: an account, and how many others of the same origin say the same. */
export interface ChartRow {
  readonly account: AccountRow;
  readonly others: number;
}

/** All accounts of one origin. */
export interface ChartGroup {
  readonly origin: string;
  readonly rows: readonly ChartRow[];
}

/**
 * Groups accounts by origin, in the order in which the origins first appear, and draws those that repeat the
 * same figures with the same standing as one line: copies of one text are one account.
 */
export function chartGroups(accounts: readonly AccountRow[]): readonly ChartGroup[] {
  return [...Map.groupBy(accounts, (account) => account.origin)].map(([origin, all]) => {
    const alike = Map.groupBy(all, (row) => JSON.stringify([row.lower, row.upper, row.standing]));
    return {
      origin,
      rows: [...alike.values()].flatMap(([first, ...others]) =>
        first === undefined ? [] : [{ account: first, others: others.length }],
      ),
    };
  });
}

/** Lines that a group takes: a head, unless it has a single line that can bear the origin's name itself. */
export function linesOf(group: ChartGroup): number {
  return hasHead(group) ? group.rows.length + 1 : 1;
}

/** Whether the origin's name stands on a line of its own. */
export function hasHead({ origin, rows }: ChartGroup): boolean {
  return rows.length > 1 || rows[0]?.account.account !== origin;
}

/** Fewer lines of a group than this are not left at the foot of a page. */
const fewest = 4;

/**
 * Parts the groups into charts that fit a page, the first being shorter because it shares its page with the
 * headline. A group that does not fit goes on with its name on the next page.
 *
 * @param first most lines of the first chart
 * @param rest most lines of each further one
 */
export function chartPages(
  groups: readonly ChartGroup[],
  first: number,
  rest: number,
): readonly (readonly ChartGroup[])[] {
  const pages: ChartGroup[][] = [[]];
  let room = first;
  const turn = () => {
    pages.push([]);
    room = rest;
  };
  for (const group of groups) {
    let left = group;
    while (linesOf(left) > room) {
      const fits = Math.max(0, room - 1);
      const piece = { ...left, rows: left.rows.slice(0, fits) };
      if (piece.rows.length + 1 >= fewest) {
        pages.at(-1)?.push(piece);
        left = { ...left, rows: left.rows.slice(fits) };
      }
      turn();
    }
    if (left.rows.length > 0) {
      pages.at(-1)?.push(left);
      room -= linesOf(left);
    }
  }
  return pages.filter((page) => page.length > 0);
}
