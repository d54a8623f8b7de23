import type { OriginAccount } from './origin-account.ts';
import type { TextKey } from './text-keys.ts';
import type { CountKnown } from './types.ts';
import type { View } from './view.ts';
import { countParam, type Param, type Wording, type WordingPart } from './wording.ts';
import { speakerNames } from './speaker-names.ts';

/** More figures than this are not told one by one: the shared one and the highest stand for them. */
const most = 4;

/** Accounts that give one and the same figure in one and the same form. */
interface Figure {
  readonly accounts: readonly OriginAccount[];
  readonly n: Param;
  readonly at: number;
}

/** Whether an account gives the very figure that is shown, and does not merely allow it. */
export function states({ count }: OriginAccount, { lower, upper, about }: CountKnown): boolean {
  if (count.nominal === null) return count.shown.lower === lower && count.shown.upper === upper;
  if (about) return count.form === 'about' && count.nominal === lower;
  if (lower !== null && lower === upper) return count.form === 'exact' && count.nominal === lower;
  if (upper === null) return count.form !== 'about' && count.form !== 'at_most' && count.nominal === lower;
  return lower === null && count.form !== 'about' && count.nominal === upper;
}

/** The accounts that give a figure as shown; all of them where none does, as its bounds come from several. */
export function stating(accounts: readonly OriginAccount[], value: CountKnown): readonly OriginAccount[] {
  const own = accounts.filter((account) => states(account, value));
  return own.length > 0 ? own : accounts;
}

/** The figures of some accounts one by one, each with those who give it: what fits, and what does not. */
export function figureParts(view: View, key: TextKey, accounts: readonly OriginAccount[]): Wording {
  return figuresOf(accounts).map((figure) => partOf(view, key, figure));
}

/**
 * What a range is made of: every figure with those who give it. Where there are too many, the figure that most
 * accounts give and, if it rests on one account alone, the highest.
 */
export function rangeParts(view: View, accounts: readonly OriginAccount[]): Wording {
  const figures = figuresOf(accounts);
  if (figures.length < 2) return [];
  const top = figures.at(-1) as Figure;
  const alone = top.accounts.length === 1;
  const lowest = figures[0] as Figure;
  const shared = figures.toSorted(
    (x, y) => y.accounts.length - x.accounts.length || x.at - y.at,
  )[0] as Figure;
  const chosen =
    figures.length <= most
      ? figures
      : figures.filter((one) => one === lowest || one === top || (one === shared && one.accounts.length > 1));
  return chosen.map((figure) =>
    partOf(view, figure === top && alone ? 'count.top' : 'count.account', figure),
  );
}

function partOf(view: View, key: TextKey, { accounts, n }: Figure): WordingPart {
  return {
    key,
    params: {
      n,
      k: { kind: 'number', value: accounts.length },
      who: { kind: 'names', names: accountNames(view, accounts) },
    },
    claimIds: accounts.flatMap(({ claims }) => claims.map(({ id }) => id)).toSorted(),
  };
}

function figuresOf(accounts: readonly OriginAccount[]): readonly Figure[] {
  const told = accounts.filter(({ count }) => count.affirms !== null);
  const key = ({ count }: OriginAccount) =>
    `${count.form === 'about' ? '~' : ''}${count.nearly ? '<' : ''}${count.shown.lower}..${count.shown.upper}`;
  return [...Map.groupBy(told, key).values()]
    .map((own) => {
      const { count } = own[0] as OriginAccount;
      const shown = count.nearly ? { lower: null, upper: count.shown.upper } : count.shown;
      return {
        accounts: own,
        n: countParam(shown, count.form === 'about', count.form === 'range'),
        at: count.shown.upper ?? count.shown.lower ?? 0,
      };
    })
    .sort((x, y) => x.at - y.at || x.accounts.length - y.accounts.length);
}

/** One name for each account: its speaker, or the origin's name where copies and later words speak for it too. */
export function accountNames(view: View, accounts: readonly OriginAccount[]): readonly string[] {
  const names = accounts.map(({ claims, group }) => {
    const speakers = speakerNames(view, claims);
    return (speakers.length > 1 ? view.label(group) : undefined) ?? speakers[0] ?? '';
  });
  return [...new Set(names)];
}
