import type { Clause } from '../clauses/clause.ts';
import type { EventFound } from '../english/events.ts';
import type { View } from '../english/view.ts';
import type { Draft } from '../propose.ts';
import type { Span } from '../segment/sentences.ts';
import { verbHedges } from './count-hedges.ts';
import { hedgesOn } from './place/hedging.ts';
import { isPeople } from './place/persons.ts';
import { spokenOf } from './status-happened.ts';
import { concerns } from './status-people.ts';

const stops =
  /^(?:halt|stopp?|block|suspend|cancel|postpon|abandon|dropp|shelv|delay|frozen|froze|stay|prevent|overturn|quash|broke|broken|annull|lift|call|put|revers|revok|overrul|avert|set)/;
const particles: Readonly<Record<string, RegExp>> = {
  broke: /^ off\b/,
  broken: /^ off\b/,
  called: /^ off\b/,
  put: /^ off\b/,
  set: /^ aside\b/,
};
const leaving =
  /\b(?:deportation|extradition|removal|repatriation|expulsion|refoulement|transfer|(?:his|her|their|forced|the) return|(?:deportation|removal|extradition|charter) (?:flight|order)|flight)\b(?!s)/i;
const aside = /^(?:if|unless|whether|until|when|before|once|how|why)$/;

function whole(clause: Clause): Span | null {
  return clause.passive ? clause.subject : clause.object;
}

/** "The High Court halted the removal of a Tamil man", "their deportation was called off". */
function stopped(view: View, clause: Clause): boolean {
  const { verb, by, link } = clause;
  if (!stops.test(verb.head) || verb.negated || verb.modal !== null || verb.form === 'infinitive')
    return false;
  if (verb.form === 'gerund' || aside.test(link) || !/^(?:own|shared)$/.test(by)) return false;
  // "asked that the deportation be called off", "an appeal suspends the removal"
  const group = view.text.slice(verb.start, verb.end);
  if (/^be\s/i.test(group) || (!clause.passive && verb.head.endsWith('s'))) return false;
  const particle = particles[verb.head];
  if (particle && !particle.test(view.text.slice(verb.end))) return false;
  const what = whole(clause);
  if (what === null) return false;
  const words = view.text.slice(what.start, what.end);
  // "hours before he was to be flown back, the High Court stopped it"
  return (
    leaving.test(words) ||
    (words === 'it' &&
      view.events.some(
        ({ kind, mood, end }) => /^(?:return|handover)$/.test(kind) && mood === 'open' && end < clause.start,
      ))
  );
}

const unseen =
  /\b(?:no (?:sign|indication|evidence)s?|nothing (?:indicates|suggests|to (?:indicate|suggest)))\b[^.;]{0,20}?\bthat\b[^.;,]{0,60}$/i;

/** "There is as yet no sign that they have been deported" */
function isUnseen(view: View, { start, mood, clause, patient }: EventFound): boolean {
  return (
    mood === 'done' &&
    isPeople(view, patient) &&
    clause !== null &&
    clause.passive &&
    clause.verb.perfect &&
    unseen.test(view.text.slice(0, start))
  );
}

/** What somebody stopped, and those who have not been sent: they are where they were. */
export function stayed(view: View): Draft[] {
  const clause = view.clauses.find((one) => stopped(view, one) && !spokenOf(view, one.verb.start));
  if (clause)
    return [
      {
        property: 'status',
        start: clause.verb.start,
        end: Math.max(whole(clause)?.end ?? 0, clause.verb.end),
        normalised: 'not_returned',
        hedges: hedgesOn(view, clause, clause.verb.end),
        rule: 'status/stopped',
      },
    ];
  const event = view.events.find(
    (one) =>
      /^(?:return|handover)$/.test(one.kind) &&
      !one.noun &&
      (isUnseen(view, one) ||
        (one.mood === 'denied' &&
          one.clause !== null &&
          one.clause.verb.perfect &&
          one.clause.passive &&
          /^(?:own|shared)$/.test(one.clause.by) &&
          !aside.test(one.clause.link) &&
          concerns(view, one, true))),
  );
  if (!event) return [];
  return [
    {
      property: 'status',
      start: event.start,
      end: event.end,
      normalised: 'not_returned',
      hedges: [
        ...verbHedges(view, event),
        unseen.exec(view.text.slice(0, event.start))?.[0].split(' that ')[0]?.toLowerCase() ?? null,
      ],
      rule: 'status/not-sent',
    },
  ];
}
