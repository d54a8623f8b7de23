import type { SpeakerKind } from '../model/claim.ts';
import type { Property } from '../model/properties.ts';

/** How one report is known to repeat another. */
export interface CopyLink {
  /** The later report, that repeats. */
  readonly from: string;
  /** The report that is repeated. */
  readonly to: string;
  /** `declared` by a person (`derivesFrom`), or found by `text`. */
  readonly how: 'declared' | 'text';
  /** Jaccard likeness of the shingle sets, 0 to 1; `null` for declared links. */
  readonly likeness: number | null;
}

/** A pair of reports whose texts are near-copies of each other. */
export interface NearCopy {
  readonly a: string;
  readonly b: string;
  /** Jaccard likeness of the shingle sets, 0 to 1. */
  readonly likeness: number;
}

/** Reports that go back to one text or one declared source. */
export interface TextFamily {
  /** Id of the report at the end of the chain. */
  readonly root: string;
  readonly reportIds: readonly string[];
}

/** One independent root of statements on one property: ten copies, or one speaker's totals, are one. */
export interface OriginGroup {
  /** `property:` and the smallest claim id of the group: stable whatever the order of the input. */
  readonly id: string;
  readonly property: Property;
  /** Whose word it is, as first named. */
  readonly label: string;
  readonly speakerKind: SpeakerKind;
  readonly claimIds: readonly string[];
  readonly reportIds: readonly string[];
}

/** Three different counts, never to be mixed up. */
export interface OriginCounts {
  readonly reports: number;
  readonly families: number;
  readonly independent: number;
}

/** What `findOrigins` gives. Plain data, so that it travels as JSON. */
export interface Origins {
  readonly families: readonly TextFamily[];
  readonly links: readonly CopyLink[];
  /** Report id to the root of its family. */
  readonly familyOf: Readonly<Record<string, string>>;
  /** Empty where no claims were given. */
  readonly groups: readonly OriginGroup[];
  /** Claim id to the id of its origin group. */
  readonly groupOf: Readonly<Record<string, string>>;
}
