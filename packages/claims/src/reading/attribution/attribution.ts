import type { SpeakerKind } from '../../model/claim.ts';

/** Who says something, as the text names them. */
export interface Speaker {
  readonly name: string;
  readonly kind: SpeakerKind;
}

/** Who stands behind a stretch of a sentence. Offsets are UTF-16 units into the sentence. */
export interface Attribution {
  readonly start: number;
  readonly end: number;
  readonly speaker: Speaker;
  /** From the speaker outward: through whom the words came. */
  readonly chain: readonly string[];
  readonly verb: string;
  readonly addressee: string | null;
  readonly medium: string | null;
  /** Hedge on the saying itself: `reportedly said`. */
  readonly hedge: string | null;
  /** The attributing words (`Kim said`), which carry no claim of their own. */
  readonly cueStart: number;
  readonly cueEnd: number;
  /** Where the attributing words stand: before the words they attribute, after them, or between. */
  readonly place: 'front' | 'after' | 'within';
}
