import type { Claim } from '../../model/claim.ts';
import { speakerName } from '../speaker-names.ts';
import type { TextKey } from '../text-keys.ts';
import type { View } from '../view.ts';
import type { Param } from '../wording.ts';
import type { Issue, IssueName } from './types.ts';

/** Builds an issue with a stable id and its sentence. */
export function issue(
  name: IssueName,
  claims: readonly Claim[],
  params: Readonly<Record<string, Param>>,
): Issue {
  const claimIds = [...new Set(claims.map(({ id }) => id))].sort();
  const key: TextKey = `issue.${name}`;
  return { id: `${name}:${claimIds.join('+')}`, name, claimIds, sentence: [{ key, params, claimIds }] };
}

/** Quoted words of a claim. */
export function said(claim: Claim): Param {
  return { kind: 'text', text: claim.valueStated };
}

/** The speakers of some claims, each once. */
export function by(view: View, ...claims: readonly Claim[]): Param {
  return { kind: 'names', names: [...new Set(claims.map((claim) => speakerName(view, claim)))] };
}

export function text(words: string): Param {
  return { kind: 'text', text: words };
}

export function number(value: number): Param {
  return { kind: 'number', value };
}

/** How far apart in a list two claims are still compared: more is noise, and would grow with the square. */
const reach = 60;

/** Pairs of distinct claims, each pair once, in the order given; made one by one, as the first often suffices. */
export function* pairs(claims: readonly Claim[]): Generator<readonly [Claim, Claim], void, undefined> {
  for (const [at, a] of claims.entries()) for (const b of claims.slice(at + 1, at + 1 + reach)) yield [a, b];
}
