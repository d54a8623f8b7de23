import { holds } from '@safeconduct/dates/find/matches.ts';
import type { Attribution, Speaker } from '../attribution/attribution.ts';
import type { Placed } from '../propose.ts';
import { ofThePeople, restart } from './flow.ts';
import type { View } from './view.ts';

/** What a sentence says of who speaks, for sentences without attribution that stand between two of one voice. */
export interface Attributed {
  readonly id: string;
  /** Everyone it gives words to. */
  readonly speakers: readonly string[];
  readonly last: Attribution | null;
  /** Opens something else: background, another case, another voice. */
  readonly leaves: boolean;
}

/** Keeps of a sentence what `closedAccounts` asks for. */
export function attributedOf(view: View): Attributed {
  return {
    id: view.sentence.id,
    speakers: view.attributions.map((one) => one.speaker.name),
    last: view.attributions.at(-1) ?? null,
    leaves: holds(view.text, restart),
  };
}

/** Officials are quoted for what they said and no more. */
const official =
  /\b(?:officials?|officers?|diplomats?|spokes\p{L}+|ministers?|ministry|police|prosecutors?)\b/iu;

/** Several who saw something: each is quoted for a detail. */
const several = /(?<!s)s$/;

function tellsAtLength({ kind, name }: Speaker): boolean {
  if (/^(?:named_person|named_org|activists)$/.test(kind)) return !official.test(name);
  return kind === 'anonymous_source' && !official.test(name) && !several.test(name);
}

/** What is only reported is not told by the one whose account it stands in. */
const agentless = /\b(?:is|are|was|were) (?:\w+ )?(?:reported|rumou?red|said) to\b/i;

/** How many sentences without attribution an account may run on. */
const longest = 4;

/**
 * "An activist said 19 were held. Twelve were caught in Yanji. All were on their way to Seoul. The activist said they
 * had been moved": sentences between two that one voice is given for go on with its account. By sentence.
 */
function betweenOneVoice(sentences: readonly Attributed[]): Map<string, Attribution> {
  const found = new Map<string, Attribution>();
  let open: Attribution | null = null;
  let waiting: string[] = [];
  for (const sentence of sentences) {
    if (sentence.last) {
      if (open && sentence.speakers.includes(open.speaker.name) && waiting.length <= longest)
        for (const id of waiting) found.set(id, open);
      waiting = [];
      open = tellsAtLength(sentence.last.speaker) ? sentence.last : null;
    } else if (sentence.leaves) open = null;
    else waiting.push(sentence.id);
  }
  return found;
}

/** Gives the claims of such sentences to the voice whose account they are. */
export function closedAccounts(placed: readonly Placed[], sentences: readonly Attributed[]): Placed[] {
  const voices = betweenOneVoice(sentences);
  return placed.map((one): Placed => {
    const voice = voices.get(one.claim.locator.sentence);
    if (
      !voice ||
      agentless.test(one.claim.hedge) ||
      one.claim.speakerKind !== 'reporter' ||
      !ofThePeople.test(one.claim.property)
    )
      return one;
    const { speaker, chain, verb, addressee, medium } = voice;
    return {
      ...one,
      claim: {
        ...one.claim,
        speaker: speaker.name,
        speakerKind: speaker.kind,
        chain,
        verb,
        addressee,
        medium,
      },
    };
  });
}
