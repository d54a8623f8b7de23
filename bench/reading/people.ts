import { countryInName, countryOf, type ProposedClaim } from '@safeconduct/claims';
import { compactName, isAsian, sameAsian } from './asian.ts';
import { contentWords } from './values.ts';

const own = /^(?:the )?(?:newspaper|reporter|paper|author|article)$/i;

function words(name: string): Set<string> {
  const plain = name
    .toLowerCase()
    .replace(/\b(?:the|an?|of|in|on|via|one|two|who|working|said)\b/g, ' ')
    .replace(/['’]s\b/g, '')
    .replace(/s\b/g, '');
  return new Set(plain.match(/[\p{L}\d]+/gu) ?? []);
}

/** One body, two names. */
const refugeeAgency =
  /\b(?:the )?(?:(?:UN|U\.N\.|United Nations) refugee agency|(?:Office of the )?(?:UN|U\.N\.|United Nations) High Commissioner for Refugees)\b/i;

const rightsOffice =
  /\b(?:the )?(?:(?:UN|U\.N\.|United Nations) human rights office|Office of the (?:UN |United Nations )?High Commissioner for Human Rights)\b/i;

function oneName(name: string): string {
  return name.replace(refugeeAgency, 'UNHCR').replace(rightsOffice, 'OHCHR');
}

/**
 * Whether two names stand for one speaker: the same words, or one name contained in the other. "reporter",
 * "the newspaper" and the publisher are one where the analyst writes one of them; "none" is no one.
 */
export function sameSpeaker(gold: string, claim: ProposedClaim, publisher: string): boolean {
  const wanted = oneName(gold.trim());
  if (/^(?:none|unattributed|not stated)\b/i.test(wanted) || wanted === '')
    return claim.speakerKind === 'unattributed' || claim.speaker === 'none';
  const spoken = oneName(claim.speaker);
  const voices = [spoken, `${spoken} ${claim.chain.join(' ')}`];
  const ownVoice =
    claim.speakerKind === 'reporter' || claim.speakerKind === 'self' || claim.speaker === publisher;
  if (own.test(wanted)) return ownVoice;
  if (ownVoice && (wanted.toLowerCase() === publisher.toLowerCase() || /^reporter on\b/i.test(wanted)))
    return true;
  if (publisher !== '' && ownVoice && contained(words(wanted), words(publisher))) return true;
  // "RFA" for Radio Free Asia, "SCMP", "RFE/RL"
  if (ownVoice && initials(publisher) === wanted.replace(/[^\p{Lu}]/gu, '') && /^[\p{Lu}/]+$/u.test(wanted))
    return true;
  if (isAsian(wanted)) return voices.some((voice) => sameName(wanted, voice)) || sameState(wanted, claim);
  if (onlyState(claim, wanted)) return false;
  if (initials(wanted) === claim.speaker || initials(claim.speaker) === wanted) return true;
  if (allInitials(claim.speaker) === wanted || allInitials(wanted) === claim.speaker) return true;
  if (sameState(wanted, claim)) return true;
  const target = words(wanted.replace(/^reporter on\s/i, ''));
  return (
    voices.some((voice) => contained(words(voice), target) || contained(target, words(voice))) ||
    shared(wanted, claim.speaker)
  );
}

/** One name within the other, or most of the characters of the shorter; a bare state is not everyone in it. */
function sameName(wanted: string, ours: string): boolean {
  const [a, b] = [compactName(wanted), compactName(ours)];
  const states = Number(countryOf(wanted) !== null) + Number(countryOf(ours) !== null);
  if (states === 1 && !asianPower.test(states === 1 && countryOf(wanted) !== null ? ours : wanted))
    return false;
  return a.includes(b) || b.includes(a) || sameAsian(wanted, ours, 0.6);
}

const asianPower = /정부|당국|외교부|외무|당|측|대사관|대변인|政府|当局|當局|外交部|方|大使|发言人|發言人/u;

function initials(name: string): string {
  const letters = (name.match(/\b\p{Lu}/gu) ?? []).join('');
  return letters.length > 1 ? letters : '-';
}

/** "VOA" for Voice of America: the small words count in some. */
function allInitials(name: string): string {
  const letters = (name.match(/\b\p{L}/gu) ?? []).join('').toUpperCase();
  return letters.length > 1 ? letters : '-';
}

const power = /\b(?:government|authorit|ministr|official|state|regime|police|service|embassy)/i;

/** A capital, a country and its government are one voice: "Pyongyang", "DPRK authorities", "the government in Khartoum". */
function sameState(wanted: string, claim: ProposedClaim): boolean {
  const ours = countryInName(claim.speaker);
  const theirs = countryInName(wanted);
  const asState = (name: string) =>
    countryOf(name) !== null || power.test(name) || /\b(?:via|on)\b/.test(name);
  return (
    ours !== null &&
    ours.code === theirs?.code &&
    asState(wanted) &&
    (countryOf(claim.speaker) !== null ||
      (power.test(claim.speaker) && countryOf(wanted) !== null) ||
      samePower(wanted, claim.speaker) ||
      /^(?:the )?government in/i.test(claim.speaker))
  );
}

/** "Thailand's government" and "Thai government". */
function samePower(a: string, b: string): boolean {
  const first = power.exec(a)?.[0].trim().toLowerCase();
  return first !== undefined && first === power.exec(b)?.[0].trim().toLowerCase();
}

/** A bare state is its government, not everyone who is in it: "China" is not "activists in China". */
function onlyState(claim: ProposedClaim, wanted: string): boolean {
  if (countryOf(claim.speaker) === null) return false;
  return !/^(?:reporter on|the )?\s*[\p{Lu}]|authorit|government|ministr|official|state|via/u.test(wanted);
}

function contained(a: Set<string>, b: Set<string>): boolean {
  return a.size > 0 && [...a].every((one) => b.has(one));
}

/** Two thirds of the content words of the shorter name. */
function shared(a: string, b: string): boolean {
  const first = contentWords(a);
  const second = contentWords(b);
  const smaller = Math.min(first.size, second.size);
  if (smaller < 2) return false;
  return [...first].filter((one) => second.has(one)).length / smaller >= 0.66;
}

const weak = new Set(
  'to be have been is are was were on the return in of that it there can include a an'.split(' '),
);

/** None against none, or a hedge word in common. */
export function sameHedge(gold: string, claim: ProposedClaim): boolean {
  const none = (hedge: string) => hedge.trim() === '' || /^none\b/i.test(hedge.trim());
  if (none(gold) || none(claim.hedge)) return none(gold) === none(claim.hedge);
  if (isAsian(gold)) return gold.split(/;\s*/u).some((part) => sameAsian(part, claim.hedge));
  const heads = (hedge: string) =>
    new Set(
      (hedge.toLowerCase().match(/[\p{L}]+/gu) ?? [])
        .filter((one) => !weak.has(one))
        .map((one) => one.slice(0, 6)),
    );
  const ours = heads(claim.hedge);
  return [...heads(gold)].some((one) => ours.has(one));
}
