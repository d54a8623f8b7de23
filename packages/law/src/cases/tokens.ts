import type { Fact } from '../model/fact.ts';
import type { Day, MechanismId } from '../model/law.ts';
import { givenFact } from '../facts/read.ts';

/** One expected door of a test row, with what is said beside it. */
export interface Token {
  /** As written. */
  readonly text: string;
  /** Mechanisms meant; `CED` means both of the Committee's procedures. Empty where the name is not known. */
  readonly mechanisms: readonly MechanismId[];
  /** `?`: the row itself is not sure. */
  readonly doubtful: boolean;
  /** `(if girl)`: facts under which it is to hold, and under whose opposite it is closed. */
  readonly ifSo: { readonly so: readonly Fact[]; readonly not: readonly Fact[] } | null;
  /** What is expected holds `until` a day, or `from` it on. */
  readonly turns: { readonly holds: 'until' | 'from'; readonly day: Day } | null;
  /** It is expected of acts `before` a day, or `after` it. */
  readonly acts: { readonly are: 'before' | 'after'; readonly day: Day } | null;
  /** The row itself does not know the day: `before deposit`. */
  readonly dayUnknown: boolean;
  /** Words beside the name that were not understood and are left to a reader. */
  readonly note: string;
}

const NAMES: readonly (readonly [RegExp, readonly MechanismId[]])[] = [
  [/^SP$/, ['SP']],
  [/^SP-[A-Z]+$/, []],
  [/^WGAD$/, ['WGAD']],
  [/^WGEID$/, ['WGEID']],
  [/^(HRCTTEE|HRC|CCPR|OP1)(-?OP1)?$/, ['HRCTTEE-OP1']],
  [/^CAT-?22$/, ['CAT-22']],
  [/^CAT-?20$/, ['CAT-20']],
  [/^CED-?30$/, ['CED-30']],
  [/^CED-?31$/, ['CED-31']],
  [/^CED$/, ['CED-30', 'CED-31']],
  [/^(CRC-?)?OPIC$|^CRC$/, ['CRC-OPIC']],
  [/^CEDAW(-?OP)?$/, ['CEDAW-OP']],
  [/^(I?CERD)-?14$/, ['CERD-14']],
  [/^CERD-EWUA$|^CERD-?EW$/, ['CERD-EWUA']],
  [/^ECTHR(-?39)?$/, ['ECTHR-39']],
  [/^IACHR(-?25)?$/, ['IACHR-25']],
  [/^ACHPR$/, ['ACHPR']],
  [/^UNHCR$/, ['UNHCR']],
  [/^ICRC(-RFL)?$/, ['ICRC-RFL']],
  [/^CONSULAR$/, ['CONSULAR']],
  [/^CMW-?77$/, ['CMW-77']],
];

/** Other names of mandates than those of the rules. */
const MANDATE_NAMES: Readonly<Record<string, string>> = { 'SP-VAW': 'SP-VAWG', 'SP-RELIGION': 'SP-FORB' };

function mechanismsOf(name: string): readonly MechanismId[] {
  if (/^SP-[A-Z]+$/.test(name)) return [MANDATE_NAMES[name] ?? name];
  return NAMES.find(([pattern]) => pattern.test(name))?.[1] ?? [];
}

const yes = (id: string) => givenFact(id, 'yes');
const no = (id: string) => givenFact(id, 'no');
const sex = (value: string) => givenFact('sex', 'yes', value);
const age = (lower: number, upper: number) => givenFact('age', 'yes', null, { lower, upper });

const CONDITIONS: readonly (readonly [RegExp, readonly Fact[], readonly Fact[]])[] = [
  [
    /conceal|disappear|unacknowledged|incommunicado|whereabouts/,
    [yes('whereabouts_concealed')],
    [no('whereabouts_concealed')],
  ],
  [/\bgirl\b/, [sex('female'), age(0, 17)], [sex('male')]],
  [/wom[ae]n|female/, [sex('female')], [sex('male')]],
  [/child|minor|under 18|boy/, [age(0, 17)], [age(18, 60)]],
  [/detain|held|arrest|liberty/, [yes('detained')], [no('detained'), no('whereabouts_concealed')]],
  [/death|execution/, [yes('death_penalty_risk')], [no('death_penalty_risk')]],
  [/traffick/, [yes('trafficked')], [no('trafficked')]],
  [/relig|church/, [yes('religion_practised')], [no('religion_practised')]],
];

/** Cuts at commas that stand outside brackets. */
export function splitList(text: string): string[] {
  return text
    .split(/[,;|](?![^(]*\))/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '-');
}

/**
 * Reads one expectation of `expect_open` or `expect_closed`.
 *
 * @example readToken('CRC-OPIC until 2024-05-07').turns?.holds // 'until'
 */
export function readToken(text: string): Token {
  const [, name = '', mark = '', rest = ''] = /^([A-Za-z0-9-]+)(\?*)\s*(.*)$/.exec(text) ?? [];
  const beside = rest.replaceAll(/[()]/g, '').trim();
  const day = /\d{4}-\d{2}-\d{2}/.exec(beside)?.[0] ?? null;
  const condition = /^if\b/.test(beside) ? CONDITIONS.find(([pattern]) => pattern.test(beside)) : undefined;
  const late = /after|since|from|later/.test(beside);
  const understood = condition !== undefined || day !== null || /^(not yet|before)/.test(beside);
  return {
    text,
    mechanisms: mechanismsOf(name.toUpperCase()),
    doubtful: mark !== '' || /\bcheck\b|\?/.test(beside),
    ifSo: condition === undefined ? null : { so: condition[1], not: condition[2] },
    turns: day === null || /\bacts?\b/.test(beside) ? null : { holds: late ? 'from' : 'until', day },
    acts: day === null || !/\bacts?\b/.test(beside) ? null : { are: late ? 'after' : 'before', day },
    dayUnknown: /before deposit/.test(beside) && day === null,
    note: understood ? '' : beside,
  };
}
