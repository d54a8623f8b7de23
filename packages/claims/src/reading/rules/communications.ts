import type { Speaker } from '../attribution/attribution.ts';
import { countryInName } from '../../places/index.ts';
import { subjectBefore } from '../attribution/clause.ts';
import { phraseBefore, wordsOf } from '../attribution/phrase.ts';
import type { SpeakerRegister } from '../attribution/register.ts';
import { attributionAt } from '../english/voice.ts';
import { segmentAt, type View } from '../english/view.ts';
import { hedgesIn } from '../hedges/english.ts';
import type { Draft } from '../propose.ts';
import { party } from './actors.ts';

const adverb =
  '(?:also |again |repeatedly |formally |strongly |officially |urgently |separately |publicly |immediately |directly )?';
const patterns: readonly RegExp[] = [
  new RegExp(
    `\\b(?:urg(?:ed|es|ing)|ask(?:ed|s|ing)|request(?:ed|ing|s)|appeal(?:ed|ing|s) to|call(?:ed|ing|s)? (?:on|upon)|remind(?:ed|s|ing)?|inform(?:ed|ing|s)|notif(?:ied|ying|ies)|approach(?:ed|ing|es)|petition(?:ed|ing)|press(?:ed|ing)|lobb(?:ied|ying)|contact(?:ed|ing)|rang|phoned|telephoned|e-?mailed|faxed|briefed|alerted|begged|met with|encourag(?:ed|es|ing)|warn(?:ed|ing)|demand(?:ed|s|ing) (?:that|of)|plead(?:ed|ing) with|implor(?:ed|ing)|press(?:ed)? for)\\s${adverb}(?<to>${party})`,
    'giu',
  ),
  new RegExp(
    `\\b(?:sent|send|sending|submitted|delivered|handed|addressed|wrote|written|issued|filed|lodged|conveyed|expressed)\\s${adverb}(?:an? |the |its |their |his |her |several |two |open |urgent |joint |official |formal |\\p{L}+ )*?(?:letters?|notes?|e-?mails?|faxes|fax|petitions?|appeals?|messages?|communications?|demarche|note verbale|requests?|protest|concerns?|complaints?|urgent appeals?)\\b[^.;]{0,60}?\\bto\\s(?<to>${party})`,
    'giu',
  ),
  new RegExp(
    `\\b(?:letters?|appeals?|petitions?|e-?mails?) (?:sent |addressed |written |delivered )?to\\s(?<to>${party})`,
    'giu',
  ),
  new RegExp(`\\b(?:wrote|writing|written) to\\s(?<to>${party})`, 'giu'),
  new RegExp(
    `\\bin (?:\\p{L}+ )?(?:communication|contacts?|touch|talks|consultations?|discussions?|dialogue) with\\s(?<to>${party})`,
    'giu',
  ),
  new RegExp(
    `\\brais(?:ed|ing|es) (?:[\\p{L}'’ -]{1,50}?) (?:with|in (?:\\p{L}+ )?(?:meetings?|talks) with|to)\\s(?<to>${party})`,
    'giu',
  ),
  new RegExp(
    `\\b(?:told|tells|assured|informed)\\s(?<to>(?:the )?(?:agency|UNHCR|U\\.?N\\.?|(?:UN|U\\.N\\.) refugee agency|refugee agency|ICRC|government|South Korean (?:government|officials|diplomats|embassy)))\\b`,
    'giu',
  ),
  new RegExp(`\\bprotest(?:ed|ing|s)? to\\s(?<to>${party})`, 'giu'),
  new RegExp(
    `\\b(?:told|tells|assured)\\s(?<to>(?:the )?(?:\\p{Lu}\\p{L}+ ){1,2}(?:government|authorities|embassy|Foreign Ministry|foreign ministry))\\b`,
    'gu',
  ),
  new RegExp(
    `\\b(?:seek|seeking|sought|requested|requesting) (?:urgent |further |immediate )?(?:clarification|information|access|assurances?|an explanation|explanations?) from\\s(?<to>${party})`,
    'giu',
  ),
  new RegExp(
    `\\b(?<to>${party}|both governments) (?:had|has|have|was|were) (?:been )?(?:informed|notified|alerted|told|asked|warned)(?= by|\\s(?:of|about))`,
    'giu',
  ),
  new RegExp(
    `\\bin (?:a |an )?(?:\\p{L}+ )?(?:talks|meeting|letter|call|message|petition) (?:with|to)\\s(?<to>(?:his|her|its|their) (?:\\p{Lu}\\p{L}+ )?counterparts?(?: \\p{Lu}[\\p{L}-]+){0,3}|(?:President|Premier|Prime Minister|Foreign Minister|Secretary-General|King) (?:\\p{Lu}[\\p{L}-]+ ?){1,3})`,
    'gu',
  ),
];

/** Passive forms: the one who asks stands after "by". */
const passives: readonly RegExp[] = [
  new RegExp(
    `\\b(?:is|are|was|were|been|being) (?:repeatedly |again |also )?(?:pressed|urged|asked|pressured|requested|lobbied|told|assured|informed|warned|implored)(?: \\p{L}+)? by\\s(?<from>${party}|\\p{Lu}[\\p{L}-]+)`,
    'giu',
  ),
];

const toPress =
  /\b(?<form>statement|e-?mail|letter|written reply|fax) (?:sent )?(?:to|sent to)\s(?<to>(?:the )?\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}'’-]*){0,3})(?:['’]s \p{Lu}?\p{L}+ service)?/gu;
const planned =
  /\b(?:will|would|plans?|planned|planning|intends?|intended|going|about|set|promised|promises|pledged|vowed|ready) (?:to |be )?(?:\w+ ){0,2}$/i;
const ineffective =
  /\b(?:should|must|did not|didn['’]t|has not|have not|never|failed to|refused to|if|could|to|not)\s(?:\w+ )?$/i;

const mode = (text: string): string | null => {
  const verbal = /\b(?:verbal(?:ly)?|oral(?:ly)?|phone|telephone|in person|meetings?|talks|spoke)\b/i.test(
    text,
  );
  const written =
    /\b(?:in writing|written|letters?|e-?mails?|fax(?:es)?|note verbale|petitions?|wrote)\b/i.test(text);
  if (verbal && written) return 'verbal and written';
  return written ? 'written' : verbal ? 'verbal' : null;
};

/** Who spoke to whom: the subject of the verb, or the one for whom the sentence speaks. */
function senderOf(view: View, at: number, register: SpeakerRegister): Speaker | null {
  const index = view.tokens.findIndex((token) => token.start >= at);
  const segment = segmentAt(view, at);
  const floor = view.tokens.findIndex((token) => token.start >= (segment?.start ?? 0));
  const run = index > 0 ? phraseBefore(view.tokens, index, Math.max(0, floor)) : null;
  if (run) {
    const words = wordsOf(view.text, view.tokens, run);
    const speaker = /^(?:which|who|that|also|and)$/i.test(words) ? null : register.resolve(words);
    if (
      speaker &&
      /^(?:official|named_org|activists|named_person|family|self|state_media)$/.test(speaker.kind)
    )
      return speaker;
  }
  const earlier = view.text.slice(0, at);
  const named = [
    ...earlier.matchAll(
      /\b(?:UNHCR|OHCHR|ICRC|Amnesty(?: International)?|Human Rights Watch|United Nations|(?:the )?(?:\p{Lu}\p{L}+ ){1,4}(?:Ministry|Government|government|Commission|Committee|Embassy|Foundation|Coalition))\b/gu,
    ),
  ]
    .filter((match) => !earlier.slice(match.index + match[0].length).startsWith(' refugee agency'))
    .at(-1);
  if (named) return { name: named[0].replace(/^the /i, ''), kind: 'named_org' };
  const agency = /\bthe (?:agency|organi[sz]ation|body|ministry|government|group)\b/i.exec(earlier);
  if (agency) return register.resolve(agency[0]);
  return attributionAt(view, at)?.speaker ?? register.last;
}

function isReportingUse(view: View, matched: string, at: number): boolean {
  if (!/^(?:ask|request|warn|told|press)/i.test(matched)) return false;
  return /^(?:asked|requested) (?:by|to|if|whether|about)\b/i.test(view.text.slice(at, at + 20));
}

/** Appeals, letters, calls and meetings told of in a sentence: who to whom, by what means. Interviews are not among them. */
export function readCommunications(view: View, register: SpeakerRegister, self: Speaker | null): Draft[] {
  const drafts: Draft[] = [];
  const seen = new Set<string>();
  if (/^please\b/i.test(view.text)) return drafts;
  for (const pattern of patterns) {
    for (const match of view.text.matchAll(pattern)) {
      const to = match.groups?.to?.trim().replace(/^(?:the|its|their|all)\s/i, '') ?? '';
      const start = match.index;
      const end = start + match[0].length;
      const before = view.text.slice(Math.max(0, start - 40), start);
      const future = planned.test(before);
      if (
        to === '' ||
        isReportingUse(view, match[0], start) ||
        (!future && ineffective.test(before) && !/continues? to\s$/i.test(before))
      )
        continue;
      if (drafts.some((draft) => start < draft.end && end > draft.start)) continue;
      const sender = senderOf(view, start, register) ?? self;
      if (!sender || sender.kind === 'victim' || sender.kind === 'unattributed') continue;
      const key = `${sender.name}>${to.toLowerCase().replace(/government|authorities|officials|chinese|china/g, 'x')}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const form = mode(view.text);
      drafts.push({
        property: future ? 'communication_planned' : 'communication_made',
        start,
        end,
        owner: /^(?:urg|call|appeal|demand)/i.test(match[0]) && !attributionAt(view, start) ? sender : null,
        normalised: `${sender.name}->${to}${form ? `; ${form}` : ''}`,
        addressee: attributionAt(view, start) ? null : to,
        firstHand: attributionAt(view, start)?.speaker.name === sender.name ? true : null,
        hedges: hedgesIn(view.text, segmentAt(view, start)?.start ?? 0, start).map((hedge) => hedge.words),
        rule: 'communication/appeal',
      });
    }
  }
  for (const pattern of passives) {
    for (const match of view.text.matchAll(pattern)) {
      const from = (match.groups?.from ?? '').replace(/^(?:the|its|their)\s/i, '');
      const index = view.tokens.findIndex((token) => token.start >= match.index);
      const subject = index > 0 ? (subjectBefore(view, index)?.words ?? '') : '';
      if (
        from === '' ||
        drafts.some((draft) => match.index < draft.end && match.index + match[0].length > draft.start)
      )
        continue;
      const to = /^(?:it|he|she|they|which|who|)$/i.test(subject)
        ? (register.resolve(subject || 'it')?.name ?? '')
        : subject.replace(/^(?:the|its)\s/i, '');
      if (to === '' || (countryInName(from) === null && !/UNHCR|UN|Human Rights|Amnesty/.test(from)))
        continue;
      drafts.push({
        property: 'communication_made',
        start: match.index,
        end: match.index + match[0].length,
        normalised: `${from}->${to}`,
        hedges: [],
        rule: 'communication/passive',
      });
    }
  }
  for (const match of view.text.matchAll(toPress)) {
    const to = (match.groups?.to ?? '').replace(/['’]s$/u, '');
    const sender =
      senderOf(view, match.index + match[0].length, register) ?? view.attributions.at(-1)?.speaker ?? self;
    const said = view.attributions.find((one) => one.cueStart > match.index)?.speaker ?? sender;
    if (to === '' || !said || drafts.length > 0) continue;
    drafts.push({
      property: 'communication_made',
      start: match.index,
      end: match.index + match[0].length,
      normalised: `${said.name}->${to}; written`,
      owner: null,
      verb: 'states',
      addressee: to,
      hedges: [],
      rule: 'communication/to-press',
    });
  }
  return drafts;
}
