import { segmentAt, type View } from '../english/view.ts';
import { hedgesIn } from '../hedges/english.ts';
import type { Property } from '../../model/properties.ts';
import type { Draft } from '../propose.ts';
import type { Speaker } from '../attribution/attribution.ts';
import { subjectBefore } from '../attribution/clause.ts';
import type { SpeakerRegister } from '../attribution/register.ts';

interface Answer {
  readonly property: Property;
  readonly normalised: string;
  readonly pattern: RegExp;
  /** The subject of the verb is the one who says it ("the ministry declined to confirm"). */
  readonly bySubject: boolean;
}

const not = "(?:not|n['’]t|never)";

const answers: readonly Answer[] = [
  {
    property: 'denial',
    normalised: 'neither confirmed nor denied',
    bySubject: true,
    pattern: /\bneither (?:confirm\p{L}*|den\p{L}+) (?:nor|or) (?:den\p{L}+|confirm\p{L}*)\b/iu,
  },
  {
    property: 'access_denied',
    normalised: 'no access',
    bySubject: false,
    pattern: new RegExp(
      `\\b(?:(?:do|does|did|has|have|had)(?: ${not}|${not}) (?:been |yet |had |have )?(?:given |granted |allowed |have |had )?(?:any )?(?:access|(?:a )?(?:chance|opportunity) to (?:have|apply|seek))|no access to|den(?:ied|ies|ying) (?:\\p{L}+ ){0,4}?access|refus(?:ed|es|ing) (?:\\p{L}+ ){0,5}?access|access (?:has been|was|is|had been) (?:denied|refused|blocked)|without access|had (?:an? |any )?[^,.;]{2,40} been (?:let in|allowed|permitted|able) to (?:meet|see|visit)|at no (?:stage|point|time) (?:were|was|had|have) [^,.;]{2,40}?(?:chance|access|opportunity|asylum|interview|hear)|(?:is|are|was|were|been) ${not} (?:permitted|allowed) to (?:work|travel|operate|visit|enter|interview)|(?:turned away|shut out|barred|blocked|kept out|kept away)(?= (?:from|at|of|when|by))|requests? for access [^.;]{0,40}?(?:turned down|refused|rejected|denied|ignored)|\\bno [^,.;]{3,50} (?:was|were) (?:ever )?(?:let in|allowed|permitted) to (?:meet|see|visit)|allowed to (?:see|meet|visit|reach) only|(?:kept|keeps|keeping|prevent(?:ed|s|ing)|bar(?:red|s|ring)|block(?:ed|s|ing)|stopp?(?:ed|ing)) (?:\\p{L}+[ '’]){1,6}?from (?:reaching|gaining|meeting|seeing|visiting|interviewing|accessing|having access|entering)|${not} (?:been )?(?:allowed|permitted|able) to (?:meet|see|visit|contact|speak|interview|reach)|without (?:hearing|assessing|examining|considering|reviewing|screening) (?:their|his|her|any) (?:\\p{L}+ )?(?:claims?|asylum|cases?|applications?|need)|(?:asylum|protection) (?:claims?|needs?) (?:were|was|had|have)(?: ${not}|${not}) (?:been )?(?:heard|assessed|examined)|${not} have (?:a |the )?chance to have their (?:asylum )?claims)\\b`,
      'iu',
    ),
  },
  {
    property: 'access_given',
    normalised: 'access given',
    bySubject: false,
    pattern:
      /\b(?:(?:was|were|been|has been|have been) (?:given|granted|allowed) (?:\p{L}+ )?access|allowed (?:\p{L}+ ){1,5}?to (?:visit|meet|see|interview|speak (?:to|with)) (?:the |them|him|her|detainees)|gave (?:\p{L}+ ){1,4}?access to|(?:visited|met with|met|interviewed) the (?:detainees|detained|group|refugees|defectors|asylum seekers))\b/iu,
  },
  {
    property: 'firsthand_disclaimer',
    normalised: 'no first-hand information',
    bySubject: true,
    pattern: new RegExp(
      `\\b(?:(?:do|does|did|has|have|had)(?: ${not}|${not}) have (?:any )?(?:first-?hand|direct|independent) (?:information|knowledge)|(?:no|without) (?:first-?hand|direct|independent) (?:information|knowledge)|(?:is|are|was|were|am|['’]m|be)(?: ${not}|${not})? ?(?:unaware of|not aware of|aware of (?:the )?(?:specific|details|situation|case))|unaware of (?:the )?|(?:had|has|have)(?: ${not}|${not}) (?:heard of|seen|been told of|been informed of)|(?:is|are|was|were|am|['’]m) not (?:familiar with|aware)|no knowledge of|(?:has|have|had) no (?:information|details|knowledge) (?:on|about|of)|not able to verify|unable to (?:independently )?(?:verify|confirm)|(?:could|can)(?: ?${not}) (?:independently |immediately )?verify|did(?: ${not}|${not}) (?:witness|see))`,
      'iu',
    ),
  },
  {
    property: 'unconfirmed_by',
    normalised: 'unconfirmed',
    bySubject: true,
    pattern: new RegExp(
      `\\b(?:(?:declin(?:ed|es|ing)|refus(?:ed|es|ing)) to (?:confirm|comment|verify|discuss|say|give|elaborate|disclose|answer)|(?:did|does|do|has|have|had|could|would|can)(?: ${not}|${not}) (?:immediately |yet |independently |officially |publicly |be |been )*(?:confirm(?:ed)?|respond(?:ed)? to|comment(?:ed)?)|no (?:official )?(?:confirmation|comment) (?:from|by)|(?:could|has|have|had|was|were|can)(?: ?${not}) (?:yet |immediately |be |been )*(?:independently |immediately |officially )?(?:confirmed|verified)|(?:yet|still) to (?:confirm|comment|respond)|would not (?:confirm|say|comment)|neither [^,.;]{3,60}? (?:has|have|had) (?:yet )?confirmed|(?:had|has|have|made|offered|gave) no (?:immediate |official |further )?(?:comment|reply|answer|response)|no (?:immediate |official )?(?:comment|reply|response|word) (?:from|by)|did(?: ${not}|${not}) (?:return|answer|reply to) (?:calls|requests|questions|a request|messages|e-?mails)|referred (?:all |any )?(?:questions|inquiries|queries)|(?:has|have|had) yet to (?:mention|confirm|comment|respond|reply|acknowledge)|(?:could|can|would) neither (?:confirm|verify)|would say only|would neither confirm|said (?:only )?(?:that )?(?:it|they|he|she) (?:was|were|is) (?:still )?(?:checking|looking into|verifying|trying to confirm|seeking to confirm))\\b`,
      'iu',
    ),
  },
  {
    property: 'denial',
    normalised: 'denied',
    bySubject: true,
    pattern:
      /\b(?:none of (?:that|this|it|these) is accepted by|(?:has |have |had )?(?:denied|denies|deny|denying)(?= (?:that|having|any|the (?:report|claim|allegation|account|arrest|detention|deport|repatriat|charge)\p{L}*|detaining|arresting|the story|deporting|repatriating|knowledge|reports?|claims?|it|forcibly|returning|sending|holding))|(?:dismiss(?:ed|es|ing)|reject(?:ed|s|ing)|disput(?:ed|es|ing)|refut(?:ed|es|ing)|contradict(?:ed|s)) (?:the |these |those |such |this |as )?(?:\p{L}+ ){0,2}?(?:reports?|claims?|allegations?|accounts?|accusations?|criticism|story|stories|figures?|numbers?))\b/iu,
  },
];

function subjectOf(view: View, at: number, register: SpeakerRegister): Speaker | null {
  const index = view.tokens.findIndex((token) => token.start >= at);
  const agent = /^none of \w+ is accepted by (?:the )?([^,.;]{3,60})/i.exec(view.text.slice(at));
  if (agent?.[1]) return register.resolve(agent[1]);
  if (index <= 0) return null;
  const segment = segmentAt(view, at);
  const opening =
    segment && /^(?:while|though|although)$/.test(segment.first)
      ? view.tokens.findIndex((token) => token.start >= segment.start)
      : -1;
  const words =
    subjectBefore(view, index)?.words ?? (opening > 1 ? (subjectBefore(view, opening - 1)?.words ?? '') : '');
  if (words === '') return null;
  if (/^(?:we|i|which|who|that)$/i.test(words)) return null;
  const speaker = register.resolve(words);
  if (speaker) register.noteSpeaker(speaker);
  return speaker;
}

/** What was answered, denied, confirmed or made known about the evidence itself; and access to the people. */
export function readAnswers(view: View, register: SpeakerRegister, counted: boolean): Draft[] {
  const drafts: Draft[] = [];
  for (const answer of answers) {
    const match = answer.pattern.exec(view.text);
    if (!match) continue;
    const start = match.index;
    const end = start + match[0].length;
    if (drafts.some((draft) => start < draft.end && end > draft.start)) continue;
    if (
      answer.property === 'firsthand_disclaimer' &&
      drafts.some((draft) => draft.property === 'unconfirmed_by')
    )
      continue;
    const quoted = view.quotes.some((quote) => start >= quote.start && start < quote.end);
    const owner = answer.bySubject && !quoted ? subjectOf(view, start, register) : null;
    const speaks =
      owner &&
      /^(?:official|named_org|named_person|activists|media|state_media|self|family|anonymous_source)$/.test(
        owner.kind,
      )
        ? owner
        : null;
    const passive =
      /\b(?:be|been|was|were) (?:independently |immediately |officially )?(?:confirmed|verified)$/i.test(
        match[0],
      );
    if (passive && counted) continue;
    const reluctant =
      answer.property === 'unconfirmed_by' && /\bdeclin|\bimmediately\b|^would not/i.test(match[0])
        ? match[0].toLowerCase()
        : null;
    drafts.push({
      property:
        answer.property === 'firsthand_disclaimer' &&
        /unable to|not able to/i.test(match[0]) &&
        speaks?.kind === 'official'
          ? 'unconfirmed_by'
          : answer.property,
      start,
      end,
      normalised: `${speaks && !passive ? `${speaks.name}: ` : ''}${answer.normalised}`,
      owner: passive ? null : speaks,
      ...(answer.bySubject && speaks && !quoted ? { verb: match[0].toLowerCase() } : {}),
      firstHand:
        answer.property === 'access_denied' || answer.property === 'firsthand_disclaimer'
          ? quoted || null
          : null,
      hedges: [
        reluctant,
        ...hedgesIn(view.text, segmentAt(view, start)?.start ?? 0, start).map((hedge) => hedge.words),
      ],
      rule: `answer/${answer.property}`,
    });
  }
  return drafts;
}
