import type { OriginAccount } from './origin-account.ts';
import type { AgainstClaim, CountKnown, RuleName } from './types.ts';
import { compatible, gives } from './value.ts';

/** What the accounts of several origins on one thing come to. */
export interface Combined {
  readonly rule: RuleName;
  readonly value: CountKnown;
  /** Accounts that carry the value. */
  readonly used: readonly OriginAccount[];
  readonly against: readonly AgainstClaim[];
  /** Accounts that give another figure than the one that holds. */
  readonly contrary: readonly OriginAccount[];
}

/**
 * Combines accounts of one scope. Never an average: the value is a figure that somebody stated, or the range from
 * the lowest to the highest figure stated (rules `single_account`, `agreement`, `best_supported`,
 * `range_of_accounts` in RULES.md).
 *
 * @param accounts one per independent origin
 */
export function combine(accounts: readonly OriginAccount[]): Combined {
  const dropped = accounts.flatMap(({ dropped }) => dropped);
  const numbered = accounts.filter(({ count }) => count.affirms !== null);
  const attributed = numbered.filter((account) => account.attributed);
  const heard = attributed.length > 0 ? attributed : numbered;
  const hearsay: AgainstClaim[] = numbered
    .filter((account) => !heard.includes(account))
    .flatMap(({ claims }) => claims.map(({ id }) => ({ claimId: id, why: 'unattributed' as const })));
  const against = [...dropped, ...hearsay];
  const [only, ...more] = heard;
  if (!only) return { rule: 'no_number', value: emptyValue, used: [], against, contrary: [] };
  if (more.length === 0) {
    return {
      rule: 'single_account',
      value: { ...emptyValue, ...valueOf(only), best: null },
      used: [only],
      against,
      contrary: [],
    };
  }
  // "Dozens" may be true of any figure, so it supports none where figures are given.
  const figures = heard.filter(({ count }) => count.form !== 'vague');
  const best = bestSupported(figures.length > 0 ? figures : heard);
  const allFit = best !== null && heard.every((account) => affirms(account, best.at));
  if (best && allFit)
    return { rule: 'agreement', value: agreed(heard, best), used: heard, against, contrary: [] };
  if (best && decisive(best, figures) && !isOvertopped(best, figures)) {
    const lost = heard.filter((account) => !affirms(account, best.at));
    const value = {
      ...agreed(best.accounts, best),
      best: { ...best.shown, independent: best.accounts.length, about: best.about },
    };
    const floors = lost.filter((account) => isFloorFor(account, best.at));
    const contrary = lost.filter((account) => !floors.includes(account));
    const used = [...best.accounts, ...floors];
    return {
      rule: 'best_supported',
      value,
      used,
      against: [...against, ...contradicting(contrary)],
      contrary,
    };
  }
  return { rule: 'range_of_accounts', value: range(heard, best), used: heard, against, contrary: [] };
}

const emptyValue: CountKnown = {
  kind: 'count',
  lower: null,
  upper: null,
  best: null,
  about: false,
  all: false,
};

function valueOf({ count }: OriginAccount): Pick<CountKnown, 'lower' | 'upper' | 'about'> {
  return { ...count.shown, about: count.form === 'about' };
}

interface Best {
  /** A figure that all of `accounts` stand for. */
  readonly at: number;
  readonly accounts: readonly OriginAccount[];
  readonly shown: { readonly lower: number; readonly upper: number };
  /** None of them gives it but as "about". */
  readonly about: boolean;
}

function affirms({ count }: OriginAccount, n: number): boolean {
  return count.affirms !== null && n >= count.affirms.lower && n <= count.affirms.upper;
}

/** The figure that most origins stand for, where it is more than one origin and no other figure has as many. */
function bestSupported(accounts: readonly OriginAccount[]): Best | null {
  const points = new Set(
    accounts.flatMap(({ count }) => [count.affirms?.lower ?? 0, count.affirms?.upper ?? 0]),
  );
  const supports = [...points].map((at) => ({
    at,
    accounts: accounts.filter((account) => affirms(account, at)),
  }));
  const most = Math.max(...supports.map((support) => support.accounts.length));
  if (most < 2) return null;
  const top = supports.filter((support) => support.accounts.length === most);
  // Of equally many, those that a first-hand speaker is among.
  const witnessed = top.filter((support) => support.accounts.some(({ firstHand }) => firstHand));
  const leading = witnessed.length > 0 ? witnessed : top;
  const first = leading[0];
  if (!first || leading.some((support) => !sameAccounts(support.accounts, first.accounts))) return null;
  const region = {
    lower: Math.max(...first.accounts.map(({ count }) => count.affirms?.lower ?? 0)),
    upper: Math.min(...first.accounts.map(({ count }) => count.affirms?.upper ?? 0)),
  };
  const shown = statedWithin(first.accounts, region);
  if (!shown) return null;
  const about = first.accounts.every(({ count }) => count.form === 'about' || count.form === 'range');
  return { at: region.upper, accounts: first.accounts, shown, about };
}

/** The sharpest figure that one of the accounts states and all stand for: an overlap that nobody stated is none. */
function statedWithin(accounts: readonly OriginAccount[], region: Best['shown']): Best['shown'] | null {
  const stated = accounts.flatMap(({ count }) => {
    const lower = count.nominal ?? count.shown.lower;
    const upper = count.nominal ?? count.shown.upper;
    return lower !== null && upper !== null ? [{ lower, upper, exact: count.form === 'exact' }] : [];
  });
  const fits = stated.filter(({ lower, upper }) => atLeastAsHigh(lower, region) && upper <= region.upper);
  const [best] = fits.toSorted(
    (x, y) => Number(y.exact) - Number(x.exact) || x.upper - x.lower - (y.upper - y.lower),
  );
  return best ? { lower: best.lower, upper: best.upper } : null;
}

/** "More than 500" stands for 501 and is printed as 500. */
function atLeastAsHigh(stated: number, { lower }: Best['shown']): boolean {
  return stated >= lower - 1;
}

function sameAccounts(a: readonly OriginAccount[], b: readonly OriginAccount[]): boolean {
  return a.length === b.length && a.every((account) => b.includes(account));
}

/**
 * A majority decides only where somebody who did, saw or decided the thing stands for its figure and no such
 * witness stands against it, or where at least three origins are three quarters of all.
 */
function decisive(best: Best, accounts: readonly OriginAccount[]): boolean {
  const others = accounts.filter((account) => !best.accounts.includes(account));
  // Who merely allows a figure ("about 170" for 172) decides nothing against one who gives another.
  const giving = best.accounts.filter(({ count }) => gives(count, best.shown));
  if (giving.some(({ firstHand }) => firstHand) && !others.some(({ firstHand }) => firstHand)) return true;
  return giving.length >= 3 && giving.length >= (giving.length + others.length) * 0.75;
}

/** A shared figure; it stays "at least" unless a first-hand speaker or two origins give it as the exact one. */
function agreed(accounts: readonly OriginAccount[], best: Best): CountKnown {
  const exact = accounts.filter(({ count }) => count.form === 'exact' || count.form === 'at_most');
  const floor = accounts.some(({ count }) => count.form === 'at_least');
  const closed = !floor || exact.length >= 2 || exact.some(({ firstHand }) => firstHand);
  const about = accounts.every(({ count }) => count.form === 'about');
  return {
    ...emptyValue,
    lower: best.shown.lower,
    upper: closed ? best.shown.upper : null,
    about,
    best: { ...best.shown, independent: best.accounts.length, about: best.about },
  };
}

/** From the figure that every account reaches to the highest that any gives. */
function range(accounts: readonly OriginAccount[], best: Best | null): CountKnown {
  const figures = accounts.some(({ count }) => count.form !== 'vague')
    ? accounts.filter(({ count }) => count.form !== 'vague')
    : accounts;
  const lowers = figures.flatMap(({ count }) => (count.shown.lower === null ? [] : [count.shown.lower]));
  const uppers = figures.flatMap(({ count }) => count.shown.upper ?? count.shown.lower ?? []);
  const lower = lowers.length > 0 ? Math.min(...lowers) : null;
  const top = uppers.length > 0 ? Math.max(...uppers) : null;
  // "At least 65" as the highest figure closes nothing: it stays open above.
  const closed = figures.some(
    ({ count }) => count.form !== 'at_least' && (count.shown.upper ?? count.shown.lower) === top,
  );
  const upper = closed ? top : null;
  return {
    ...emptyValue,
    lower,
    upper,
    about: accounts.some(
      ({ count }) => count.form === 'about' && (count.nominal === lower || count.nominal === upper),
    ),
    best: best ? { ...best.shown, independent: best.accounts.length, about: best.about } : null,
  };
}

/** A shared floor does not decide against a higher figure: both stand in the range. */
function isOvertopped(best: Best, accounts: readonly OriginAccount[]): boolean {
  const isFloor = agreed(best.accounts, best).upper === null;
  return (
    isFloor && accounts.some(({ count }) => (count.shown.upper ?? count.shown.lower ?? 0) > best.shown.upper)
  );
}

/** "At least 13" is no word against 15. */
function isFloorFor({ count }: OriginAccount, at: number): boolean {
  return count.form === 'at_least' && compatible(count.permits, { lower: at, upper: at });
}

function contradicting(accounts: readonly OriginAccount[]): AgainstClaim[] {
  return accounts.flatMap(({ claims }) =>
    claims.map(({ id }) => ({ claimId: id, why: 'contradicts' as const })),
  );
}
