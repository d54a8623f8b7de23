import { isProperty, kindOf, speakerKinds } from '@safeconduct/claims/model/index.ts';
import type { ClaimBody } from '@safeconduct/contract/domain.ts';

export const emptyClaim: ClaimBody = {
  property: 'count_detained',
  valueStated: '',
  valueNormalised: '',
  bounds: { lower: null, upper: null },
  earliest: null,
  latest: null,
  speaker: 'reporter',
  speakerKind: 'reporter',
  chain: [],
  verb: 'states',
  addressee: null,
  medium: null,
  hedge: 'none',
  firstHand: null,
  locator: { words: '' },
  asOf: null,
  scope: { lot: null, unit: null, other: false },
  note: '',
};

/** The claim as a form holds it: every field a string, so that half-typed values are kept as typed. */
export type ClaimDraft = {
  readonly property: string;
  readonly valueStated: string;
  readonly valueNormalised: string;
  readonly lower: string;
  readonly upper: string;
  readonly earliest: string;
  readonly latest: string;
  readonly speaker: string;
  readonly speakerKind: string;
  readonly chain: string;
  readonly verb: string;
  readonly addressee: string;
  readonly medium: string;
  readonly hedge: string;
  readonly firstHand: string;
  readonly asOf: string;
  readonly lot: string;
  readonly other: boolean;
  readonly note: string;
};

export function draftOf(claim: ClaimBody): ClaimDraft {
  return {
    property: claim.property,
    valueStated: claim.valueStated,
    valueNormalised: claim.valueNormalised,
    lower: claim.bounds.lower === null ? '' : String(claim.bounds.lower),
    upper: claim.bounds.upper === null ? '' : String(claim.bounds.upper),
    earliest: claim.earliest ?? '',
    latest: claim.latest ?? '',
    speaker: claim.speaker,
    speakerKind: claim.speakerKind,
    chain: claim.chain.join('; '),
    verb: claim.verb,
    addressee: claim.addressee ?? '',
    medium: claim.medium ?? '',
    hedge: claim.hedge === 'none' ? '' : claim.hedge,
    firstHand: claim.firstHand === null ? '' : claim.firstHand ? 'yes' : 'no',
    asOf: claim.asOf ?? '',
    lot: claim.scope.lot ?? '',
    other: claim.scope.other,
    note: claim.note,
  };
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

export type DraftFault =
  | 'stated'
  | 'lower'
  | 'upper'
  | 'order'
  | 'earliest'
  | 'latest'
  | 'day_order'
  | 'speaker';
export type Parsed = { readonly claim: ClaimBody } | { readonly faults: readonly DraftFault[] };

function wholeOrNull(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  return /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;
}

function dayOrNull(text: string): string | null | undefined {
  const day = text.trim();
  if (day === '') return null;
  const date = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : null;
  return date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
    ? day
    : undefined;
}

/** Reads the form; the server checks again. `base` keeps what the form does not show. */
export function readDraft(draft: ClaimDraft, base: ClaimBody): Parsed {
  const faults: DraftFault[] = [];
  const property = isProperty(draft.property) ? draft.property : base.property;
  const counted = kindOf(property) === 'count' || kindOf(property) === 'age';
  const lower = counted ? wholeOrNull(draft.lower) : null;
  const upper = counted ? wholeOrNull(draft.upper) : null;
  const dated = kindOf(property) === 'date';
  const earliest = dated ? dayOrNull(draft.earliest) : null;
  const latest = dated ? dayOrNull(draft.latest) : null;
  if (draft.valueStated.trim() === '') faults.push('stated');
  if (draft.speaker.trim() === '') faults.push('speaker');
  if (lower === undefined) faults.push('lower');
  if (upper === undefined) faults.push('upper');
  if (earliest === undefined) faults.push('earliest');
  if (latest === undefined) faults.push('latest');
  if (typeof lower === 'number' && typeof upper === 'number' && lower > upper) faults.push('order');
  if (earliest && latest && earliest > latest) faults.push('day_order');
  if (
    lower === undefined ||
    upper === undefined ||
    earliest === undefined ||
    latest === undefined ||
    faults.length > 0
  )
    return { faults };
  return {
    claim: {
      ...base,
      property,
      valueStated: draft.valueStated.trim(),
      valueNormalised: draft.valueNormalised.trim(),
      bounds: { lower, upper },
      earliest,
      latest,
      speaker: draft.speaker.trim(),
      speakerKind: speakerKinds.find((kind) => kind === draft.speakerKind) ?? base.speakerKind,
      chain: draft.chain
        .split(';')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
      verb: draft.verb.trim(),
      addressee: orNull(draft.addressee),
      medium: orNull(draft.medium),
      hedge: draft.hedge.trim() === '' ? 'none' : draft.hedge.trim(),
      firstHand: draft.firstHand === '' ? null : draft.firstHand === 'yes',
      asOf: orNull(draft.asOf),
      scope: { lot: orNull(draft.lot), unit: base.scope.unit, other: draft.other },
      note: draft.note,
      locator:
        'start' in base.locator
          ? base.locator
          : { words: base.locator.words || draft.valueStated.trim().slice(0, 80) },
    },
  };
}

/** What the words say in numbers, so that a changed figure changes its bounds without typing them. */
export function withCount(
  draft: ClaimDraft,
  found: { normalised: string; bounds: ClaimBody['bounds'] } | null,
): ClaimDraft {
  if (found === null) return draft;
  return {
    ...draft,
    valueNormalised: found.normalised,
    lower: found.bounds.lower === null ? '' : String(found.bounds.lower),
    upper: found.bounds.upper === null ? '' : String(found.bounds.upper),
  };
}
