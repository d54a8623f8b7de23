import type { Act } from '../../acts/acts.ts';
import { nounAfter } from '../../acts/nouns.ts';
import { perWord } from '../../tokens/per-word.ts';
import { partyKind, seeksAccess } from '../../acts/parties.ts';
import type { View } from '../../english/view.ts';
import { type Found, spanOf } from './found.ts';
import { goods } from './words.ts';

/** The verbs that the rules below ask for: of any other nothing is told. */
const isAsked = perWord((head) =>
  /^(?:refus|den|withh[eo]ld|block|cut|turned|sent|driven|waved|shooed|told|informed|barr|bann|prevent|stopped|kept|keeping|shut|locked|excluded|prohibited|forbidden|handed|gave|returned)/.test(
    head,
  ),
);

/** Verbs that refuse by themselves: refused, turned away, barred. */
export function refused(view: View, act: Act): Found | null {
  const { head, after, passive, subjectKind, subject } = act;
  const near = after.slice(0, 70);
  if (!isAsked(head)) return null;
  if (act.negative || act.mood === 'unreal' || /\brather than\s$/i.test(view.text.slice(0, act.start)))
    return null;
  if (/^(?:refus(?:ed|es|ing)|den(?:ied|ies|ying|y)|withh[eo]ld|block(?:ed|s|ing)|cut)$/.test(head)) {
    // "she has refused to see them": her own will
    if (
      /^(?:detained|pronoun)$/.test(subjectKind ?? '') &&
      !passive &&
      /^\sto (?:see|meet|speak|talk)\b/.test(near)
    )
      return null;
    // "Cambodia refused them asylum", "asylum, which was refused twice": a decision on a claim
    if (
      /^\s(?:(?:him|her|them|\p{L}+)\s)?(?:political )?asylum\b(?! (?:interview|hearing|procedure))/iu.test(
        near,
      ) ||
      /^asylum$/i.test(subject)
    )
      return null;
    // "were refused entry to Cyprus": people at a border, and not those who come for them
    if (
      passive &&
      /^\sentry\b/.test(near) &&
      !/\b(?:prison|cent(?:re|er)|jail|camp|court)\b/i.test(near) &&
      /^(?:detained|pronoun)$/.test(subjectKind ?? '')
    )
      return null;
    // "the guards refused the medicine", "his family was refused all information"
    if (
      (!/^(?:detained|pronoun|person)$/.test(subjectKind ?? '') &&
        !passive &&
        /^\s(?:to (?:take|pass on|accept|give) )?(?:(?:the|him|her|them|his|her|their|any|even)\s){0,2}(?:medicines?|medication|food|water|parcels?|clothes)\b/i.test(
          near,
        )) ||
      (passive && /^\s(?:all|any)\sinformation\b/i.test(near))
    )
      return { ...spanOf(view, act), given: false, who: subject, rule: 'access/refused' };
    const thing = goods.exec(near.split(/[;:]/)[0] ?? '');
    const close = thing && thing.index < 45 && !/^\s(?:that|having|it|any|the report|reports?)\b/i.test(near);
    if (close && !/\bknowledge\b/.test(near))
      return { ...spanOf(view, act), given: false, who: subject, rule: 'access/refused' };
    if (passive && goods.test(subject))
      return {
        ...spanOf(view, act),
        start: act.clause.subject?.start ?? act.start,
        given: false,
        who: subject,
        rule: 'access/refused',
      };
    if (
      head.startsWith('refus') &&
      /^\s(?:to\s)?(?:let|allow|permit|admit|see|hear|register|accept|receive|grant|give|open)\b[^.;]{0,60}\b(?:access|see|meet|visit|in|asylum|applications?|claims?|lawyers?|unhcr|entry|enter|inside|them|him|her)\b/i.test(
        view.text.slice(act.clause.verb.end, act.clause.verb.end + 90).split(/[.;]/)[0] ?? '',
      ) &&
      !/\bhand\b/.test(near) &&
      // "refused to accept them, saying it cannot take them back": a state that will not have those sent to it
      !/^\sto (?:accept|receive|admit) (?:him|her|them|the \p{L}+|\p{L}+s)(?: back)?(?: (?:who|which|because|and|since)\b|[,.]|$)/u.test(
        near,
      ) &&
      !/^\sto (?:let|allow) (?:him|her|them|the \p{L}+) (?:to )?(?:cross|leave|land|disembark|stay|board|enter)\b/u.test(
        view.text.slice(act.clause.verb.end),
      )
    )
      return { ...spanOf(view, act), given: false, who: subject, rule: 'access/refused' };
    return null;
  }
  if (
    /^(?:turned|sent|driven|waved|shooed)$/.test(head) &&
    passive &&
    /^\s(?:[\p{L}]+\s){0,2}(?:away|back at the (?:gate|door|entrance))\b/iu.test(` ${after.trimStart()}`)
  ) {
    if (subjectKind === 'detained' || /\b(?:border|frontier|crossing|boat)\b/i.test(near)) return null;
    return { ...spanOf(view, act), given: false, who: subject, rule: 'access/turned-away' };
  }
  if (
    head === 'sent' &&
    passive &&
    /^\s(?:home|off|packing)\b(?! by force)/.test(after) &&
    // "a family of four, faced with being sent home": those whose case it is
    !/\b(?:famil(?:y|ies) of|faced? with|facing)\b/i.test(view.text.slice(0, act.clause.verb.end)) &&
    /^(?:family|lawyer|helper|media)$/.test(subjectKind ?? '')
  )
    return { ...spanOf(view, act), given: false, who: subject, rule: 'access/turned-away' };
  if (
    /^(?:told|informed)$/.test(head) &&
    passive &&
    /^(?:family|lawyer)$/.test(subjectKind ?? '') &&
    /^\s(?:to (?:ask|try|go|come|apply|return|wait))\b/i.test(after)
  )
    return { ...spanOf(view, act), given: false, who: subject, rule: 'access/turned-away' };
  if (
    /^(?:turned|sent)$/.test(head) &&
    !passive &&
    /^\s(?:back|away)\b/.test(after) &&
    /^(?:lawyer|family|body|media|doctor|helper)$/.test(
      partyKind(
        after
          .replace(/^\s\S+\s/, '')
          .split(/\swho\s/)[0]
          ?.slice(0, 40) ?? '',
      ) ?? '',
    )
  )
    return { ...spanOf(view, act), given: false, who: subject, rule: 'access/turned-away' };
  if (
    /^told$/.test(head) &&
    passive &&
    /^\s(?:to (?:return|come back|wait|leave|go away|apply)|(?:that )?(?:no )?visits?)\b/i.test(after) &&
    seeksAccess(subjectKind) &&
    subjectKind !== 'state'
  )
    return { ...spanOf(view, act), given: false, who: subject, rule: 'access/turned-away' };
  if (
    /^(?:barred|banned|blocked|prevented|stopped|kept|shut|locked|excluded|prohibited|forbidden|preventing|barring|blocking|keeping)$/.test(
      head,
    )
  ) {
    const from =
      /^\s(?:[\p{L}'’-]+\s){0,6}?(?:from (?:asking for|applying for|seeking|lodging|reaching|gaining|meeting|seeing|visiting|interviewing|accessing|having|entering|speaking|talking|contacting|attending|the|its|all)|out\b|to (?:see|meet|visit))/iu.exec(
        after,
      );
    if (!from) return null;
    const object = nounAfter(view, act.clause.verb.end);
    const kind = passive ? subjectKind : partyKind(object ? view.text.slice(object.start, object.end) : '');
    const seeker =
      seeksAccess(kind) ||
      /\b(?:seeing|contacting|speaking|reaching) (?:a |their |any )?(?:lawyers?|unhcr|famil)|\bfrom (?:asking|applying|seeking|lodging)\b[^,;]{0,30}\basylum\b/i.test(
        after,
      );
    return seeker ? { ...spanOf(view, act), given: false, who: subject, rule: 'access/kept-out' } : null;
  }
  if (
    /^(?:handed|gave|sent|returned)$/.test(head) &&
    /^\s(?:(?:the|his|her|their)\s)?(?:\p{L}+\s)?(?:forms?|applications?|papers)\s(?:back|unopened)/iu.test(
      after,
    )
  )
    return { ...spanOf(view, act), given: false, who: subject, rule: 'access/refused' };
  return null;
}
