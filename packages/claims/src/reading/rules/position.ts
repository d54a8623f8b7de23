import { holdsWithin } from '@safeconduct/dates/find/matches.ts';
import type { Speaker } from '../attribution/attribution.ts';
import { type Act, actsOf } from '../acts/acts.ts';
import { partyKind } from '../acts/parties.ts';
import { speakerKindOf } from '../attribution/kinds.ts';
import type { SpeakerRegister } from '../attribution/register.ts';
import { countryInName } from '../../places/index.ts';
import { attributionAt } from '../english/voice.ts';
import { segmentAt, type View } from '../english/view.ts';
import { hedgesIn } from '../hedges/english.ts';
import type { Draft } from '../propose.ts';
import { clauseEnd, harmed, said, saysStance, stateAsActor } from './position-said.ts';
import { kindOfStance } from './position-kinds.ts';
import { byWords, type Stance } from './position-phrases.ts';
import {
  announced,
  bound,
  deals,
  deadline,
  declares,
  stands,
  line,
  standing,
  steered,
  steers,
  topic,
} from './position-words.ts';

const ruleOf =
  /(?<!-)\b(?:laws?|policy|legislation|constitution|line|position|stance|approach)(?:\s(?:in|of|on|towards?)\s[^,;]{3,50})?$/i;

const isPolicy =
  /^\s(?:\p{L}+ly |still |always )?(?:[\p{L}’'-]+ ){1,3}?(?:policy|stand|position|stance|line|view|practice) (?:to|that|not to)\b/iu;

const callsAll =
  /^\son (?:all |other |both )?(?:(?:\p{L}+ )?(?:states|countries|governments)|[^.;]{2,30}? to (?:keep to|observe|respect|abide by|uphold) (?:the|its) (?:principle|obligation|convention)s?)\b/iu;

const asksOthers = /^(?:call|urg|ask|appeal|remind|press|demand)/;

const assured = /^\s(?:\p{L}+\s){0,2}(?:assurance|guarantee|undertaking)s?\b/iu;
const promises = /^(?:promis|pledg|guarantee|undert)/;

/** Whether the one who says it speaks for a state. */
function officialVoice(
  view: View,
  at: number,
  register: SpeakerRegister,
  self: Speaker | null,
  act?: Act,
): boolean {
  const governor = act?.clause.link === 'that' ? act.clause.governor : null;
  if (
    governor?.subject &&
    /^(?:s[ai]|t[eo]ld?|stat|announc|insist|repl|answer|wr[io]te?|believ|argu|maintain|h[eo]ld|contend|claim|consider|add|warn|declar|stress|reiterat|promis|pledg)/.test(
      governor.verb.head,
    ) &&
    partyKind(view.text.slice(governor.subject.start, governor.subject.end)) === 'state'
  )
    return true;
  const said = attributionAt(view, at);
  if (!said) return self !== null && partyKind(self.name) === 'state';
  return (
    said.speaker.kind === 'official' ||
    said.speaker.kind === 'state_media' ||
    register.isOfficial(said.speaker.name) ||
    partyKind(said.speaker.name) === 'state' ||
    /\b(?:minist\p{L}+|spokes\p{L}+ for (?:the )?\p{L}+ (?:government|ministry)|commander|superintendent|ambassador|government|police)\b/iu.test(
      view.text.slice(said.cueStart, said.cueEnd),
    )
  );
}

/** "is to expel 16 North Koreans", "will deport the last 350": what is about to be done to people told of, and no stance. */
function sendsThese(view: View, act: Act): boolean {
  return (
    /^(?:deport|expel|send|return|repatriate|extradite|hand|remove)$/.test(act.head) &&
    !act.negative &&
    (/\b(?:is|are) to\s$/.test(view.text.slice(0, act.clause.verb.headStart)) ||
      view.counts.some((one) => one.start >= act.start && one.end <= act.end))
  );
}

function byAct(view: View, act: Act, register: SpeakerRegister, self: Speaker | null): Stance | null {
  const { head, after, subject } = act;
  const start = Math.min(act.clause.subject?.start ?? act.start, act.start);
  const end = clauseEnd(view, act.clause.verb.end);
  const words = view.text.slice(act.start, end);
  const whole = view.text.slice(start, end);
  const found = { start, end, who: subject, verb: head };
  const quoted = view.quotes.some((quote) => act.start > quote.start && act.start < quote.end);
  if (
    (/^(?:bring|raise|discuss|meet|write|ask|urge|call|contact)$/.test(head) ||
      (/^(?:send|hand|deliver|submit)$/.test(head) &&
        /\b(?:letters?|notes?|messages?|lists?|teams?|envoys?|officials?|delegation|petition|reply)\b/i.test(
          after,
        ))) &&
    act.mood === 'planned' &&
    !/\b(?:back|over|home)\b/.test(after.slice(0, 40))
  )
    return null;
  // A promise told of by the one to whom it was made is that one's news of it.
  const promise = [act.clause, act.clause.governor].find(
    (one) =>
      one && (promises.test(one.verb.head) || holdsWithin(view.text, view.text.slice(one.verb.end), assured)),
  );
  const teller = promise ? attributionAt(view, act.start)?.speaker.name : undefined;
  if (teller !== undefined && countryInName(teller)?.code !== countryInName(subject)?.code) return null;
  // "Thai law makes no provision for asylum", "Seoul's policy is to accept them"
  if (
    ruleOf.test(subject) &&
    !/^(?:fail|violat|breach|contraven|put|cost)/.test(head) &&
    (countryInName(subject) !== null || /^(?:its|the|our|their)\b|\bgovernment['’]s\b/i.test(subject)) &&
    (act.mood === 'told' || act.clause.verb.modal !== null) &&
    !act.passive &&
    (topic.test(words) ||
      /\bthat\b/.test(after) ||
      (topic.test(whole) && /\b(?:policy|position|stance|line)\b/i.test(subject)))
  )
    return { ...found, speaks: false, rule: 'position/law' };
  // "Deportations to Sri Lanka have been suspended": by those who deport, where no court did it
  if (
    act.passive &&
    act.mood === 'told' &&
    !act.negative &&
    steers.test(head) &&
    /^(?:all |most |forced )?(?:deportations|returns|removals|expulsions|extraditions)\b/i.test(subject) &&
    !/\b(?:courts?|judges?|tribunal|order)\b/i.test(view.text)
  )
    return { ...found, speaks: false, rule: 'position/steers' };
  // "It is government policy to return all who are stopped at sea", "It has been China's stand that"
  if (/^it$/i.test(subject) && isPolicy.test(after) && topic.test(after))
    return { ...found, speaks: false, rule: 'position/law' };
  if (act.clause.by === 'relative' && !/^(?:is|are|has|have|let|regard|treat|oppos)/.test(head)) return null;
  const ours =
    (act.subjectKind === 'self' || /^it$/i.test(subject)) &&
    officialVoice(view, act.start, register, self) &&
    // what soldiers threaten is no policy
    !/\b(?:soldiers?|officers?|guards?)$/i.test(attributionAt(view, act.start)?.speaker.name ?? '');
  if (stateAsActor(act) || ours) {
    if (declares.test(head) && act.mood === 'told' && !act.passive && topic.test(words)) {
      const says = /^(?:sa(?:id|ys?)|announc|declar|warn|stat|told|maintain|insist|argu|reiterat)/.test(head);
      // "the migration authorities refused them refugee status": a decision on these people
      const onOne =
        /^(?:refus|reject)/.test(head) &&
        (/\b(?:asylum|refugee status|(?:his|her|their) (?:\p{L}+ )?(?:claims?|requests?|applications?|appeals?))\b/iu.test(
          after,
        ) ||
          act.clause.by === 'relative');
      if (
        onOne ||
        (head.startsWith('promis') && !/^\s(?:not )?to\b/.test(after)) ||
        (head === 'decided' && !/^\s(?:not )?(?:to|that)\b/.test(after))
      )
        return null;
      const unsigned =
        /^(?:signed|concluded)$/.test(head) &&
        !/\b(?:agreement|accord|protocol|treaty|memorandum)\b/i.test(after);
      if (unsigned) return null;
      const idle =
        /^(?:wants|leaves|left|holds?|held|rule[sd]|considers)$/.test(head) &&
        !/^\s(?:that(?! (?:they|these people|such people) (?:are|were)\b)|out|the (?:case|matter|issue|question)\b|(?:them|him|her|the \p{L}+) back\b|(?:such|these|this|the|those) (?:\p{L}+ )?(?:matters?|cases?|questions?|people|extraditions|returns|decision))/iu.test(
          after,
        );
      if (idle) return null;
      const holds =
        /^[^.;]{0,90}?\b(?:will|would|shall|has decided|had decided|intends?|plans?|oppose[sd]?|does not|did not want|never|must|wants?)\b/i.test(
          after,
        ) || bound.test(after);
      const tooShort = /^(?:order|agree)/.test(head) && act.passive;
      if (
        (!says || (holds && !ours)) &&
        !tooShort &&
        (!quoted || ours) &&
        !/^\s*(?:to (?:comment|confirm|say|discuss|answer|give)|with\b|reports?|claims?|the (?:reports?|claims?|allegations?|charges?|accusations?)|a demarche)\b/i.test(
          after,
        )
      )
        return { ...found, speaks: !ours && !/^(?:signed|concluded)$/.test(head), rule: 'position/stance' };
    }
    // "Berlin had confined deportations to criminals", "spoke of a hard new line on illegal migration"
    if (
      act.mood === 'told' &&
      !act.passive &&
      (!quoted || ours) &&
      !/^(?:after|since|because|until|before|as|when|once)$/.test(act.clause.link) &&
      ((steers.test(head) && steered.test(after)) ||
        (/^(?:announc(?:ed|es)|sp[eo]a?ks?e?|present(?:ed|s)|adopt(?:ed|s)|unveil(?:ed|s)|defend(?:ed|s))$/.test(
          head,
        ) &&
          line.test(after) &&
          topic.test(after)))
    )
      return { ...found, speaks: false, rule: 'position/steers' };
    // "Ankara says that its removals are lawful": what a state goes on saying is its stance.
    if (
      /^(?:says|say|maintains?|insists?|argues?|contends?|repeats?|repeated|maintained|contended)$/.test(
        head,
      ) &&
      act.mood === 'told' &&
      !act.passive &&
      !act.negative &&
      !quoted &&
      view.clauses.some((one) => one.link === 'that' && one.governor === act.clause) &&
      saysStance(view, act)
    )
      return { ...found, speaks: true, rule: 'position/says' };
    if (
      /^(?:t[ao]k(?:en|es)|took|taking)$/.test(head) &&
      /\b(?:UN|U\.N\.|United Nations|Council|General Assembly|step of)\b/.test(after) &&
      act.mood === 'told'
    )
      return { ...found, speaks: true, rule: 'position/step' };
    const others =
      attributionAt(view, act.start) !== null && !officialVoice(view, act.start, register, self, act);
    const keepsOut = act.negative && /^(?:let|allow|permit)/.test(head);
    const closes = /\b(?:does|do|did) not (?:let|allow|permit)\b/i.test(words);
    const owes = others && /\b(?:obligation|duty)\b/i.test(words);
    if (standing.test(words) && act.mood === 'told' && !keepsOut && !closes && !owes)
      return { ...found, speaks: false, rule: 'position/standing' };
    if (
      act.mood === 'planned' &&
      !act.passive &&
      !(
        act.clause.verb.form === 'infinitive' &&
        /\b(?:expected|about|preparing|decision) to\s*$/.test(view.text.slice(0, act.clause.verb.start + 3))
      ) &&
      !others &&
      !/\b(?:nothing|no (?:sign|indication|hint)|nobody|whether)\b[^.;]{0,40} that $/.test(
        view.text.slice(0, start),
      ) &&
      act.subject !== 'I' &&
      topic.test(whole) &&
      !/^would\b/.test(act.clause.verb.modal ?? '') &&
      !sendsThese(view, act)
    )
      return { ...found, speaks: false, rule: 'position/planned' };
    if (act.mood === 'planned' && ours && topic.test(whole))
      return { ...found, speaks: false, rule: 'position/planned' };
    if (
      stands.test(head) &&
      act.mood === 'told' &&
      !act.passive &&
      topic.test(words) &&
      /\b(?:north koreans|refugees|asylum|u[iy]gh?urs|tibetans|people|those|migrants|defectors|cases|matters|returnees|any (?:of them|[\p{L}]+(?: [\p{L}]+)? who)|anyone|such|citizens|nationals|them)\b/iu.test(
        words,
      )
    ) {
      const now =
        /^(?:has|have|had)?\s?(?:always|never|not|long|routinely|regularly|for years|over the years|\p{L}+ly)?\s?/iu.test(
          words,
        ) &&
        ((head.endsWith('s') && !act.clause.verb.perfect) ||
          /\b(?:always|never|as a rule|usually|generally|routinely|regularly|for years|long)\b/i.test(words));
      const count = view.counts.some((one) => one.start >= act.start && one.end <= act.end);
      const wished =
        /^(?:pray|hope|wish|ask|beg|urg)/i.test(act.clause.governor?.verb.head ?? '') ||
        /^pray\b/i.test(view.text);
      if (now && !wished && (!count || head.startsWith('let')) && !act.clause.dates.length)
        return { ...found, speaks: false, rule: 'position/practice' };
    }
  }
  if (
    deadline.test(after) &&
    /^(?:g[ia]ven?|gives|set|sets|setting|announced|extended)$/.test(head) &&
    stateAsActor(act)
  )
    return { ...found, speaks: false, rule: 'position/deadline' };
  if (
    /^(?:describ|call|term|portray)/.test(head) &&
    act.subjectKind === 'state' &&
    /\bvoluntary\b/i.test(after)
  )
    return { ...found, speaks: true, rule: 'position/wish' };
  // "The UK calls on all states not to return refugees": what a state holds all to
  if (/^calls?$/.test(head) && stateAsActor(act) && callsAll.test(after) && topic.test(words))
    return { ...found, speaks: true, rule: 'position/calls' };
  if (!officialVoice(view, act.start, register, self, act)) return null;
  // "officials say that Uyghurs are not returned to China"
  if (
    act.passive &&
    act.negative &&
    act.subjectKind === 'detained' &&
    deals.test(head) &&
    /^(?:are|is) (?:not|never) (?!being)/.test(view.text.slice(act.clause.verb.start)) &&
    !harmed.test(whole)
  )
    return { ...found, speaks: false, rule: 'position/rule' };
  const ownStance =
    said(view, act, whole) ??
    (asksOthers.test(head) || (act.mood === 'unreal' && !act.negative && act.clause.verb.modal === null)
      ? null
      : kindOfStance(whole));
  if (ownStance !== null) return { ...found, speaks: false, rule: ownStance };
  // "the border guards had been ordered not to hand over anyone", "will be sent nowhere against her will"
  if (
    act.passive &&
    ((/^(?:ordered|instructed|directed)$/.test(head) &&
      /^\s(?:not )?to\b/.test(after) &&
      announced.test(after)) ||
      (act.mood === 'planned' &&
        deals.test(head) &&
        (act.negative ||
          /\b(?:nowhere|never|against (?:her|his|their) will|found guilty|convicted)\b/i.test(view.text)) &&
        !harmed.test(whole)))
  )
    return { ...found, speaks: false, rule: 'position/ordered' };
  const general =
    /^(?:any|all(?! (?:are|were)\b)|none|anyone|nobody|no one|no|those|such|every|each|everyone|people|foreigners|cases|the cases|the matter|where|whoever|the (?:issue|question|case))\b/i.test(
      subject,
    );
  if (
    general &&
    (act.mood === 'planned' ||
      (act.passive && /^(?:is|are|must|can)/i.test(view.text.slice(act.clause.verb.start)))) &&
    announced.test(whole) &&
    !harmed.test(whole)
  )
    return { ...found, speaks: false, rule: 'position/rule' };
  return null;
}

/** An official says that people will be sent back: the state's stance, and no event yet. */
function announcedReturn(view: View, register: SpeakerRegister, self: Speaker | null): Stance | null {
  const event = view.events.find(
    (one) => (one.kind === 'return' || one.kind === 'handover') && one.mood === 'open',
  );
  const said = event ? attributionAt(view, event.start) : null;
  if (!event || !said || !officialVoice(view, event.start, register, self)) return null;
  const will = /\b(?:will|would|shall|are to|is to|going to)\b[^,;]{0,30}$/i.exec(
    view.text.slice(said.cueEnd, event.end),
  );
  if (!will || said.speaker.kind === 'anonymous_source') return null;
  // police and soldiers carry out what others decide
  if (/\b(?:police|officers|military|soldiers|guards|army)$/i.test(said.speaker.name)) return null;
  // "He fears that they will be returned and put in a camp"
  if (
    /^(?:fear|worr|believ|suspect|ask|demand|wonder)/.test(said.verb) ||
    harmed.test(view.text.slice(event.end))
  )
    return null;
  return {
    start: said.cueEnd + will.index,
    end: clauseEnd(view, event.end),
    who: '',
    speaks: false,
    verb: '',
    rule: 'position/announced',
  };
}

const ofTwo = /^(?:the )?\p{Lu}[\p{L} .-]{2,25} and (?:the )?\p{Lu}[\p{L} .-]{2,25}$/u;

function ownerOf(view: View, stance: Stance, register: SpeakerRegister): Speaker | null {
  if (!stance.speaks || attributionAt(view, stance.start) !== null) return null;
  const who = stance.who.replace(/^the\s/i, '').replace(/['’]s$/u, '');
  // "Russia and North Korea agreed to hand over each other's citizens": told of both by the report
  if (ofTwo.test(who) && /^(?:agree|sign|undert|pledge|commit|conclude|have|had|has)/.test(stance.verb))
    return null;
  const owner = register.resolve(who) ?? { name: who, kind: speakerKindOf(who) };
  return countryInName(who) === null && owner.kind !== 'official' && owner.kind !== 'named_person'
    ? null
    : { name: owner.name, kind: 'official' };
}

/** What a state says it will or will not do, what its law holds, and how it deals with such people as a rule. */
export function readPositions(view: View, register: SpeakerRegister, self: Speaker | null): Draft[] {
  const found: Stance[] = [];
  const add = (one: Stance | null) => {
    if (one && !found.some((other) => one.start < other.end && other.start < one.end)) found.push(one);
  };
  add(announcedReturn(view, register, self));
  for (const act of actsOf(view))
    if (!act.clause.link.match(/^(?:if|unless|whether|how|why)$/)) add(byAct(view, act, register, self));
  if (found.length === 0) add(byWords(view));
  const kept = found.filter(
    (one, at) => at === 0 || (one.rule === 'position/practice' && found[0]?.rule === 'position/standing'),
  );
  return kept.slice(0, 2).map((one) => {
    const owner = ownerOf(view, one, register);
    const end = Math.max(one.start + 1, one.start + view.text.slice(one.start, one.end).trimEnd().length);
    return {
      property: 'government_position' as const,
      start: one.start,
      end,
      normalised: view.text.slice(one.start, end).slice(0, 160),
      owner,
      ...(owner ? { verb: one.verb } : {}),
      hedges: hedgesIn(view.text, segmentAt(view, one.start)?.start ?? 0, one.start).map(
        (hedge) => hedge.words,
      ),
      rule: one.rule,
    };
  });
}
