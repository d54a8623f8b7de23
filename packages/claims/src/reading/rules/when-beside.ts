import type { DateFound } from '@safeconduct/dates';
import type { View } from '../english/view.ts';
import type { Act } from './place/acts.ts';
import { fewOf, ofReport } from './when-crossed.ts';
import type { Dated } from './when-noun.ts';

/** Days of laws and of other matters that stand among the events. */
export function isBackground(view: View, date: DateFound): boolean {
  const after = view.text.slice(date.end, date.end + 24);
  // "since the announcement in early October"
  if (
    /\b(?:since|before|until|despite) (?:the|an?|its|their|his|her) (?!(?:\p{L}+ )?(?:arrest|detention|deportation|return|raid|capture|seizure|expulsion|extradition|flight|crossing|handover|release|death))(?:(?!was|were|had|has)[\p{L}-]+ ){1,3}(?:in|on|of) (?:early |late |mid-)?(?:the )?$/iu.test(
      view.text.slice(Math.max(0, date.start - 70), date.start),
    )
  )
    return true;
  if (
    /^['’]?s?\s(?:Refugee |UN |Geneva )?(?:Convention|Protocol|Agreement|Treaty|Act|war\b|coup|uprising|genocide|election|Constitution|earthquake)/u.test(
      after,
    )
  )
    return true;
  return /\b(?:Act|Law|Convention|Protocol|Decree|Order|Code|Agreement|Treaty|case|coup|law) (?:of|from|in) (?:the )?$/i.test(
    view.text.slice(Math.max(0, date.start - 30), date.start),
  );
}

/** "In 2003 Nepal sent back 18 Tibetans": an older matter, which the report only looks back on. */
export function isBygone(
  view: View,
  date: DateFound,
  { property, clause, rule }: Dated,
  acts: readonly Act[],
  publishedOn: string | null,
): boolean {
  if (
    !(
      /^(?:19|20)\d\d$/.test(date.stated) ||
      (property === 'date_return' && /^last year$/i.test(date.stated))
    ) ||
    publishedOn === null ||
    date.value.latest === null
  )
    return false;
  if (date.value.latest.slice(0, 4) >= publishedOn.slice(0, 4)) return false;
  if (/came$|held-since$/.test(rule)) return false;
  // "The girls are reported to have crossed into China in 2003"
  if (
    property === 'date_crossed' &&
    clause &&
    clause.by !== 'relative' &&
    clause.verb.modal === null &&
    ofReport(view, clause.subject) &&
    !/\b(?:where|who|which|when)\b/.test(view.text.slice(clause.verb.end, date.start))
  )
    return false;
  if (property !== 'date_detained' || clause === null) return true;
  // "eight men who were caught in 2013 were handed over": how their story began
  const started =
    clause.by === 'relative' &&
    acts.some(
      (act) =>
        /^(?:back|hand)$/.test(act.kind) && act.mood === 'done' && act.clause.verb.start > clause.verb.end,
    );
  return !started && !/^(?:own|shared)$/.test(clause.by);
}

/** "more than 200 have been caught since September": how long it has been going on, not the day of a taking. */
export function isCampaign(view: View, date: DateFound, { property, clause, rule }: Dated): boolean {
  if (property === 'date_return' && rule === 'date/noun' && date.relation === 'since') return true;
  return (
    property === 'date_detained' &&
    !/hold-done$|held-since$|missing$/.test(rule) &&
    date.relation === 'since' &&
    !(clause?.verb.perfect && clause.verb.head === 'detained' && fewOf(view, clause.subject)) &&
    (/^since (?:19|20)\d\d$/i.test(date.stated) ||
      !/day\b|\d|^since (?:early|mid|late|the (?:start|beginning|middle|end) of (?!this year|last year))/i.test(
        date.stated,
      ))
  );
}

/** "44 have been deported since January": how long it has been going on. */
export function isTally(date: DateFound, { property, clause }: Dated): boolean {
  return (
    property === 'date_return' &&
    (clause?.passive || clause?.object === null) &&
    date.relation === 'since' &&
    /^since (?:mid-|the middle of )?(?!the\b)\p{L}+(?: \d{4})?$/iu.test(date.stated)
  );
}

/** "up from 50 last year", "since March 11 of last year": a year that dates nothing by itself. */
export function comparesYears(view: View, date: DateFound): boolean {
  return (
    /^last year$/i.test(date.stated) &&
    /(?:\b(?:of|than|from|with)|\d)\s$/.test(view.text.slice(0, date.start))
  );
}
