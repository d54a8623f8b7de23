import { holds } from '@safeconduct/dates/find/matches.ts';
import { mayMatch } from '@safeconduct/dates/sieve/sieve.ts';
import { countryOf } from '../../places/index.ts';
import type { People } from '../english/people.ts';
import type { Story } from '../english/story.ts';
import type { View } from '../english/view.ts';

/** A paper or an order by which somebody has to go. */
const order =
  '(?:deportation|removal|expulsion|departure|extradition|exit|eviction)(?:[- ]\\p{L}+)? (?:orders?|notices?|papers?|decisions?|letters?|warrants?)';
const many = '(?:about |around |some |at least |more than |over |up to |another |nearly |the |all )?["“]?';
/** What stands between a number and what is told of it. */
const gap = '["”]?(?: \\p{L}[\\p{L}’-]*){0,7}';

/** "have been served with deportation orders", "were told to leave", "are on the list for the next flight". */
const after = new RegExp(
  `^${gap} (?:(?:have|has|had|were|was|are) (?:\\p{L}+ly |also |already |now |each )?(?:been )?(?:served|issued|handed|given|sent|presented)(?: with)?|(?:have|has|had )?(?:received|got|are under|face|facing)) (?:an? |their |final )?${order}` +
    `|^${gap} (?:have|has|had|were|was|are) (?:been |being )?(?:told|ordered|instructed|given (?:\\p{L}+ |\\d+ )?(?:hours|days|weeks|until \\p{L}+(?: \\d+)?)) to (?:leave|go home|get out|depart|quit|find (?:a|another) (?:third )?country)\\b` +
    `|^${gap} (?:have|has|had) (?:until|till) [^.;,]{2,24}? to (?:leave|go|get out|depart)\\b` +
    `|^${gap} must (?:leave|go|quit|depart|get out)(?: the country| by| within| before|[.,;])` +
    `|^${gap} (?:have|has|had)? ?(?:won|got|obtained|been granted|been given) (?:an? )?(?:temporary |last-minute |further )*(?:stay|reprieve|delay|suspension)s? (?:of|from|in|against) (?:their )?(?:deportation|removal|expulsion|extradition|return)\\b` +
    `|^${gap} (?:live|lives|living|are|is|were|remain)(?: now| still| in \\p{L}+)? under (?:the |a |constant )*threat of (?:deportation|removal|expulsion|extradition|return|being (?:sent|deported|expelled))\\b` +
    `|^${gap} (?:are|were|is|was|have been) (?:put |placed |named |listed )?on (?:the|a|its) (?:\\p{L}+ )?(?:list|manifest) (?:for|of) (?:the |a |an )?(?:next |first |second |last |charter )?(?:flight|plane|deportation|removal|return|expulsion|people to|those to)\\b` +
    `|^${gap} (?:are|were|is|was|still|now)(?: still| now)? (?:wait\\p{L}*|due|scheduled|booked|listed|slated)\\b[^.;,]{0,40}? (?:for|on|aboard) (?:the |a |an |their )?(?:next |same |charter |removal |deportation |second )?(?:flight|plane|convoy)\\b` +
    `|^${gap} [^.;]{0,60}\\b(?:against|over|at|of|about|before|await\\p{L}*|fight\\p{L}*|challeng\\p{L}*|oppos\\p{L}*|appeal\\p{L}*) their (?:planned |imminent |pending |threatened |forced |own )*(?:deportation|removal|expulsion|extradition|repatriation)\\b` +
    `|^${gap} (?:whom|who|that) (?:\\p{L}+ ){1,4}?(?:is|are|was|were) (?:(?:thought|said|believed|reported|feared) to be )?(?:about|due|set|ready|poised|preparing|planning|expected) to (?:return|deport|repatriate|expel|extradite|remove|send back|hand over)\\b` +
    `|^${gap} (?:could|may|might|would|will|stand to) be (?:affected|caught|hit|covered) by (?:the|this|that|such|it)\\b` +
    `|^${gap} (?:could|may|might|will|would|now )?(?:face|facing|meet|share|suffer|await)(?:s|d)? (?:the same|a similar|the like|that|this) (?:fate|danger|risk|treatment)\\b`,
  'iu',
);

/** "deportation orders have been served on", "the decree covers", "a coach was taking", "the flight with ... was to leave". */
const before = new RegExp(
  `\\b${order} (?:(?:have|has|had) been |were |was |are )?(?:served on|issued (?:to|against|for)|handed to|given to|sent to|against|for|on)\\s${many}$` +
    `|\\b(?:order|decree|deadline|plan|policy|ultimatum|measure|decision|agreement|ruling|it|this)\\s(?:\\p{L}+ly )?(?:covers?|affects?|applies to|concerns?|targets?|hits?|threatens?)\\s${many}$` +
    `|\\b(?:told|ordered|instructed|given|gave|giving)\\s${many}$` +
    `|\\b(?:bus|buses|coach|coaches|van|vans|convoy|lorry|truck)\\s(?:that |which )?(?:was|were|is|are) (?:taking|carrying|driving|bringing)\\s${many}$` +
    `|\\b(?:plane|flight|aircraft|charter|jet|airliner)\\b[^.;]{0,30}\\b(?:with|for|carrying|to carry|to take|to fly|taking)\\s${many}$`,
  'iu',
);
/** Not gone yet. */
const yetToGo =
  /\b(?:was|were|is|are) (?:to|due|about|scheduled|supposed|expected|set|meant|waiting|being prepared|ready)\b|\b(?:should|would|could|will) (?:have )?(?:le(?:ave|ft)|take off|taken off|depart|fl[yo])|\bto (?:the|an) airport\b|\b(?:cancel|ground|stop|halt|block|delay|postpon)\p{L}*/iu;
const craft =
  /\b(?:bus|buses|coach|coaches|van|vans|convoy|lorry|truck|plane|flight|aircraft|charter|jet|airliner)\b[^.;]*$/i;
/** Words of this that are said of nobody else. */
const served = /\b(?:orders?|notices?|flight|plane|convoy|deportation|expulsion|removal)\b/i;
const toLeave = /\bto (?:leave|go home|get out|depart|quit)\b/i;
/** "wants 14 students back", "let 28 stay". */
const wanted =
  /\b(?:wants?|wanted|demand(?:s|ed)?|seek(?:s|ing)?|sought|claim(?:s|ed)?)\s(?:the return of )?(?:about |some |another |the )?$/i;

const migrants =
  /\b(?:deport|expel|expuls|remov|repatriat|refoul|asylum|refugee|migrant|undocumented|illegal|papers|residen(?:cy|ce)|visas?)/i;

/** Whether it is about people who have come from elsewhere: by their name, by the sentence, or by those counted before. */
function fromElsewhere(view: View, { count }: People, story: Story): boolean {
  const noun = count.unitWord ?? '';
  return (
    story.numbers.size > 0 ||
    story.topic !== null ||
    /^\p{Lu}/u.test(noun) ||
    countryOf(noun.replace(/s$/, '')) !== null ||
    holds(view.text, migrants)
  );
}

/** Whether people of whom no event is told are threatened by a return: by an order, a list, a flight that waits. */
export function threatenedByWords(view: View, people: People, story: Story): boolean {
  const { count, end, more } = people;
  if (/^(?:vague|unknown)$/.test(count.form)) return false;
  const { text } = view;
  const left = text.slice(0, count.start);
  const right = text.slice(count.end);
  if (mayMatch(text, after) && after.test(right)) {
    if (/\bsame fate\b/i.test(right.slice(0, 60))) return more || count.form !== 'exact';
    return served.test(right) || fromElsewhere(view, people, story);
  }
  if (/^["”]?\s+back\b/i.test(text.slice(end))) return wanted.test(left);
  if (/\b(?:let|allow)\s(?:the |all |about |some )?$/i.test(left))
    return /^(?: to)? (?:stay|remain)\b/i.test(text.slice(end)) && fromElsewhere(view, people, story);
  if (!mayMatch(text, before) || !before.test(left) || !fromElsewhere(view, people, story)) return false;
  if (/\b(?:told|ordered|instructed|given|gave|giving)\s[^.;]{0,20}$/i.test(left)) return toLeave.test(right);
  return craft.test(left) ? holds(text, yetToGo) : true;
}
