import { firstMatch } from '@safeconduct/dates/find/matches.ts';
import { type Act, actsOf, chainOf } from '../../acts/acts.ts';
import { segmentAt, type View } from '../../english/view.ts';
import { hedgesIn } from '../../hedges/english.ts';
import { perWord } from '../../tokens/per-word.ts';
import type { Draft } from '../../propose.ts';
import type { Span } from '../../segment/sentences.ts';
import { asksProtection } from './asked.ts';
import { courtStep } from './court.ts';
import { furtherStep } from './further.ts';
import { applies, charged, dealtWith, matter, protection, steps } from './words.ts';

interface Found extends Span {
  readonly what: string;
  readonly hedge: string | null;
}

const unheld =
  /\b(?:should|must|could|to be|let|allow\w*|if|whether|right to|chance to|need to|in order to|how to|able to)\s(?:[\p{L}-]+\s){0,3}$/iu;

/** "no means of contesting the expulsion orders", "without a full injunction", "a court-ordered stay" */
const without =
  /\b(?:without|no (?:means|way|chance) (?:of|to)|against an?|wants? (?:him|her|them))\s(?:[\p{L}-]+\s){0,3}$/iu;

/** Steps of a criminal case: no step towards protection, unless it is about how they came into the country or leave it. */
const criminal = /^(?:not_)?(?:tried|convicted|sentenced|fined|acquitted|prosecuted|charged?|try)$/;
/** "An Uzbek court sentenced him to nine years": the same told of the court. */
const punishes = /\b(?:sentenc(?:ed|es)|convict(?:ed|s)|jail(?:ed|s)|acquit(?:ted|s)|found \p{L}+ guilty)\b/u;

const immigration =
  /\b(?:entry|entering|crossing|illegally|visas?|without (?:papers|documents)|immigration(?! (?:officer|official|police|department|service|authorit))|overstay\w*|foreigners act|extradit\w+|deport\w*|(?:take|taking|help\w*|travell?ing with)\b[^.;,]{0,40}\b(?:refugees|defectors))\b/iu;

/** Joined to a verb that tells what kind of people they are, or what they only wish, plan or are not let do. */
function sharesWish({ clause }: Act): boolean {
  const { governor } = clause;
  if (clause.by !== 'shared' || governor === null) return false;
  return (
    governor.verb.form === 'infinitive' ||
    governor.verb.negated ||
    (governor.by === 'relative' && !clause.verb.perfect && !governor.verb.perfect)
  );
}

const able = /\b(?:can|could|may|might)\s(?:[a-z]+\s){0,3}$/;

function subjectStart(act: Act): number {
  return act.passive || act.clause.by === 'own'
    ? Math.min(act.clause.subject?.start ?? act.start, act.start)
    : act.start;
}

/** Numbers of a whole country's refugees are background and no step of this case. */
function isBackground(view: View, act: Act): boolean {
  return view.counts.some(
    (count) =>
      count.start >= (act.clause.subject?.start ?? act.start) - 2 &&
      count.end <= act.end &&
      (count.bounds.lower ?? 0) >= 1000,
  );
}

/** The verbs that the rules below ask for: of any other nothing is told, unless by a court or at its order. */
const isAsked = perWord(
  (head) =>
    charged.test(head) ||
    applies.test(head) ||
    dealtWith.test(head) ||
    /^(?:order|request|ask|indicat|rul|prolong|extend|lift|renew|appl|look|deal|examin|finish|extradite|charge|try|gave|accept|recogni|decid|review|assess|process|consider|handl|sought|claimed|fight|fought|contest|fac|await|st[oa][no]d|approv|refus|reject|turn|dismiss|revok|cancel|withdr|annul|prolong|appeal|regist)/.test(
      head,
    ),
);

function byAct(view: View, act: Act): Found | null {
  const { head, after, subject, subjectKind, passive, negative } = act;
  if (!passive && subjectKind !== 'court' && !isAsked(head)) return null;
  // "disputed that any of them was registered", "prevented from seeking asylum"
  if (
    act.clause.link !== 'out' &&
    /^(?:disput|den(?:y|ied|ies)|reject|doubt)/.test(act.clause.governor?.verb.head ?? '')
  )
    return null;
  if (/\b(?:prevented|stopped|barred|kept) from\s$/i.test(view.text.slice(0, act.clause.verb.start)))
    return null;
  // "without letting them ask for asylum"
  if (/^(?:let|lets|letting|allow\w*|permit\w*)$/.test(act.clause.governor?.verb.head ?? '')) return null;
  const mayBe =
    passive &&
    /^(?:tried|prosecuted)$/.test(head) &&
    /^(?:may|might|could|will)$/.test(act.clause.verb.modal ?? '');
  if (mayBe && !negative)
    return { start: subjectStart(act), end: act.end, what: head, hedge: `${act.clause.verb.modal} be` };
  const ruling = courtStep(view, act);
  if (ruling !== null && !/\bother\b/i.test(subject))
    return {
      start: subjectStart(act),
      end: act.end,
      hedge: null,
      what: ruling,
    };
  if (act.mood === 'unreal' && !/^to be\b/i.test(view.text.slice(act.clause.verb.start))) return null;
  if (isBackground(view, act) || /\bother\b/i.test(subject)) return null;
  if (
    /^(?:while|when|until|where)$/.test(act.clause.link) &&
    /^(?:is|are)\b/i.test(view.text.slice(act.start))
  )
    return null;
  const near = after.split(/[;]/)[0] ?? '';
  const found = {
    start: subjectStart(act),
    end: act.end,
    hedge: /\b(?:yet to|not yet)\b/i.exec(view.text.slice(Math.max(0, act.start - 12), act.end))?.[0] ?? null,
  };
  if (
    /\b(?:chance|opportunity)\b/i.test(near.slice(0, 30)) ||
    (negative && head.startsWith('recogni') && subjectKind === 'state')
  )
    return null;
  if (act.clause.link === 'what') return null;
  const wanted = asksProtection(act);
  if (wanted !== null) return { ...found, start: act.start, what: wanted };
  // "UNHCR has been given no access to any of them for an assessment of their claims"
  if (passive && /^\sno access\b/.test(near)) return null;
  if (passive && charged.test(head)) {
    const law =
      /^(?:charged|indicted|prosecuted|tried|convicted|acquitted|sentenced|fined|remanded|bailed|arraigned)$/.test(
        head,
      );
    if (law && !/\ba head\b|\bfee\b/.test(after)) return { ...found, what: negative ? `not_${head}` : head };
    // "was stripped of his citizenship", "had been accepted for resettlement"
    if (
      head === 'stripped' &&
      /\bof (?:his|her|their) (?:\p{L}+ )?(?:citizenship|nationality|passports?|status)\b/u.test(near)
    )
      return { ...found, what: 'stripped' };
    if (
      /^(?:registered|recogni[sz]ed|granted|given|issued|denied|refused)$/.test(head) &&
      !(negative && /\bto be \p{L}+$/u.test(view.text.slice(0, act.clause.verb.end))) &&
      (protection.test(near.slice(0, 70)) ||
        /^\s(?:as|with|by)\b[^,;]{0,40}\b(?:refugees?|asylum|unhcr)\b|^\swith (?:it|the agency)\b/i.test(
          near,
        ))
    )
      return { ...found, what: negative ? `not_${head}` : head };
  }
  if (
    /^(?:charged|indicted|fined|convicted|sentenced|prosecuted|charge|try)$/.test(head) &&
    !passive &&
    (subjectKind === 'state' || subjectKind === 'court') &&
    !/\b(?:a head|dollars|yuan for|fee|with nothing)\b/.test(after)
  )
    return { ...found, start: act.start, what: head };
  // "Cambodia had refused them asylum", "whom the UN granted refugee status"
  if (
    /^(?:refused|denied|granted|gave|given|recogni[sz]ed|accepted)$/.test(head) &&
    !passive &&
    !negative &&
    (subjectKind === 'state' || subjectKind === 'body') &&
    /^\s(?:(?:him|her|them|the \p{L}+|both|all|none)\s)?(?:(?:political|temporary) )?(?:asylum|refugee status|protection|as (?:an? )?(?:\p{L}+ )?refugees?)\b(?! seekers?)/iu.test(
      near,
    )
  )
    return { ...found, start: act.clause.subject?.start ?? act.start, what: head };
  // "the agency had not decided on her claim", "UNHCR was still examining his request"
  if (
    /^(?:decid|examin|review|assess|process|consider|handl|deal)/.test(head) &&
    !passive &&
    !/^(?:before|until|without)$/.test(act.clause.link) &&
    (subjectKind === 'body' || subjectKind === 'state') &&
    /^[^,;.]{0,40}\b(?:(?:his|her|their|asylum|refugee) (?:asylum )?(?:claims?|applications?|requests?|case)|refugee status)\b/i.test(
      near,
    )
  )
    return {
      ...found,
      start: act.clause.subject?.start ?? act.start,
      what: negative ? 'not_decided' : 'proceedings',
    };
  // "the others had not asked for asylum"
  if (
    negative &&
    act.clause.verb.perfect &&
    /^(?:asked|sought|applied|requested|claimed)$/.test(head) &&
    /^\s(?:for )?(?:asylum|refugee status|protection)\b/i.test(near)
  )
    return { ...found, what: 'not_applied' };
  if (
    /^(?:fight|fights|fighting|fought|contest(?:s|ed|ing)?|face[sd]?|facing|await(?:s|ed|ing)?|st[oa][no]d|stood)$/.test(
      head,
    ) &&
    /^\s(?:\p{L}+\s){0,2}(?:charges|trial|extradition|deportation hearing|a hearing|sentence|prosecution)\b/iu.test(
      near,
    )
  )
    return { ...found, start: act.start, what: 'proceedings' };
  if (matter.test(subject) && dealtWith.test(head) && !/^no\b/i.test(subject)) {
    // "her passport had been taken", "long sentences are to be expected"
    if (/\b(?:passports?|papers)\b/i.test(subject) && /^t[ao]k/.test(head)) return null;
    // "had to show a passport that had expired", "until their claims have been examined", "fifteen days for an appeal"
    if (/\b(?:passports?|(?:residence |work )?permits?)\b/i.test(subject) && head.startsWith('expir'))
      return null;
    if (
      /^(?:until|before|once|unless)$/.test(act.clause.link) ||
      /\b(?:days|weeks|months|deadline|time) (?:for|to)\b/i.test(subject)
    )
      return null;
    if (
      /\b(?:under|for) (?:consideration|review)\b/i.test(near) &&
      !/\b(?:asylum|appeal|refugee|protection|claims?|applications?)\b/i.test(subject)
    )
      return null;
    if (/\bto be expected\b/.test(view.text.slice(act.start, act.end + 12))) return null;
    const be = /^(?:is|are|was|were|been|remain)/.test(head);
    const state =
      /\b(?:pending|due|down for|set|scheduled|before|under (?:way|review|consideration)|expected|refused|rejected|on (?:[A-Z]|the \d|\d)[a-z]*|still)\b/.test(
        near.slice(0, 40),
      );
    const own = matter.exec(subject);
    const tail =
      own &&
      own.index + own[0].length >=
        subject.split(/\s(?:for|to|against|of|by|on|with|in|before|at)\s/)[0]!.length - 2;
    const visit =
      /\b(?:access|visits?|comment|information|meeting|interview|of anyone|of those|of people)\b/i.test(
        subject,
      );
    if (
      tail &&
      !visit &&
      !/\bin an? (?:open )?(?:letter|statement|report)\b/.test(near) &&
      (!be || state) &&
      !/\bcases? of\b/.test(subject) &&
      !(/\bcases?\b/i.test(subject) && !passive && !state)
    )
      return { ...found, what: 'proceedings' };
  }
  if (
    /^(?:refus|reject|recogni[sz]|approv|accept|turn|dismiss)/.test(head) &&
    !passive &&
    (subjectKind === 'body' || subjectKind === 'state') &&
    (!head.startsWith('recogni') || /\b(?:refugees?|asylum|status|claims?|applications?)\b/i.test(near)) &&
    !(head.startsWith('accept') && /^\s(?:him|her|them)\b/.test(near)) &&
    /^\s(?:down )?(?:(?:him|her|them|the (?:couple|family|man|woman))[,.]?(?:\s(?:on|in|as|last|yesterday)\b|\s*$)|(?:his|her|their|both|all|the|an?) (?:[\p{L}'’]+\s){0,3}(?:claims?|applications?|appeals?|asylum))/iu.test(
      near,
    )
  )
    return { ...found, start: act.start, what: head };
  // "Kosovo revoked the residence permits of the six", "UNHCR withdrew its mandate"
  if (
    /^(?:revok|cancel|withdr|annul|extend|prolong)/.test(head) &&
    !passive &&
    (subjectKind === 'body' || subjectKind === 'state') &&
    /^\s(?:his|her|their|its|the)\s(?:[\p{L}-]+\s){0,3}?(?:permits?|visas?|passports?|citizenship|residency|status|mandate|certificates?|cards?)\b/iu.test(
      near,
    )
  )
    return { ...found, start: act.clause.subject?.start ?? act.start, what: head };
  // "UNHCR, which recognised him in 2020"
  if (
    head.startsWith('recogni') &&
    !passive &&
    subjectKind === 'body' &&
    /^\s(?:him|her|them|the (?:couple|family|man|woman|two|three|four|five))\s*(?:$|[.,]|in\b|as\b|on\b)/u.test(
      near,
    )
  )
    return { ...found, start: act.start, what: 'refugee_recognised' };
  // "recognised the seven, among them a boy, as refugees"
  if (
    head.startsWith('recogni') &&
    !passive &&
    !negative &&
    /^[^;.]{3,90}?\bas (?:\p{L}+ )?refugees?\b/iu.test(view.text.slice(act.clause.verb.end))
  )
    return { ...found, start: act.start, what: 'refugee_recognised' };
  if (applies.test(head) && !passive) {
    if (/^(?:nobody|no |none)/i.test(subject) && head.endsWith('ing')) return null;
    if (/\b(?:able|allowed|permitted)\b/i.test(chainOf(view, act))) return null;
    const thing = protection.exec(near.slice(0, 90));
    if (thing && thing.index < 60 && !/[,;]/.test(near.slice(0, thing.index))) {
      const hold =
        /^(?:h[eo]ld|carr|possess|ha[ds]|have|sign|receiv|obtain|t[ao]k|took|put|made|bring|brought)/.test(
          head,
        );
      const appeal = /\bappeals?\b/i.test(thing[0]);
      if (appeal && /^(?:ask|ha|ma|put|t[ao]k|took|issu|sign|receiv|seek|sought|renew)/.test(head))
        return null;
      // "came to seek asylum", "no way to apply": a wish, and no step that was taken.
      // "people who seek asylum", "North Koreans seeking asylum got into": what kind of people they are
      if (
        (act.clause.by === 'relative' &&
          !act.clause.verb.perfect &&
          !/^(?:lodg|fil|submit|regist|ha|h[eo]ld|carr)/.test(head)) ||
        (head === 'seeking' &&
          !/\b(?:after|by|been|were|was|are|is)\s$/.test(view.text.slice(0, act.clause.verb.headStart)))
      )
        return null;
      // "has the right to seek asylum", "had no time for his application", "had their papers taken"
      if (hold && /^\s(?:no (?:asylum|time|chance)|the right|time|[^,;]{0,50}\btaken\b)/.test(near))
        return null;
      if (head === 'have' && act.clause.verb.form !== 'finite') return null;
      if (/\b(?:let|allow)\b/.test(act.clause.governor?.verb.head ?? '')) return null;
      if (negative || (act.clause.verb.form === 'infinitive' && !act.clause.verb.perfect && !hold))
        return null;
      // "came over the border and asked for asylum are held", "in a plan to enter a mission and ask for asylum"
      if (!hold && sharesWish(act)) return null;
      // "can as a rule obtain asylum", "no chance to ask for asylum and have their claims looked at"
      if (
        hold &&
        /^(?:obtain|have|receive)$/.test(head) &&
        (sharesWish(act) || able.test(view.text.slice(0, act.start)))
      )
        return null;
      if (subjectKind === 'state' && hold && !/\b(?:claims?|applications?)\b/.test(near)) return null;
      if (head.startsWith('claim') && !/^\s(?:political )?asylum\b/i.test(near)) return null;
      if (
        head.startsWith('ask') &&
        !/^\s(?:for )?(?:political |temporary )?(?:asylum|refugee status)\b|^\s(?:the |a )?(?:\p{L}+ )?court\b/iu.test(
          near,
        )
      )
        return null;
      return { ...found, start: act.start, what: hold ? 'documents' : 'applied' };
    }
    if (
      /^appeal(?:ed|s)$/.test(head) &&
      /^\s*(?:$|[.,]|against\b|the (?:ruling|decision|verdict|order)|on \p{Lu})/u.test(near)
    )
      return { ...found, what: 'appealed' };
    if (
      head.startsWith('regist') &&
      act.clause.verb.form !== 'infinitive' &&
      /^\swith (?:the )?(?:un\b|u\.n\.|unhcr)/i.test(near)
    )
      return { ...found, start: act.start, what: 'registered' };
  }
  return null;
}

function byFurther(view: View, act: Act): Found | null {
  const what = isBackground(view, act) ? null : furtherStep(view, act);
  return what === null ? null : { start: subjectStart(act), end: act.end, what, hedge: null };
}

/** Steps of a procedure: asked for, lodged, registered, recognised, charged, tried, put off, refused. */
export function readProcedure(view: View): Draft[] {
  const found: Found[] = [];
  const free = (start: number, end: number) => !found.some((one) => start < one.end && one.start < end);
  for (const act of actsOf(view)) {
    const one = byAct(view, act) ?? byFurther(view, act);
    // "annulled the order and ruled for his release": one ruling
    if (one?.what.endsWith('court_order') && found.some((other) => other.what.endsWith('court_order')))
      continue;
    if (one && free(one.start, one.end)) found.push(one);
  }
  for (const [what, pattern] of steps) {
    const match = firstMatch(view.text, pattern);
    if (!match || found.length > 0 || !free(match.index, match.index + match[0].length)) continue;
    const before = view.text.slice(Math.max(0, match.index - 45), match.index);
    if (
      (what !== 'bail' && unheld.test(before)) ||
      without.test(before) ||
      view.counts.some(
        (count) => (count.bounds.lower ?? 0) >= 1000 && Math.abs(count.start - match.index) < 40,
      )
    )
      continue;
    const negative = /\b(?:not|n['’]t|never)\s(?:[\p{L}-]+\s){0,2}$/iu.test(before);
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      what: negative ? `not_${what}` : what,
      hedge: null,
    });
  }
  return found.slice(0, 3).map((one) => ({
    property: 'legal_status_procedure' as const,
    start: one.start,
    end: one.end,
    normalised: `${one.what}: ${view.text.slice(one.start, one.end).slice(0, 110)}`,
    hedges: [
      one.hedge,
      ...hedgesIn(view.text, segmentAt(view, one.start)?.start ?? 0, one.start).map((hedge) => hedge.words),
    ],
    particular:
      (criminal.test(one.what) ||
        (one.what === 'court_order' && punishes.test(view.text.slice(one.start, one.end)))) &&
      !immigration.test(view.text),
    rule: `procedure/${one.what}`,
  }));
}
