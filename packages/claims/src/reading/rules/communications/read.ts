import type { Speaker } from '../../attribution/attribution.ts';
import type { SpeakerRegister } from '../../attribution/register.ts';
import { type Act, actsOf, nameOf } from '../../acts/acts.ts';
import { isInstitution, partyKind } from '../../acts/parties.ts';
import { attributionAt } from '../../english/voice.ts';
import { segmentAt, type View } from '../../english/view.ts';
import { hedgesIn } from '../../hedges/english.ts';
import type { Draft } from '../../propose.ts';
import { unanswered } from '../access/asked.ts';
import { atRequest } from './asked-for.ts';
import { exchangeOf } from './exchange.ts';
import type { Exchange } from './told.ts';
import { byNoun } from './nouns.ts';
import { speechNouns } from './speech.ts';
import { bySurface } from './surface.ts';
import { inVain } from './unheard.ts';
import { speaking, writing } from './verbs.ts';

function modeOf(words: string): string {
  const verbal = speaking.test(words);
  const written = writing.test(words);
  return verbal && written ? '; verbal and written' : written ? '; written' : verbal ? '; verbal' : '';
}

/** A body or person called by its own name, and not by what it is ("rights groups", "the UN team"). */
const fullName = /^\p{Lu}[\p{L}.'’-]*(?:\s(?:of|for|the|and|\p{Lu}[\p{L}.'’-]*))+$/u;

/** Who tells of it: the report or its source, and not the one who wrote or rang. */
function ownerOf(view: View, found: Exchange, register: SpeakerRegister): Speaker | null {
  if (attributionAt(view, found.start) !== null) return null;
  // "He has since written twice": the one whose account it is, told of by the report.
  if (/^s?he$/i.test(found.from)) {
    const one = register.resolve(found.from);
    return one && one.name === register.last?.name && !isInstitution(partyKind(one.name)) ? one : null;
  }
  // "Amnesty has called on Egypt to stop": an appeal made for all to hear is the word of the one who makes it.
  if (
    /^(?:urg|call)/.test(
      view.text.slice(found.verbStart, found.end).replace(/^(?:has|have|had|also|again|is|are)\s/g, ''),
    )
  ) {
    const one = register.resolve(found.from);
    return one && /^(?:named_org|named_person)$/.test(one.kind) && fullName.test(one.name) ? one : null;
  }
  return null;
}

const meant = /\b(?:would|hope[sd]?(?: to)?|means? to|plan(?:s|ned)? to|intend(?:s|ed)? to)\b/;

function draftOf(view: View, found: Exchange, register: SpeakerRegister, self: Speaker | null): Draft {
  const from = nameOf(found.from, register, self);
  const to = nameOf(found.to, register, self);
  const said = attributionAt(view, found.start);
  const words = view.text.slice(found.start, found.end);
  return {
    property: found.planned ? 'communication_planned' : 'communication_made',
    start: found.start,
    end: found.end,
    // What nobody said is no word from one to another.
    normalised: found.rule.endsWith('no-notice')
      ? `no notice to ${to}`
      : `${from === '' ? 'not stated' : from}->${to === '' ? 'not stated' : to}${modeOf(`${words} ${found.mode}`)}`,
    owner: ownerOf(view, found, register),
    addressee: said || to === '' ? null : to,
    firstHand: said?.speaker.name === from ? true : null,
    hedges: [
      ...hedgesIn(view.text, segmentAt(view, found.start)?.start ?? 0, found.start).map(
        (hedge) => hedge.words,
      ),
      // A visit that is meant is no more than that.
      ...(found.rule.endsWith('visit')
        ? (meant.exec(view.text.slice(Math.max(0, found.start - 12), found.end)) ?? []).slice(0, 1)
        : []),
    ],
    rule: found.rule,
  };
}

function isAlike(a: Exchange, b: Exchange): boolean {
  if (a.planned !== b.planned) return false;
  if (a.rule.endsWith('medium') !== b.rule.endsWith('medium')) return false;
  const overlap = a.start < b.end && b.start < a.end;
  const same = (x: string, y: string) => x.toLowerCase() === y.toLowerCase();
  // "sent the government a message in which we asked it"
  if (/^(?:it|them)$/i.test(b.to) && same(a.from, b.from)) return true;
  // "UNHCR told China that it was concerned and asked for assurances": one approach.
  const again = /^(?:it|they|he|she|we|the agency|the office|the ministry|)$/i;
  if (b.to === '' && a.to !== '' && (same(a.from, b.from) || again.test(b.from))) return true;
  return (
    (same(a.from, b.from) && (same(a.to, b.to) || a.to === '' || b.to === '')) ||
    (overlap && a.verbStart === b.verbStart) ||
    (same(a.to, b.to) && a.to !== '' && (b.from === '' || a.from === ''))
  );
}

/**
 * Letters, calls, meetings, appeals and answers told of in a sentence: who to whom, by what means. Talking to a
 * newspaper that prints it is attribution and not among them, unless it was done in writing.
 */
export function readCommunications(view: View, register: SpeakerRegister, self: Speaker | null): Draft[] {
  const found: Exchange[] = [];
  const acts: readonly Act[] = actsOf(view);
  const refused = unanswered(view, acts);
  const add = (one: Exchange | null) => {
    // Access asked for in vain is told as access refused.
    const own =
      refused && !/\b(?:let|allow|permit|give|grant)\b/.test(view.text.slice(refused.start, refused.end));
    if (one && own && one.start <= refused.start + 1 && one.end >= refused.start) return;
    if (one && !found.some((other) => isAlike(other, one))) found.push(one);
  };
  for (const act of acts) add(exchangeOf(view, act, acts, self));
  for (const one of byNoun(view, acts, found, self)) add(one);
  for (const one of inVain(view, acts, found)) add(one);
  for (const one of speechNouns(view)) if (found.length === 0) add(one);
  for (const one of atRequest(view)) if (found.length === 0) add(one);
  for (const one of bySurface(view, acts, found, self)) add(one);
  return found.map((one) => draftOf(view, one, register, self));
}
