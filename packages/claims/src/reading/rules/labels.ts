import type { Speaker } from '../attribution/attribution.ts';
import { speakerKindOf } from '../attribution/kinds.ts';
import { subjectBefore } from '../attribution/clause.ts';
import type { SpeakerRegister } from '../attribution/register.ts';
import { countryInName } from '../../places/index.ts';
import { attributionAt } from '../english/voice.ts';
import { segmentAt, type View } from '../english/view.ts';
import { hedgesIn } from '../hedges/english.ts';
import type { Draft } from '../propose.ts';

const labels: readonly (readonly [string, RegExp])[] = [
  [
    'economic_migrant',
    /\b(?:economic (?:migrants?|refugees?|reasons)|illegal economic migrants?|food migrants?)\b/i,
  ],
  [
    'illegal_entrant',
    /\b(?:illegal (?:migrants?|immigrants?|aliens?|entrants?|border[- ]crossers?|economic migrants?)|illegally (?:entered|crossed|in)|entered (?:[\p{L} ]{0,30})?illegally|enter\p{L}* [\p{L} ]{0,30}(?:illegally|unlawfully)|(?:in|entered) (?:the country|china|laos|thailand|[\p{L}]+) (?:illegally|unlawfully)|unlawful(?:ly)? (?:entry|present|entered)|illegal(?:ly)? (?:entry|crossing|stay)|undocumented migrants?)\b/iu,
  ],
  ['terrorist', /\b(?:terrorists?|extremists?)\b/i],
  ['criminal', /\b(?:criminals?)\b/i],
  ['asylum_seeker', /\basylum[- ]seekers?\b/i],
  ['defector', /\bdefectors?\b/i],
  ['refugee', /\brefugees?\b/i],
];

const naming =
  /\b(?:treat(?:s|ed|ing)?|regard(?:s|ed|ing)?|consider(?:s|ed|ing)?|label(?:l?ed|l?ing|s)?|call(?:s|ed|ing)?|describ(?:e|es|ed|ing)|class(?:es|ed|if(?:y|ies|ied|ying))|count(?:s|ed)?|view(?:s|ed)?|see(?:s|n)?|brand(?:s|ed)?|deem(?:s|ed)?|designat(?:e|es|ed)|refer(?:s|red|ring)? to|recogni[sz](?:e|es|ed|ing)|dismiss(?:es|ed)?|declared)\b/gi;
const unlawful =
  /\bfor (?:being|entering|having (?:entered|crossed)|illegally|crossing)\b[^.;]{0,60}\b(?:illegally|unlawfully|without (?:papers|documents|permission|visas?))|\bfor (?:illegally|unlawfully) (?:entering|crossing|being)\b/i;
const absent =
  /\b(?:did|does|do|has|have)(?:n['’]t| not) (?:refer|call|describe|use|label|recogni[sz]e)\b[^.;]{0,60}?["“']?(?:refugees?)["”']?[^.;]{0,20}\bbut\b[^.;"“]{0,12}["“]([^"”]{3,60})["”]|\b(?:never|declin(?:ed|es|ing) to|refus(?:ed|es|ing) to|stopp?(?:ed|ing) short of|without) (?:call(?:ed|ing)?|describ(?:e|ed|ing)(?: them as)?|label(?:l?ed|l?ing)?|us(?:e|ed|ing) the word|refer(?:red|ring)? to)\b[^.;]{0,40}?["“']?refugees?\b|\bavoid(?:s|ed) (?:the (?:word|term)|calling)\b[^.;]{0,40}\brefugees?\b/i;
const rather = /\b(?:rather than|and not|not as|instead of|but not)\s["“]?(?:genuine |real )?refugees?\b/i;
const notRefugees = /\b(?:are|were|is) not\s["“]?(?:genuine |real )?refugees?\b/i;

function labelsIn(text: string, exclude: RegExp | null): string[] {
  const searched = exclude ? text.replace(exclude, ' ') : text;
  const found: string[] = [];
  for (const [label, pattern] of labels) if (pattern.test(searched)) found.push(label);
  return found;
}

/** Who gives the label: the agent of the passive ("treated by China"), or the subject of the naming verb. */
function ownerOf(view: View, verbAt: number, verbEnd: number, register: SpeakerRegister): Speaker | null {
  const by =
    /^[^.;]{0,30}?\bby (?:the )?((?:\p{Lu}[\p{L}-]*\s?){1,4}(?:authorities|government|officials|police)?)/u.exec(
      view.text.slice(verbEnd, verbEnd + 80),
    );
  if (by?.[1]) return { name: by[1].trim(), kind: speakerKindOf(by[1].trim()) };
  const segment = segmentAt(view, verbAt);
  const subject = view.text.slice(segment?.start ?? 0, verbAt);
  const index = view.tokens.findIndex((token) => token.start >= verbAt);
  const named = index > 0 ? (subjectBefore(view, index)?.words ?? '') : '';
  const owner =
    named === '' || /^(?:they|it|he|she|who|which|that)$/i.test(named) ? null : register.resolve(named);
  if (owner && /^(?:official|named_org|state_media|named_person|media)$/.test(owner.kind)) return owner;
  const country = countryInName(subject);
  if (country) {
    const name = new RegExp(
      `(?:\\p{L}+ )?(?:${[...country.en, ...country.adjectives, ...country.capitals].map(escape).join('|')})(?: (?:authorities|government|officials|police|foreign ministry))?`,
      'iu',
    ).exec(subject);
    return {
      name: (name?.[0] ?? country.en[0] ?? '').replace(
        /^(?:that|as|but|and|the|which|because|though|since|while)\s/i,
        '',
      ),
      kind: 'official',
    };
  }
  if (/\b(?:they|it|he|she)\s+(?:\w+ ){0,3}$/i.test(subject)) return null;
  return register.last;
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Whether someone who speaks here is a state: then an unlawful-entry label in its words is its own. */
function officialSpeaker(view: View, at: number, register: SpeakerRegister): boolean {
  const kind = attributionAt(view, at)?.speaker.kind;
  const name = attributionAt(view, at)?.speaker.name ?? '';
  return (
    kind === 'official' ||
    register.isOfficial(name) ||
    kind === 'state_media' ||
    (kind === 'named_person' &&
      /\b(?:spokes\w+|ministry|minister|police|immigration|official)\b/i.test(view.text)) ||
    countryInName(name) !== null
  );
}

/**
 * Labels that someone gives to the people, with the one who gives them. A label in the author's plain wording is not
 * a claim; "treated by China as economic migrants" is China's.
 */
export function readLabels(view: View, register: SpeakerRegister): Draft[] {
  const { text } = view;
  const none = absent.exec(text);
  if (none) {
    return [
      {
        property: 'legal_label',
        start: none.index,
        end: none.index + none[0].length,
        normalised: none[1] ? `none_used (${none[1].trim()})` : 'none_used',
        hedges: hedgesIn(text, 0, none.index).map((hedge) => hedge.words),
        note: 'the word "refugee" is not used',
        rule: 'label/absent',
      },
    ];
  }
  const entry = unlawful.exec(text);
  const holder = view.events.find(
    (event) => (event.kind === 'detain' || event.kind === 'hold') && event.mood === 'done',
  );
  if (entry && holder) {
    const country = countryInName(entry[0]) ?? countryInName(text);
    const owner: Speaker | null = country ? { name: country.en[0] ?? country.code, kind: 'official' } : null;
    return [
      {
        property: 'legal_label',
        start: entry.index,
        end: entry.index + entry[0].length,
        normalised: 'illegal_entrant',
        owner,
        verb: 'for being',
        hedges: [],
        rule: 'label/reason-of-arrest',
      },
    ];
  }
  for (const verb of text.matchAll(naming)) {
    const after = text.slice(verb.index + verb[0].length);
    const given = labelsIn(after.split(/[.;]/)[0] ?? '', rather).filter(
      (label) =>
        /_|terrorist/.test(label) ||
        /^["“\s]*(?:them |him |her |these |those |the \p{L}+ )?(?:as )?["“]?(?:\p{L}+ )?(?:refugee|asylum)/iu.test(
          after,
        ),
    );
    const strong = given.filter((label) => /^(?:economic_migrant|illegal_entrant|terrorist)$/.test(label));
    if (strong.length > 0) {
      const from = verb.index;
      const end = from + verb[0].length + (after.split(/[.;”"]/)[0]?.length ?? 0);
      const owner = /^recogni/i.test(verb[0])
        ? null
        : ownerOf(view, verb.index, verb.index + verb[0].length, register);
      const speaker = attributionAt(view, from);
      const contrast =
        speaker && speaker.speaker.kind === 'named_person' && rather.test(text) ? ';refugee' : '';
      return [
        {
          property: 'legal_label',
          start: from,
          end: Math.min(end, text.length),
          normalised: strong.join(';') + contrast,
          owner: speaker ? null : owner,
          verb: verb[0].toLowerCase(),
          hedges: [],
          rule: 'label/named',
        },
      ];
    }
  }
  const policy = /\bunder ((?:\p{Lu}\p{L}+|its|the country['’]s) )(?:policy|law|rules|legislation)\b/iu.exec(
    text,
  );
  const ruled = policy
    ? labelsIn(text, rather).filter((label) => /^(?:economic_migrant|illegal_entrant)$/.test(label))
    : [];
  if (policy && ruled.length > 0) {
    const country = countryInName(policy[1] ?? '');
    return [
      {
        property: 'legal_label',
        start: policy.index,
        end: text.length - (/[."”]+$/u.exec(text)?.[0].length ?? 0),
        normalised: ruled.join(';'),
        owner:
          country && !attributionAt(view, policy.index)
            ? { name: country.en[0] ?? country.code, kind: 'official' }
            : null,
        hedges: [],
        rule: 'label/policy',
      },
    ];
  }
  const nationals = /\b(?:are|were|as|all)\s["“]?(?:all )?(?:\p{Lu}\p{L}+ )(?:nationals|citizens)\b/u.exec(
    text,
  );
  if (
    nationals &&
    officialSpeaker(view, nationals.index, register) &&
    view.quotes.some(
      (quote) => nationals.index < quote.end && nationals.index + nationals[0].length > quote.start,
    )
  ) {
    return [
      {
        property: 'legal_label',
        start: nationals.index,
        end: nationals.index + nationals[0].length,
        normalised: `none_used (${nationals[0].replace(/^.*?(?=\p{Lu})/u, '')})`,
        hedges: [],
        rule: 'label/nationals',
      },
    ];
  }
  const denied = notRefugees.exec(text);
  const own = labelsIn(text, null).filter(
    (label) => label === 'economic_migrant' || label === 'illegal_entrant',
  );
  const at = denied?.index ?? -1;
  const where =
    at >= 0 ? at : own.length > 0 ? text.search(labels.find(([label]) => label === own[0])?.[1] ?? /$^/) : -1;
  if (where >= 0 && officialSpeaker(view, where, register) && (own.length > 0 || denied)) {
    const pattern = labels.find(([label]) => label === own[0])?.[1];
    const match = (denied ? notRefugees : (pattern ?? notRefugees)).exec(text);
    if (match)
      return [
        {
          property: 'legal_label',
          start: match.index,
          end: match.index + match[0].length,
          normalised: own.length > 0 ? own.join(';') : 'not_refugee',
          hedges: [],
          rule: 'label/official',
        },
      ];
  }
  return [];
}

const procedure: readonly (readonly [string, RegExp])[] = [
  [
    'refugee_recognised',
    /\b(?:recogni[sz]ed (?:\p{L}+ ){0,3}?as (?:\p{L}+ )?refugees?|recogni[sz]ed refugees?|(?:granted|gave|given|obtained|won|received) (?:\p{L}+ )?refugee status|(?:had|have|has|held|holding|with) (?:un |u\.n\. |unhcr )?refugee status|given refugee status)\b/iu,
  ],
  ['refugee_registered', /\b(?:registered refugees?|registered as refugees?)\b/i],
  [
    'refugee_documents',
    /\b(?:carr\p{L}+|hold(?:s|ing)?|held|ha[ds]|have|with|bear\p{L}*|shown|showed) (?:\p{L}+ ){0,3}?(?:cards?|papers|documents|certificates?|letters?) (?:from|issued by|of|by) (?:the )?(?:UN\b|U\.N\.|UNHCR|United Nations)|\bUNHCR (?:cards?|papers|documents|certificates?)/iu,
  ],
  [
    'court_order',
    /\b(?:courts?|judges?|tribunal)\b[^.;]{0,40}?\b(?:ordered|ruled|rejected|upheld|extended|granted|suspended|blocked|stayed|dismissed|found|acquitted|sentenced)\b|\bsentenced [^.;]{0,60}?(?:in absentia|in (?:his|her|their) absence)|\b(?:trial|hearing) (?:opened|began|started|was adjourned)|\b(?:charges?|prosecution)\b[^.;]{0,30}\b(?:dropped|withdrawn)\b|\bprosecutors (?:withdrew|dropped)|\bextradition (?:request|hearing|ruling|proceedings)\b/iu,
  ],
  ['refugee_temporary', /\btemporary (?:refugee|protection) status\b/i],
  [
    'asylum_seeker',
    /\b(?:(?:issued|given|holding|held|have|had) (?:\p{L}+ )?asylum[- ]seeker (?:certificates?|cards?|documents?|papers?|status)|granted asylum[- ]seeker status|registered (?:\p{L}+ )?with (?:the )?unhcr|registered as asylum[- ]seekers?|(?:applied|filed|filing|applying|sought|apply) for (?:political )?(?:asylum|refugee status)|asylum (?:claims?|applications?|cases?|requests?) (?:were|was|are|is|had been|have been|pending)|pending asylum)\b/iu,
  ],
  [
    'asylum_denied',
    /\b(?:asylum (?:requests?|claims?|applications?) (?:were|was|had been) (?:denied|rejected|refused)|denied asylum|rejected (?:their|his|her) asylum)\b/i,
  ],
  ['unregistered', /\b(?:not registered|unregistered) with (?:the )?(?:unhcr|u\.?n\.?)/i],
];

/** Steps of a procedure: recognised, registered, applied, refused. */
export function readProcedure(view: View): Draft[] {
  for (const [normalised, pattern] of procedure) {
    const match = pattern.exec(view.text);
    if (!match) continue;
    const before = view.text.slice(Math.max(0, match.index - 40), match.index);
    if (
      /\b(?:should|must|could|would|to be|to|let|allow\w*|let the \w+|not|n['’]t|without|never|if|whether|refus\w+ to|right to|be)\s(?:\w+ ){0,2}$/i.test(
        before,
      )
    )
      continue;
    return [
      {
        property: 'legal_status_procedure',
        start: match.index,
        end: match.index + match[0].length,
        normalised,
        hedges: hedgesIn(view.text, segmentAt(view, match.index)?.start ?? 0, match.index).map(
          (hedge) => hedge.words,
        ),
        rule: `procedure/${normalised}`,
      },
    ];
  }
  return [];
}
