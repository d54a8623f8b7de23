import type { Bounds, ProposedClaim, Scope } from '../model/claim.ts';
import type { Property } from '../model/properties.ts';
import type { Speaker } from './attribution/attribution.ts';
import { joinHedges } from './hedges/english.ts';
import type { Sentence } from './reading.ts';
import type { Voice } from './english/voice.ts';

/** What a rule found; offsets are into the sentence's text. */
export interface Draft {
  readonly property: Property;
  readonly start: number;
  readonly end: number;
  readonly normalised: string;
  readonly rule: string;
  readonly bounds?: Bounds;
  readonly earliest?: string | null;
  readonly latest?: string | null;
  readonly hedges?: readonly (string | null)[];
  /** Where the claim has an owner of its own (a label, a government's stance) it stands before the sentence's speaker. */
  readonly owner?: Speaker | null;
  readonly verb?: string;
  readonly addressee?: string | null;
  readonly medium?: string | null;
  readonly firstHand?: boolean | null;
  readonly asOf?: string | null;
  readonly scope?: Partial<Scope>;
  readonly note?: string;
  /** Already carried by another claim: goes to the particulars. */
  readonly particular?: boolean;
}

/** A draft that has been given its speaker and its place. */
export interface Placed {
  readonly claim: ProposedClaim;
  readonly particular: boolean;
}

const open: Bounds = { lower: null, upper: null };

function firstWords(text: string): string {
  return text.trim().split(/\s+/u).slice(0, 8).join(' ');
}

/** "I urge China", "we wrote to the minister": who writes or is written to is the one who speaks. */
function partiesNamed({ property, normalised }: Draft, { name, kind }: Speaker): string {
  if (!property.startsWith('communication_') || kind === 'unattributed') return normalised;
  return normalised.replace(/^(?:I|we)(?=->)|(?<=->)(?:me|us)(?=;|$)/giu, () => name);
}

/** Makes the claim of a draft: verbatim words, speaker and chain, hedge, locator. */
export function place(draft: Draft, sentence: Sentence, text: string, voice: Voice): Placed {
  const owned = draft.owner && draft.owner.name !== voice.speaker.name ? draft.owner : null;
  const speaker = owned ?? voice.speaker;
  // The report's own voice comes through no one.
  const own = owned !== null && /^(?:self|reporter)$/.test(owned.kind);
  const chain = own ? [] : owned ? [voice.speaker.name, ...voice.chain] : voice.chain;
  return {
    particular: draft.particular ?? false,
    claim: {
      property: draft.property,
      valueStated: text.slice(draft.start, draft.end),
      valueNormalised: partiesNamed(draft, speaker),
      bounds: draft.bounds ?? open,
      earliest: draft.earliest ?? null,
      latest: draft.latest ?? null,
      speaker: speaker.name,
      speakerKind: speaker.kind,
      chain,
      verb: draft.verb ?? voice.verb,
      addressee: draft.addressee ?? voice.addressee,
      medium: draft.medium ?? voice.medium,
      hedge: joinHedges([...(draft.hedges ?? []), voice.hedge]),
      firstHand: draft.firstHand ?? null,
      locator: {
        sentence: sentence.id,
        start: sentence.start + draft.start,
        end: sentence.start + draft.end,
        words: firstWords(text),
      },
      asOf: draft.asOf ?? null,
      scope: { lot: null, unit: draft.scope?.unit ?? null, other: draft.scope?.other ?? false },
      note: draft.note ?? '',
      rule: draft.rule,
    },
  };
}
