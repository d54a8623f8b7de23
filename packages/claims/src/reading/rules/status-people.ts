import type { EventFound } from '../english/events.ts';
import type { View } from '../english/view.ts';
import type { Span } from '../segment/sentences.ts';
import { isPeople } from './place/persons.ts';

/** "those who are sent back", "anyone caught": what happens to all such people is no status of these. */
export const general =
  /\b(?:(?:all who|those|people|defectors|refugees|returnees|anyone|anybody|everyone|whoever|migrants|escapees|individuals|persons|families) (?:who|sent back|caught|returned|deported|forcibly|found|fleeing)|each year|every year|routinely|usually|as a rule|often|typically|in (?:past|previous|earlier) (?:cases|years)|in the past|others? (?:before|like))\b/i;

/** Those of whom the text tells, as a clause names them. */
const these =
  /^(?:he|she|they|him|her|them|i|we|us|it|these|both|all|all (?:in|of|at) (?:the|them)\b.*|who|whom|(?:the|these|those|his|her|their|our|my|its|[\p{Lu}]\p{L}*['’]s) .*|\p{Lu}.*)$/u;

/** "two couples and a baby": those told of, brought in by what is done to them. */
const few =
  /^(?:two|three) (?:[\p{L}-]+ ){0,4}?(?:women|men|activists|teachers|journalists|students|monks|nuns|couples|families|sisters|brothers|boys|girls)\b/iu;

const offices =
  /^(?:an?|one) (?:[\p{L}-]+ ){0,3}?(?:spokes\p{L}+|ministers?|officials?|officers?|judges?|guards?|source|diplomats?|lawmakers?|soldiers?|policem[ae]n|group|delegation|member|driver|guide|broker|smuggler|missionary|helper|trafficker)\b/iu;

/** "a Tajik activist", "a school principal wanted by Ankara": somebody whom the sentence brings in. */
export function isSingle(view: View, span: Span): boolean {
  const words = view.text.slice(span.start, span.end);
  return few.test(words) || (/^(?:an?|one)\s/i.test(words) && !offices.test(words) && isPeople(view, span));
}

/** @param counted the number of those it happens to is told as something else: "ten are held and could be deported" */
export function concerns(view: View, { patient }: EventFound, counted = false): boolean {
  return patient !== null && isTold(view, patient, counted);
}

/** Whether a noun stands for those of whom the text tells, and not for such people in general or those who helped. */
export function isTold(view: View, patient: Span, counted = false): boolean {
  const words = view.text.slice(patient.start, patient.end);
  if (general.test(view.text.slice(patient.start))) return false;
  if (
    /^(?:those|people|refugees|defectors|migrants|anyone|others|north koreans|u[iy]gh?urs|afghans|syrians)\b/i.test(
      words,
    )
  )
    return false;
  if (
    /^(?:an?|the|his|her|their) (?:\p{L}+ ){0,2}(?:guides?|brokers?|drivers?|smugglers?|missionar(?:y|ies)|pastors?|helpers?|traffickers?|boatm[ae]n|officers?|soldiers?|policem[ae]n)\b/iu.test(
      words,
    )
  )
    return false;
  const numbered = view.counts.some((count) => count.start >= patient.start && count.end <= patient.end);
  if (numbered && !/^(?:the|these|those) \S+$/i.test(words)) return counted;
  return (
    these.test(words) || isSingle(view, patient) || /^an? (?:group|party|number|family) of\b/i.test(words)
  );
}
