import type { Property, SpeakerKind } from '@safeconduct/claims/model/index.ts';
import type { FindingScope, RuleName } from '@safeconduct/claims/reconcile/index.ts';
import type { Locale } from '@safeconduct/dates';
import { english } from './labels-en.ts';
import { korean } from './labels-ko.ts';
import { chinese } from './labels-zh-hans.ts';

/** By what an approach was made. */
export type Medium = 'call' | 'meeting' | 'letter' | 'email' | 'portal' | 'messenger' | 'fax' | 'other';

/** Names of what a case file shows, in one language; every language names everything (held by the types). */
export interface Labels {
  readonly properties: Readonly<Record<Property, string>>;
  readonly rules: Readonly<Record<RuleName, string>>;
  readonly parts: Readonly<Record<Exclude<FindingScope['part'], 'whole'>, string>>;
  readonly speakers: Readonly<Record<SpeakerKind, string>>;
  readonly legs: Readonly<
    Record<'feared' | 'announced' | 'reported' | 'confirmed' | 'averted' | 'expected', string>
  >;
  readonly custody: Readonly<Record<'arrested' | 'held' | 'held_after_return', string>>;
  readonly ends: Readonly<
    Record<'released' | 'transferred' | 'removed' | 'escaped' | 'died' | 'unknown', string>
  >;
  readonly lot: (label: string) => string;
  readonly everyone: string;
  readonly persons: (count: number) => string;
  readonly verbal: string;
  readonly written: string;
  readonly and: string;
  readonly planned: string;
  readonly media: Readonly<Record<Medium, string>>;
}

/** The labels of a language. @example labelsOf('ko').properties.count_detained // '구금된 사람 수' */
export function labelsOf(locale: Locale): Labels {
  return { en: english, ko: korean, 'zh-Hans': chinese }[locale];
}
