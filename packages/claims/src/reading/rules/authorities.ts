import { firstMatch, holds } from '@safeconduct/dates/find/matches.ts';
import { countryInName } from '../../places/index.ts';
import type { Complement } from '../clauses/clause.ts';
import type { Bearings } from '../english/bearings.ts';
import type { Story } from '../english/story.ts';
import type { View } from '../english/view.ts';
import type { Draft } from '../propose.ts';
import type { Span } from '../segment/sentences.ts';
import { comersOf, doersOfNouns, foreign, keepers, netOf } from './authority-doers.ts';
import type { Act } from './place/acts.ts';
import { capitals } from './place/capitals.ts';
import { hedgesOn } from './place/hedging.ts';
import { force, isPeople } from './place/persons.ts';

const generic =
  /^(?:the |local |some |several |other |armed |these |those |more |\d+ |two |three |four |five |their |his |her )*(?:police|officers?|authorities|officials?|agents?|soldiers?|guards?|troops|policem[ae]n|government|regime|men)$/i;
const joint =
  /\b(?:jointly (?:by|with)|joint(?:ly)? (?:operation|raid|crackdown|effort|sweep)\w*(?: run| mounted| carried out| conducted)? (?:by|of|between|with|involving))\s((?:the\s)?[^,.;]{4,70}?(?:\band\b[^,.;]{4,70})?)(?=[,.;]|\sin\s|$)/i;

const clothes =
  /^\s(?:in|wearing) (?:plain ?clothes|plain-clothes|civilian clothes|civilian dress|uniforms?|black|masks|balaclavas|face masks|camouflage)\b/i;

/** "by men in masks" */
function dressed(view: View, span: Span): Span {
  const rest = /\bmen$/i.test(view.text.slice(span.start, span.end))
    ? clothes.exec(view.text.slice(span.end))
    : null;
  return rest ? { start: span.start, end: span.end + rest[0].length } : span;
}

/** "Police in southern Thailand", "officers of the Ministry of State Security": the force with what says whose it is. */
function whole(view: View, span: Span): Span {
  const plain = /^\sin (?:plain ?clothes|plain-clothes|uniform|civilian clothes|black|masks)\b/i.exec(
    view.text.slice(span.end),
  );
  if (plain) return { start: span.start, end: span.end + plain[0].length };
  const rest =
    /^\s(?:of|in|from|at)\s(?:the\s)?(?:(?:northern|southern|eastern|western|central|nearby|neighbou?ring|local)\s)?(?:\p{L}+\s(?:province|state|city|district|county|region)\s(?:of\s)?)?\p{Lu}[\p{L}’'-]+(?:\s(?:of\s)?\p{Lu}[\p{L}’'-]+){0,4}(?:\s(?:province|county|city|district|prefecture|state|region))?/u.exec(
      view.text.slice(span.end),
    );
  return rest ? { start: span.start, end: span.end + rest[0].length } : span;
}

function trimmed(words: string): string {
  return words
    .replace(/^(?:the|an?|some|several|(?:next |that |same )?(?:morning|evening|night))\s/i, '')
    .replace(/,$/, '');
}

/** "by border guards", "Nepalese police": who acts, where it is a force or a state. */
function doerOf(view: View, act: Act): Span | null {
  const { agent, clause } = act;
  if (agent === null) return null;
  // "those under arrest have been given a week by the service"
  if (
    /^(?:under|behind|in)\s/i.test(act.event?.words ?? '') &&
    /^(?:giv|told|grant|warn|ask|allow)/.test(clause.verb.head)
  )
    return null;
  const wide = clause.passive ? dressed(view, agent) : whole(view, agent);
  const words = view.text.slice(wide.start, wide.end);
  if (clause.by === 'controlled' && clause.governor?.verb.passive) return null;
  const envoys =
    clause.passive &&
    act.kind === 'take' &&
    /\b(?:men|women|agents|officials|officers|staff|diplomats)\b/i.test(words);
  if (envoys) return envoysOf(view, wide);
  if (!force.test(words) || /^(?:they|he|she|it|who|we|i)$/i.test(words)) return null;
  if (isPeople(view, agent) && !force.test(words.split(/\s(?:who|with|and)\s/)[0] ?? '')) return null;
  return wide;
}

/** "two men from the consulate": with the house they come from. */
function envoysOf(view: View, span: Span): Span | null {
  const rest =
    /^\s(?:from|of)\s(?:the|their|its)\s(?:[\p{L}-]+\s){0,3}?(?:consulate|embassy|mission|ministry|service|agency|police|army)\b/u.exec(
      view.text.slice(span.end),
    );
  if (rest) return { start: span.start, end: span.end + rest[0].length };
  return force.test(view.text.slice(span.start, span.end)) ? span : null;
}

const took = /^(?:take|hold)$/;

/** What those who hold people do to them besides, and what is done to places: nobody is taken by it. */
const besides =
  /^(?:question|interrogat|beat|kill|shot|tortur|br[oe]k|disappear|vanish|empt|clear|raid|search|order|fin(?:e|ed)$)/;

const raids = /^(?:raid|search|storm)/;

/** "arrested by police": no more than that they were arrested. */
const nameless = /^(?:the |some )?(?:police|officers|authorities|officials)$/i;

/** Those who were let go again: who had them is no news. */
const freedAgain = /\b(?:freed|released|let go)\b/i;

/** "by the Chinese authorities": no more than the state in which they were. */
const stateItself = /^(?:its |(?:the )?(?:\p{Lu}[\p{L}-]+ )+)(?:authorities|officials|government)$/u;

/** "Chinese police have arrested 35": no news once a report has named who took them. */
const plain =
  /^(?:the )?(?:local |\p{Lu}\p{L}+ ){0,2}(?:police|officers|authorities|officials|government)(?: (?:in|of|from) .*)?$/u;

/**
 * "Lao police rounded them up", "Police detained the man": where those who were taken are known already, it is the
 * force that the sentence tells.
 */
function newsIsTheForce(view: View, { clause }: Act): boolean {
  if (clause.passive || clause.object === null) return false;
  return /^(?:them|him|her|both|all of them|the (?:man|woman|men|women|boy|girl|group|family|couple|pair|party|trio|lot|sisters|brothers|others|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty|\d+)))\b(?!\sof\b)/iu.test(
    view.text.slice(clause.object.start, clause.object.end),
  );
}

/** Who took or holds the people, by the first name that a report gives them and by any that says more. */
export function readDetaining(view: View, acts: readonly Act[], story: Story): Draft[] {
  const before = [...story.made].some((key) => key.startsWith('detaining_authority|'));
  const drafts: Draft[] = [];
  for (const act of acts) {
    if (act.mood !== 'done') continue;
    if (
      besides.test(act.clause.verb.head) &&
      !(raids.test(act.clause.verb.head) && act.kind === 'take' && !before)
    )
      continue;
    // "left them in the hands of the police": he who leaves them there does not hold them.
    if (/\b(?:hands|custody) of$/i.test(act.event?.words ?? '')) continue;
    if (!took.test(act.kind) || (act.weak && act.kind === 'hold')) continue;
    const both = joint.exec(view.text.slice(act.clause.verb.start));
    const scene = both || before || drafts.length > 0 ? null : comersOf(view, act);
    const doer = both ? null : (doerOf(view, act) ?? netOf(view, act) ?? scene);
    const start = both ? act.clause.verb.start + both.index + both[0].indexOf(both[1] ?? '') : doer?.start;
    if (start === undefined) continue;
    const end = both ? start + (both[1] ?? '').length : (doer?.end ?? start);
    const words = view.text.slice(start, end);
    const news = newsIsTheForce(view, act) && !before;
    if (
      foreign.test(words) ||
      (nameless.test(words) &&
        !both &&
        !news &&
        (before || !act.clause.passive || !isPeople(view, act.patient) || freedAgain.test(view.text)) &&
        doerOf(view, act) !== null) ||
      (plain.test(words) &&
        !act.clause.passive &&
        !both &&
        !news &&
        (before || /\bof\b|\b(?:authorities|officials|government)\b/.test(words)))
    )
      continue;
    if (generic.test(words) && (before || drafts.length > 0)) continue;
    drafts.push({
      particular: stateItself.test(words),
      property: 'detaining_authority',
      start,
      end,
      normalised: trimmed(words) + (both ? ' (joint)' : ''),
      hedges: hedgesOn(view, act.clause, act.clause.verb.start),
      rule: both ? 'authority/joint' : 'authority/agent',
    });
  }
  if (drafts.length === 0) drafts.push(...keepers(view));
  if (drafts.length === 0)
    for (const agent of doersOfNouns(view)) {
      const words = view.text.slice(agent.start, agent.end);
      if (!force.test(words) || (generic.test(words) && before)) continue;
      drafts.push({
        property: 'detaining_authority',
        start: agent.start,
        end: agent.end,
        normalised: trimmed(words),
        hedges: [],
        rule: 'authority/noun',
      });
    }
  return drafts.slice(0, 2);
}

const receiver = new RegExp(
  `${force.source}|\\b(?:embass(?:y|ies)|consulates?|council|court|custody|prison|regime|government|side|counterparts|representatives|diplomats)\\b`,
  'iu',
);
/** Bodies of the same state to which people pass from the police: no return has begun. */
const domestic =
  /\b(?:immigration|criminal|investigation|prosecut\p{L}+|police|court|anti-terror\p{L}*|migration|customs|detectives?)\b/iu;

/** Whether they are given to another body of the state that holds them. */
function isDomestic(view: View, act: Act, words: string, home: string | null): boolean {
  const country = countryInName(words)?.code ?? null;
  if (country !== null || !domestic.test(words)) return false;
  const around = view.text.slice(act.clause.verb.start, act.clause.end + 30);
  return home === null || !/\b(?:back|border|bridge|frontier|crossing|airport)\b/i.test(around);
}

const press = /\b(?:(?:news|press) agency|newspaper|radio|reporters?|journalists?|AFP|AP|Reuters|dpa|BBC)\b/i;

/** "had usually sent such people to our embassy": what becomes of all of them */
const habit = /\b(?:usually|generally|normally|always|often|typically|as a rule)\b/i;

/** To whom people were handed: "passed to the immigration department", "handed over to Chinese guards". */
export function readReceiving(view: View, acts: readonly Act[], { home }: Bearings): Draft[] {
  const drafts: Draft[] = [];
  for (const act of acts) {
    if (act.mood === 'denied' || !/^(?:hand|back|move|take)$/.test(act.kind)) continue;
    if (habit.test(view.text.slice(act.clause.start, act.clause.verb.end))) continue;
    const will = act.mood === 'open';
    // "is certain to be turned over to": as sure as "will be"
    const sure = /^(?:(?!\bif\b).)*\b(?:certain|sure|bound|due|set|is|are|was|were) to\s$/i.test(
      view.text.slice(0, act.clause.verb.start + 3),
    );
    if (will && !sure && !(/^(?:will|would)$/.test(act.clause.verb.modal ?? '') && act.clause.link !== 'if'))
      continue;
    // "had been promised that they would be handed to the embassy": what did not come about
    if (will && /^(?:promis|assur|hop|expect|want)/.test(act.clause.governor?.verb.head ?? '')) continue;
    const patient = act.clause.passive ? act.clause.subject : act.clause.object;
    if (patient !== null && !isPeople(view, patient)) continue;
    const to = givenTo(view, act).find(
      (one) =>
        one.preposition === 'to' &&
        one.words !== null &&
        one.start >= act.clause.verb.start &&
        !ofHelp(view, act, one.words) &&
        (isReceiver(view, act, one.words) || isState(view, act, one.words)),
    );
    const given = to?.words ?? intoHands(view, act);
    if (!given) continue;
    const span = whole(view, given);
    const words = view.text.slice(span.start, span.end);
    const rest = /^\s(?:and|but) not (?:to )?(\p{Lu}\p{L}+)/u.exec(view.text.slice(span.end));
    // "confirmed the handing over to the news agency": to whom it was told
    if (press.test(words)) continue;
    const own = isDomestic(view, act, words, home);
    drafts.push({
      // Within the state that took them: who has them now says nothing of who took them.
      particular: own,
      property: own ? 'detaining_authority' : 'receiving_authority',
      start: span.start,
      end: span.end + (rest?.[0].length ?? 0),
      normalised: rest?.[1] ? `${trimmed(words)}, not ${rest[1]}` : trimmed(words),
      hedges: hedgesOn(view, act.clause, span.start),
      rule: own ? 'authority/passed' : 'authority/received',
    });
  }
  return [...drafts, ...met(view, acts)];
}

/** What follows the verb, with what the short clause of its object took: "handed over those arrested to the police". */
function givenTo(view: View, { clause }: Act): readonly Complement[] {
  const inner = view.clauses.find(
    (one) =>
      one.start >= clause.verb.end &&
      one.verb.form === 'participle' &&
      (one.governor === clause || one.by === 'none' || one.by === 'reduced') &&
      clause.object !== null &&
      one.start - clause.object.end < 4,
  );
  return inner ? [...clause.complements, ...inner.complements] : clause.complements;
}

/** "left them in the hands of the Fourth Division", after they had been driven over. */
function intoHands(view: View, act: Act): Span | null {
  if (!/^(?:back|move)$/.test(act.kind)) return null;
  const match =
    /\b(?:left|put|delivered|placed|gave|given)\s(?:\p{L}+\s){0,2}?(?:in|into) the hands of (?:the )?/iu.exec(
      view.text.slice(act.clause.verb.start),
    );
  if (!match) return null;
  const start = act.clause.verb.start + match.index + match[0].length;
  const noun = view.phrases.find((phrase) => phrase.kind === 'noun' && phrase.end > start);
  return noun && receiver.test(view.text.slice(start, noun.end)) ? { start, end: noun.end } : null;
}

/** "missionaries were taking them to the South Korean embassy": for help, by those who are with them. */
function ofHelp(view: View, { clause }: Act, words: Span): boolean {
  return (
    !clause.passive &&
    /^(?:tak|took|bring|brought|led)/.test(clause.verb.head) &&
    /\b(?:embassy|consulate)\b/i.test(view.text.slice(words.start, words.end)) &&
    clause.subject !== null &&
    !force.test(view.text.slice(clause.subject.start, clause.subject.end))
  );
}

/** "Kazakhstan has handed to China a bookseller": the state, where no number of those who were sent back tells it. */
function isState(view: View, { kind, mood, patient, clause }: Act, words: Span): boolean {
  return (
    kind === 'hand' &&
    mood === 'done' &&
    !/\band\b/.test(view.text.slice(clause.verb.end, words.start)) &&
    view.places.some(
      ({ start, end, place, name }) =>
        (place === null || capitals.has(name)) && start === words.start && end === words.end,
    ) &&
    !view.counts.some(({ start, end }) => patient !== null && start >= patient.start && end <= patient.end)
  );
}

function isReceiver(view: View, act: Act, words: Span): boolean {
  const text = view.text.slice(words.start, words.end);
  return (
    holds(text, receiver) &&
    !/^(?:an?|the) (?:\p{L}+ )?(?:camp|barracks|base|station|prison) of\b/iu.test(text) &&
    !/\b(?:hospital|border|station|centre|center|camp|cell|facility|prison|post|depot|headquarters|bases?|barracks|garrison|compound|facilities)$/i.test(
      text.split(/\s(?:in|at|near|on|outside)\s/)[0] ?? text,
    ) &&
    (act.kind === 'hand' ||
      /^(?:hand|turn|surrender|tak|took|deliver|transferr|brought|g[ai]v|return|deport|pass|extradit|made|turn|send|sent)/.test(
        act.clause.verb.head,
      ))
  );
}

const takesOver = /^\s(?:charge of|over|custody of|delivery of|them over|him over|her over|them in|us in)\b/;

/**
 * "were met on the bridge by State Security officers", "where soldiers of the Fourth Division were waiting", "North
 * Korean agents took charge of them", "the North's officers received us".
 */
function met(view: View, acts: readonly Act[]): Draft[] {
  const back = acts.find((act) => /^(?:back|hand|move)$/.test(act.kind) && act.mood === 'done');
  for (const clause of view.clauses) {
    if (clause.verb.negated || clause.verb.modal !== null || clause.verb.form === 'infinitive') continue;
    const whom = clause.passive ? clause.subject : clause.object;
    const by =
      clause.passive && /^(?:met|receiv|collect|await|fetched|welcom)/.test(clause.verb.head)
        ? clause.complements.find((one) => one.preposition === 'by')?.words
        : null;
    const waits =
      !clause.passive &&
      clause.link === 'where' &&
      /^(?:wait|await|stood|receiv|met|took)/.test(clause.verb.head)
        ? clause.subject
        : null;
    const after = view.text.slice(clause.verb.end);
    const takes =
      !clause.passive &&
      ((/^(?:received|collected)$/.test(clause.verb.head) && isPeople(view, whom)) ||
        (/^(?:took|taken)$/.test(clause.verb.head) &&
          takesOver.test(after) &&
          /\b(?:them|him|her|us|group|men|women|people)\b/.test(after)))
        ? clause.subject
        : null;
    const who = by ?? waits ?? takes;
    if (!who || !holds(view.text.slice(who.start, who.end), receiver)) continue;
    if (!takes && (!back || clause.start < back.clause.start)) continue;
    if (
      takes &&
      !back &&
      !/\b(?:border|frontier|deport\w*|return\w*|repatriat\w*|checkpoint|crossing|gate)\b/.test(view.text)
    )
      continue;
    return [
      {
        property: 'receiving_authority',
        start: who.start,
        end: who.end,
        normalised: trimmed(view.text.slice(who.start, who.end)),
        hedges: hedgesOn(view, clause, who.start),
        rule: 'authority/met',
      },
    ];
  }
  return [];
}

const legs =
  /\b(?:deported|expelled|sent|returned|flown|handed over)\s(?:[\p{L}\d'’-]+\s){0,5}?to\s(\p{Lu}\p{L}+)\b,?\s(?:which|that|who|and then|before)\s(?:\p{L}+\s){0,3}?(?:sent|returned|deported|repatriated|handed|being)/u;

/** "deported to China, which sent them back": the two legs of a return. */
export function readTwoLegs(view: View): Draft[] {
  const match = firstMatch(view.text, legs);
  const first = match?.[1];
  if (!match || first === undefined || countryInName(first) === null) return [];
  const start = match.index + match[0].indexOf(first);
  const reported = /\b(?:widely |had been )?reported\b/i.exec(view.text);
  return [
    {
      property: 'receiving_authority',
      start,
      end: match.index + match[0].length,
      normalised: `${first}, then home state`,
      hedges: [reported ? reported[0].toLowerCase() : null],
      rule: 'authority/two-legs',
    },
  ];
}
