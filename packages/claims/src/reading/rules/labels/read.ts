import { firstMatch, matches } from '@safeconduct/dates/find/matches.ts';
import type { Speaker } from '../../attribution/attribution.ts';
import type { SpeakerRegister } from '../../attribution/register.ts';
import { countryInName } from '../../../places/index.ts';
import type { View } from '../../english/view.ts';
import { attributionAt } from '../../english/voice.ts';
import { hedgesIn } from '../../hedges/english.ts';
import type { Draft } from '../../propose.ts';
import { label, type Part } from './part.ts';
import { calledRefugees, notRefugees, refuses } from './refugees.ts';
import { officialSpeaker, ownerOf, stateDoing, stateSays } from './owner.ts';
import { absent, ground, groundVerb, labels, labelsIn, naming, rather, strongLabel } from './words.ts';

function notUsed(view: View): Draft | null {
  const none = firstMatch(view.text, absent);
  return none
    ? label(view, {
        start: none.index,
        end: none.index + none[0].length,
        normalised: none[1] ? `none_used (${none[1].trim()})` : 'none_used',
        hedges: hedgesIn(view.text, 0, none.index).map((hedge) => hedge.words),
        note: 'the word "refugee" is not used',
        rule: 'label/absent',
      })
    : null;
}

/** "held for being in China unlawfully", "charged with illegal entry": the ground is the label of those who arrest. */
function byGround(view: View): Draft | null {
  const found = firstMatch(view.text, ground);
  if (!found) return null;
  const before = view.text.slice(0, found.index);
  // A charge and a sentence are steps of a procedure.
  if (
    /\b(?:(?:days|weeks|months|years) in (?:prison|jail)|charge[sd]?|convict\w*|tried|sentenced|prosecut\w+|accused|guilty)\b[^,;]{0,30}$/i.test(
      before,
    )
  )
    return null;
  if (!groundVerb.test(before.slice(-70)) || /\b(?:not|never|denied)\b[^,;]{0,30}$/i.test(before))
    return null;
  const country =
    countryInName(found[0]) ?? (attributionAt(view, found.index) ? null : countryInName(view.text));
  const own = /\b(?:held|detained)\b/i.test(before) && country !== null;
  const doing = view.clauses.findLast((one) => one.verb.end <= found.index && groundVerb.test(one.verb.head));
  const state = doing ? stateDoing(view, doing.verb.start) : null;
  return label(view, {
    start: found.index,
    end: found.index + found[0].length,
    normalised: labelsIn(found[0], null).filter((one) => strongLabel.test(one))[0] ?? 'illegal_entrant',
    owner: state ?? (own && country ? { name: country.en[0] ?? country.code, kind: 'official' } : null),
    ...(own ? { verb: 'for being' } : {}),
    hedges: [/\b(?:alleged(?:ly)?|suspected|on suspicion of)\b/i.exec(found[0])?.[0] ?? null],
    rule: 'label/ground',
  });
}

/** "arrests defectors as economic migrants": the label under which it is done. */
const doneAs =
  /\b(?:arrest|detain|return|deport|expel|jail|imprison|repatriat|treat|h[eo]ld|send)\p{L}*\b[^.;]{0,60}?\bas ["“]?(?:(?:illegal|economic|irregular|undocumented) (?:economic )?(?:im)?migrants|illegal (?:entrants|aliens|border[- ]crossers))\b/iu;

function byDoing(view: View): Draft | null {
  const found = firstMatch(view.text, doneAs);
  if (!found) return null;
  const state = stateDoing(view, found.index);
  const country =
    countryInName(found[0]) ??
    (attributionAt(view, found.index) ? null : countryInName(view.text.slice(0, found.index)));
  return label(view, {
    start: found.index,
    end: found.index + found[0].length,
    normalised: labelsIn(found[0], null).filter((one) => strongLabel.test(one))[0] ?? 'illegal_entrant',
    owner: state ?? (country ? { name: country.en[0] ?? country.code, kind: 'official' } : null),
    hedges: [],
    rule: 'label/done-as',
  });
}

/** "treats them as", "described him as a wanted terrorist", "persons of concern": a verb of naming gives the label. */
function byNaming(view: View, register: SpeakerRegister): Draft | null {
  const { text } = view;
  for (const verb of matches(text, naming)) {
    const after = (
      text
        .slice(verb.index + verb[0].length, verb.index + verb[0].length + 150)
        .split(
          /(?<!\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col))[.;]|,\s(?=(?:while|whereas|has|have|had|says|denie[sd]|and (?:says|has|have))\b)/,
        )[0] ?? ''
    ).slice(0, 110);
    const given = labelsIn(after, rather).filter(
      (one) =>
        strongLabel.test(one) ||
        (one === 'migrant' && /^(?:call|describ|dub|term|label|brand)/i.test(verb[0])) ||
        /^["“\s]*(?:them |him |her |these |those |the \p{L}+ |\p{L}+ )?(?:as )?["“]?(?:\p{L}+ ){0,2}(?:refugee|asylum)/iu.test(
          after,
        ),
    );
    const weak = /^(?:call|regard|consider|treat|describ|deem|view)/i.test(verb[0]) ? given : [];
    const narrow = given.filter((one) => strongLabel.test(one));
    const strong = narrow.length > 0 ? narrow : weak;
    if (strong.length === 0) continue;
    const weakVerb = /^(?:call|see|count|refer|dismiss|declared|identif|deal|recogni)/i.test(verb[0]);
    const word = labels.find(([name]) => name === strong[0])?.[1].exec(after);
    const near = word?.index ?? 99;
    // "repeated its view that they"
    if (
      /^view$/i.test(verb[0]) &&
      /(?:['’]s|\b(?:the|its|their|a|this|of))\s(?:\p{L}+ )?$/iu.test(text.slice(0, verb.index))
    )
      continue;
    // "does not treat them as refugees"
    if (narrow.length === 0 && /\bnot\s(?:\p{L}+\s)?$/iu.test(text.slice(0, verb.index))) continue;
    // "urged Beijing to treat them as refugees", "the way in which it treats refugees", "declared a terrorist group"
    if (
      /\b(?:urg|ask|persuad|call|press)\p{L}*\b[^.;]{0,50}\bto\s$/iu.test(text.slice(0, verb.index)) ||
      (/^(?:treat|describ|view|regard)/i.test(verb[0]) && !/\b(?:as|like)\b/.test(after.slice(0, near))) ||
      (verb[0] === 'declared' && /^(?:terrorist|extremist) (?:group|organi)/i.test(after.slice(near)))
    )
      continue;
    if (/^deal/i.test(verb[0]) && /^(?:spy|traitor)$/.test(strong[0] ?? '')) continue;
    if (
      weakVerb &&
      (near > 60 ||
        (/^(?:deal|dealt|identif|see|count|refer|dismiss)/i.test(verb[0]) &&
          !/\bas\b|^\sto\b/.test(after.slice(0, near + 1))))
    )
      continue;
    if (/^call/i.test(verb[0]) && /^\s(?:on|for|upon)\b/i.test(after)) continue;
    const from = verb.index;
    const end = from + verb[0].length + near + (word?.[0].length ?? 0);
    const speaker = attributionAt(view, from);
    const owner = /^recogni/i.test(verb[0])
      ? null
      : ownerOf(view, verb.index, verb.index + verb[0].length, register);
    const contrast =
      speaker && speaker.speaker.kind === 'named_person' && rather.test(text) ? ';refugee' : '';
    const body =
      owner?.kind === 'official' ||
      owner?.kind === 'named_org' ||
      owner?.kind === 'state_media' ||
      owner?.kind === 'named_person';
    return label(view, {
      start: from,
      end: Math.min(end, text.length),
      normalised: [...new Set(strong)].join(';') + contrast,
      owner: !body || (speaker && !stateDoing(view, from)) ? null : owner,
      verb: verb[0].toLowerCase(),
      rule: 'label/named',
    });
  }
  return null;
}

const underPolicy = /\bunder ((?:\p{Lu}\p{L}+|its|the country['’]s) )(?:policy|law|rules|legislation)\b/iu;

function byPolicy(view: View): Draft | null {
  const policy = firstMatch(view.text, underPolicy);
  const ruled = policy
    ? labelsIn(view.text, rather).filter((one) => /^(?:economic_migrant|illegal_entrant)$/.test(one))
    : [];
  if (!policy || ruled.length === 0 || /\b(?:anyone|whoever|those who|any \p{L}+ who)\b/iu.test(view.text))
    return null;
  const country = countryInName(policy[1] ?? '');
  return label(view, {
    start: policy.index,
    end: view.text.length - (/[."”]+$/u.exec(view.text)?.[0].length ?? 0),
    normalised: ruled.join(';'),
    owner:
      country && !attributionAt(view, policy.index)
        ? { name: country.en[0] ?? country.code, kind: 'official' }
        : null,
    hedges: [],
    rule: 'label/policy',
  });
}

/** Words by which a charge, a rule for everyone or the count of a whole country is told, and no name for these people. */
const otherUse =
  /\b(?:oppos\w+|sentenced|jailed|hunt\w*|not|never|anti-|against|counter|combat\w*|fight\w*|fined?|penalt\w+|smuggl\w+|charge[sd]?|accus\w+|convict\w+|counts?)\b[^,;]{0,25}$|\b(?:all|any|anyone|everyone|every|those who)\s(?:(?!were|are|had)\p{L}+\s){0,3}$|\b(?:all|those|anyone|everyone) who\s$/iu;

const asNationals = /\b(?:are|were)\s["“]?(?:all )?(?:\p{Lu}\p{L}+ )(?:nationals|citizens)\b/u;

/** What an official calls them in passing: "some persons without papers", "all of them offenders", "are Chinese nationals". */
function byOfficial(view: View, register: SpeakerRegister, self: Speaker | null): Draft | null {
  const { text } = view;
  const official = (at: number) =>
    // "how many were patients or criminals, we cannot say"
    !/\bhow many\b[^.;]*$/i.test(text.slice(0, at)) &&
    (officialSpeaker(view, at, register, self) ||
      (attributionAt(view, at) === null && stateSays(view, at) !== null));
  const called = (part: Part) =>
    label(view, {
      hedges: [],
      owner: attributionAt(view, part.start) === null ? stateSays(view, part.start) : null,
      ...part,
    });
  const nationals = firstMatch(text, asNationals);
  if (nationals && official(nationals.index))
    return called({
      start: nationals.index,
      end: nationals.index + nationals[0].length,
      normalised: `none_used (${nationals[0].replace(/^.*?(?=\p{Lu})/u, '')})`,
      rule: 'label/nationals',
    });
  const denied = firstMatch(text, notRefugees);
  if (denied && official(denied.index)) {
    const own = labelsIn(text, null).filter((one) => /^(?:economic_migrant|illegal_entrant)$/.test(one));
    return called({
      start: denied.index,
      end: denied.index + denied[0].length,
      normalised: [...own, /refugee|defector/i.test(denied[0]) ? 'not_refugee' : 'not_asylum_seeker'].join(
        '; ',
      ),
      rule: 'label/official',
    });
  }
  const whole = view.counts.some((count) => (count.bounds.lower ?? 0) >= 10_000);
  for (const [name, pattern] of labels) {
    if (!strongLabel.test(name)) continue;
    const match = firstMatch(text, pattern);
    if (!match || !official(match.index)) continue;
    const end = match.index + match[0].length;
    if (otherUse.test(text.slice(Math.max(0, match.index - 40), match.index))) continue;
    if (whole && /\b(?:in the country|without)\b/.test(match[0])) continue;
    if (
      /^(?:spy|traitor|criminal|terrorist|voluntary_returnee)$/.test(name) &&
      /\b(?:investigat|department|police|court|code|charges?|forms?|case|act\b|attack|records?|group|organi)/i.test(
        text.slice(end, end + 18),
      )
    )
      continue;
    const some = /\bsome\s["“]?\s*$|["“]some\s/i.test(
      text.slice(Math.max(0, match.index - 8), match.index + 6),
    );
    return called({
      start: match.index,
      end,
      normalised: rather.test(text.slice(end)) ? `${name}; not_refugee` : name,
      hedges: [some ? 'some' : null],
      rule: 'label/official',
    });
  }
  return null;
}

/** "China does not recognise them as refugees": the name that is refused, with the one that is given instead. */
function byRefusal(view: View, register: SpeakerRegister): Draft | null {
  const found = firstMatch(view.text, refuses);
  if (!found) return null;
  const verbAt =
    found.index +
    Math.max(
      0,
      found[0].search(/(?<=\s)(?:recog|regard|consid|accept|treat|see|view|class|ackn|look|count|put)/i),
    );
  const state = stateDoing(view, verbAt) ?? stateDoing(view, found.index);
  const passive = /\s(?:be|been)\s/.test(found[0]);
  const owner =
    state ?? (passive ? null : ownerOf(view, found.index, found.index + found[0].length, register));
  if (!owner && !attributionAt(view, found.index)) return null;
  const own = labelsIn(view.text, null).filter((one) => /^(?:economic_migrant|illegal_entrant)$/.test(one));
  return label(view, {
    start: found.index,
    end: found.index + found[0].length,
    normalised: [...own, /^r/i.test(found.groups?.what ?? 'r') ? 'not_refugee' : 'not_asylum_seeker'].join(
      '; ',
    ),
    owner: owner && (state || !attributionAt(view, found.index)) ? owner : null,
    rule: 'label/refused',
  });
}

/**
 * Labels that someone gives to the people, with the one who gives them. A label in a newspaper's plain wording is not
 * a claim; "treated by China as economic migrants" is China's.
 */
export function readLabels(view: View, register: SpeakerRegister, self: Speaker | null): Draft[] {
  const named = byNaming(view, register);
  const other = named ? byOfficial(view, register, self) : null;
  // "Beijing says they came for economic reasons; Pyongyang calls them criminals": two states, two labels
  if (
    named &&
    other &&
    other.rule === 'label/official' &&
    other.normalised !== named.normalised &&
    other.end < named.start &&
    /;|,\s(?:while|whereas|but|and)\s/.test(view.text.slice(other.end, named.start))
  )
    return [other, named];
  const called = calledRefugees(view);
  const predicate = called ? label(view, called) : null;
  const found =
    notUsed(view) ??
    byRefusal(view, register) ??
    named ??
    byDoing(view) ??
    byGround(view) ??
    byPolicy(view) ??
    byOfficial(view, register, self) ??
    predicate;
  return found ? [found] : [];
}
