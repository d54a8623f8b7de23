import { countryInName } from '../places/index.ts';
import type { ProposedClaim } from '../model/claim.ts';
import type { Segmented } from './reading.ts';

/** Roles that a report gives before the name: "a lawmaker said Monday. Rep. Park ...", "the police chief said. Chea Bunthoeun ...". */
const role =
  /\b(lawmaker|legislator|spokes(?:man|woman|person)|chief|commander|superintendent|director|lawyer|activist|minister|ambassador|governor|head|officer|pastor|missionary|researcher|professor|campaigner|coordinator|commissioner|rapporteur|expert|envoy|investigator|aide)$/i;

const titled = /\b(?:Rep|Sen|MP)\b\.?\s$/;

/** "said", "of Justice for All said", "who heads a group, said": what follows the name of one told by the role before. */
const goesOn =
  /^(?:,? (?:of|from|with) [^,.;]{3,45}|, who [^,.;]{3,60},)? (?:said|told|added|also said|explained|says)\b/u;

/** "spokesman for South Korea's unification ministry" is no "China's foreign ministry spokesman Qin Gang". */
function isAnothers(speaker: string, before: string): boolean {
  const theirs = countryInName(/[^,.;:]*$/.exec(before)?.[0] ?? '');
  const own = countryInName(speaker);
  return theirs !== null && own !== null && theirs.code !== own.code;
}

/** The name that the next three sentences give to one who was first told by the role alone; `null` where they give none or two. */
function nameFor(
  claim: ProposedClaim,
  names: readonly string[],
  text: string,
  segmented: Segmented,
): string | null {
  const noun = role.exec(claim.speaker.split(/\s(?:of|in|for|at|from)\s/)[0] ?? '')?.[1]?.toLowerCase();
  if (noun === undefined) return null;
  const at = segmented.sentences.findIndex((sentence) => sentence.id === claim.locator.sentence);
  const next = segmented.sentences.slice(at + 1, at + 4);
  const words = text.slice(next[0]?.start ?? 0, next.at(-1)?.end ?? 0);
  const fits = names.filter((name) => {
    const found = words.indexOf(name);
    if (at < 0 || next.length === 0 || found < 0) return false;
    const before = words.slice(Math.max(0, found - 60), found);
    if (isAnothers(claim.speaker, before)) return false;
    const after = words.slice(found + name.length, found + name.length + 70);
    // The next sentence begins with a name that nobody has introduced: it is the same voice that goes on. With a role of
    // its own ("Kim Min-ho, a pastor, said") it is another's, unless the role is the one told before.
    const introduced = text.slice(0, segmented.sentences[at + 1]?.start ?? 0).includes(name);
    if (found === 0 && !introduced && goesOn.test(after)) return true;
    if (/^(?:lawmaker|legislator)$/.test(noun)) return titled.test(before);
    return (
      new RegExp(`\\b${noun}(?:\\s|,\\s)$`, 'i').test(before) ||
      new RegExp(`^, [^,.]{0,50}\\b${noun}\\b`, 'i').test(after)
    );
  });
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

const bodyNoun =
  /\b(group|organi[sz]ation|charity|network|association|coalition|agency|newspaper|daily|watchdog|ngo|mission|foundation|committee)$/i;
const bodyName =
  /^((?:\p{Lu}[\p{L}\p{M}'’&.-]*|(?<=\s)(?:of|for|and|the|without|in))(?:\s(?:\p{Lu}[\p{L}\p{M}'’&.-]*|of|for|and|the|without|in))*\s?\p{Lu}[\p{L}\p{M}'’&.-]*)(?=[,.;]| said| told)/u;

/** "an activist group in Seoul said. ... said the group, Bridge for Refugees, in a statement": what the group is called. */
function bodyNameFor(claim: ProposedClaim, text: string, segmented: Segmented): string | null {
  const noun = bodyNoun
    .exec(claim.speaker.split(/\s(?:of|in|for|at|from|that)\s/)[0] ?? '')?.[1]
    ?.toLowerCase();
  if (noun === undefined || /^\p{Lu}[\p{L}-]* \p{Lu}/u.test(claim.speaker)) return null;
  const at = segmented.sentences.findIndex((sentence) => sentence.id === claim.locator.sentence);
  const near = segmented.sentences.slice(Math.max(0, at - 2), at + 4);
  const words = text.slice(near[0]?.start ?? 0, near.at(-1)?.end ?? 0);
  const told = new RegExp(`\\b[Tt]he (?:\\p{Ll}+ )?${noun}, (?:called |named )?(?:the )?`, 'u').exec(words);
  return told ? (bodyName.exec(words.slice(told.index + told[0].length))?.[1] ?? null) : null;
}

/** The verb alone, asked for first: the whole pattern begins with any word. */
const gaveName = /\bwho (?:only |gave|asked|wanted|wished|agreed|identified|goes by|called)/;
const ownName =
  /\b(\p{Ll}[\p{L}-]*)(?: (?:in|of|from) [^,.;]{2,40}?)?,? who (?:(?:only )?gave (?:only )?(?:his|her) (?:(?:sur|last |first |family |full )?name)(?: only)? as|(?:asked|wanted|wished|agreed) to be (?:called|known|named|identified)(?: only)?(?: as)?|identified (?:him|her)self(?: only)? as|goes by(?: the name(?: of)?)?|called (?:him|her)self)(?: (?:Mr|Mrs|Ms)\.?)? (\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)/u;

interface NameGiven {
  /** Which sentence gives it. */
  readonly sentence: number;
  /** What its bearer is. */
  readonly noun: RegExp;
  readonly name: string;
}

/** "a woman in her 50s who gave her name as Pak": those told of by what they are, with the names they give. */
function namesGiven(text: string, { sentences }: Segmented): NameGiven[] {
  if (!gaveName.test(text)) return [];
  return sentences.flatMap(({ start, end }, sentence) => {
    const [, noun = '', name = ''] = ownName.exec(text.slice(start, end)) ?? [];
    return name === '' ? [] : [{ sentence, noun: new RegExp(`(?:^|\\s)${noun}\\b`, 'i'), name }];
  });
}

/** The name of the speaker of a claim, where one such person and no more has given it by then. */
function givenName(
  { speaker, locator }: ProposedClaim,
  { sentences }: Segmented,
  given: readonly NameGiven[],
): string | null {
  const at = sentences.findIndex(({ id }) => id === locator.sentence);
  const told = given.filter(({ sentence, noun }) => sentence <= at && noun.test(speaker));
  return told.length === 1 ? (told[0]?.name ?? null) : null;
}

/**
 * Gives the name to claims whose speaker the report names only in the sentences after: a lead says "a South Korean
 * lawmaker said", the next sentence "Rep. Park Sun-young".
 */
export function namedLater(
  claims: readonly ProposedClaim[],
  text: string,
  segmented: Segmented,
): ProposedClaim[] {
  const names = [
    ...new Set(claims.filter((claim) => claim.speakerKind === 'named_person').map((claim) => claim.speaker)),
  ];
  const given = namesGiven(text, segmented);
  return claims.map((claim) => {
    if (/^(?:activists|named_org|media)$/.test(claim.speakerKind)) {
      const body = bodyNameFor(claim, text, segmented);
      if (body !== null) return { ...claim, speaker: body, speakerKind: 'named_org' };
    }
    if (/^(?:anonymous_source|official|activists|victim|family)$/.test(claim.speakerKind)) {
      const name = givenName(claim, segmented, given);
      if (name !== null) return { ...claim, speaker: name, speakerKind: 'named_person' };
    }
    if (
      claim.speakerKind !== 'anonymous_source' &&
      claim.speakerKind !== 'official' &&
      claim.speakerKind !== 'activists'
    )
      return claim;
    const name = nameFor(claim, names, text, segmented);
    return name === null ? claim : { ...claim, speaker: name, speakerKind: 'named_person' };
  });
}
