import { firstMatch } from '@safeconduct/dates/find/matches.ts';
import type { View } from '../../english/view.ts';
import { attributionAt } from '../../english/voice.ts';
import type { Part } from './part.ts';

/** "These people are refugees", "are not economic migrants but refugees", "seem to be genuine refugees". */
const said =
  /\b(?:are|were|is|was|be|become)\s(?:not (?:simply |just |merely )?(?:[a-z-]+ ){1,3}but (?:political |genuine )?)?(?:all |both |clearly |in fact |genuine(?:ly)? |indeed |an? |recogni[sz]ed |real |true |bona fide |legitimate |political ){0,3}(?<what>refugees?|asylum[- ]seekers?|persons? of concern)\b(?!\s(?:status|camp|card|certificate|who|registered|from|living|held|in)\b)/i;

/** "should be looked on as refugees", "have to be treated as refugees" */
const ought =
  /\b(?:should|must|ought to|have to|has to|need to|deserve to|can|could|would)\s(?:\p{L}+ly |all |instead |also ){0,2}(?:be\s)?(?:recogni[sz]ed|regarded|considered|treated|accepted|looked (?:up)?on|seen|viewed|classe?d|classified|protected|qualify|count)\s(?:[^.;,]{0,30}? )?(?:as (?:[a-z]+ ){0,2}|to be (?:[a-z]+ )?)?(?<what>refugees?|asylum[- ]seekers?)\b(?! (?:camp|status|agency))/iu;

/** "meet the definition of a refugee", "qualify as refugees", "true refugees among them", "hold papers as refugees" */
const fits =
  /\b(?:(?:meets?|fits?|fall within|satisf(?:y|ies)|fulfill?s?) (?:the |every |all )?(?:\p{L}+ ){0,2}(?:definition|criteria|description) (?:of|for) (?:an? )?|qualif(?:y|ies) (?:clearly |fully )?(?:as|for) |(?:papers|cards|documents|certificates) as )(?<what>refugees?)\b|\b(?<among>refugees?|asylum[- ]seekers?) (?:were |are )?among (?:them|the (?:group|deportees|deported|expelled|\d+)|these people|those)\b/iu;

/** What stands before words that name no one for certain: a question, a part, people nobody was told of. */
const unsure =
  /\b(?:if|whether|who|which|as|some|many|most|\d+|of whom|none|nobody|no one|not|neither)\s[^,;.]{0,25}$|\b(?:(?:not|never|n['’]t) (?:been )?(?:told|informed|aware|know\p{L}*|accept\p{L}*)|(?:nobody|no one) (?:had )?(?:told|informed)|unaware|den(?:y|ies|ied)|rejects?|rejected|disput\p{L}+)\b[^;.]{0,40}$/iu;

/** That someone whose words these are calls the people refugees or asylum seekers. */
export function calledRefugees(view: View): Part | null {
  const [found, loose] = [
    firstMatch(view.text, said),
    firstMatch(view.text, ought) ?? firstMatch(view.text, fits),
  ];
  const one = found && !unsure.test(view.text.slice(0, found.index)) ? found : loose;
  if (
    !one ||
    (one === loose &&
      /\b(?:not|never|whether|if|nor|urg\p{L}+|ask\p{L}*)\b[^;.]{0,40}$/iu.test(
        view.text.slice(0, one.index),
      ))
  )
    return null;
  const voice = attributionAt(view, one.index);
  if (!voice || /^(?:media|state_media|reporter)$/.test(voice.speaker.kind) || /^f[oi]/.test(voice.verb))
    return null;
  const what = one.groups?.what ?? one.groups?.among ?? '';
  return {
    start: one.index,
    end: one.index + one[0].length,
    normalised: /^r/i.test(what) ? 'refugee' : /^p/i.test(what) ? 'persons_of_concern' : 'asylum_seeker',
    rule: one === found ? 'label/predicate' : 'label/ought',
  };
}

/** "does not recognise North Koreans on its soil as refugees", "refuses to regard them as refugees" */
export const refuses =
  /\b(?:(?:do|does|did|has|have|had|will|would|can|could)(?:n['’]t| ?not| never)|never|refus(?:es?|ed|ing) to|declin(?:es?|ed|ing) to|fail(?:s|ed)? to)\s(?:\p{L}+ly |yet |be )?(?:recogni[sz]ed?s?|regard(?:ed|s)?|consider(?:ed|s)?|accept(?:ed|s)?|treat(?:ed|s)?|see|seen|view(?:ed)?|class(?:ed|ify|ified)?|acknowledged?|look(?:ed)? (?:up)?on|count(?:ed)?|put down)\s(?:[^.;,]{0,70}?\s)?(?:as |are |were |to be )(?:[a-z]+ ){0,2}["“]?(?<what>refugees?|asylum[- ]seekers?)\b(?! (?:camp|agency))|\b(?:(?:do|does|did|has|have|had)(?:n['’]t| ?not| never)|refus(?:es?|ed|ing) to|never) (?:consider(?:ed)?|call(?:ed)?|deem(?:ed)?) [^.;,]{1,30}? (?:(?:genuine|real|legal) )?(?:refugees|asylum[- ]seekers)\b|\bden(?:y|ies|ied|ying) (?:that )?[^.;,]{1,40}? (?:are|were|is|was) (?:an? )?(?:\p{L}+ )?(?:refugees?|asylum[- ]seekers?)\b/iu;

/** "are not refugees", "neither Darfuris nor refugees", "nobody deported was an asylum seeker", "do not qualify as refugees" */
export const notRefugees =
  /\b(?:are|were|is|was)(?: not|n['’]t| no| neither [^.;,]{0,40}? nor|, [^.;,]{0,20}, not)\s["“]?(?:an? |all |any |considered |regarded as |recogni[sz]ed as |to be (?:regarded|recogni[sz]ed|considered|seen|treated) as ){0,2}["“]?(?:genuine |real |true |bona fide |political |legal ){0,2}(?<what>refugees?|asylum[- ]seekers?)\b|\b(?:none of (?:them|these \p{L}+|those [^.;,]{1,30}?|the [^.;,]{1,30}?)|no ?(?:body|[- ]?one)(?: [^.;,]{1,30}?)?) (?:is|are|was|were|had) (?:an? |a genuine |genuine )?(?:refugees?|asylum[- ]seekers?)\b|\b(?:do|does|did|would)(?:n['’]t| not) (?:qualify|count|rank) (?:as|for) (?:\p{L}+ )?refugees?\b(?! status)|\b(?:do|does|did|would)(?:n['’]t| not) (?:meet|fit|fall (?:within|under)|satisfy|come under) (?:the |any )?(?:\p{L}+ ){0,2}(?:definition|criteria|description|category) (?:of|for) (?:an? )?refugees?\b|\bno (?:so-called )?["“]?(?:north korean )?(?:defectors|refugees)["”]? in\b/iu;
