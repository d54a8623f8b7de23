import { segmentAt, type View } from '../english/view.ts';
import { hedgesIn } from '../hedges/english.ts';
import { countries } from '../../places/index.ts';
import type { Draft } from '../propose.ts';

const force =
  '(?:(?:local|border|secret|state|public|military|immigration|security|plainclothes|armed|traffic|railway|transport|provincial|national|federal)\\s){0,3}(?:police|security (?:agency|agents|forces|officials|officers|bureau|ministry|services?)|public security(?: (?:bureau|officials|officers))?|border (?:guards?|patrol|police|troops)|soldiers|troops|army|agents|immigration (?:officers|officials|authorities|police)|intelligence (?:agents|officers|agency|service)|officers|authorities)';
const joint =
  /\b(?:run |carried out |conducted |led |mounted |launched )?(?:jointly (?:by|with)|joint(?:ly)? (?:operation|raid|crackdown|effort)\w* (?:by|of|between|with|involving)|by)\s((?:the\s)?[^,.;]{4,70}?\band\b[^,.;]{4,70})(?=[,.;]|$)/i;
const specific = new RegExp(
  `\\b(?:by|of)\\s((?:the\\s)?(?:\\p{Lu}\\p{L}+['’]?s?\\s){0,4}${force}|(?:the\\s)?(?:\\p{Lu}\\p{L}+\\s){1,4}(?:Forces?|Police|Army|Guards?|Bureau|Agency|Service|Department|Ministry|Security))`,
  'u',
);

/** Who took the people: named where it says more than the police of the state where it happened. */
export function readDetaining(view: View): Draft[] {
  const event = view.events.find(
    (one) => (one.kind === 'detain' || one.kind === 'hold') && one.mood === 'done',
  );
  if (!event) return [];
  const after = view.text.slice(event.end);
  const both = /\bjoint/i.test(after) ? joint.exec(after) : null;
  const match = both ?? specific.exec(after.split(/[;]/)[0] ?? '');
  const agent = match?.[1];
  if (!match || agent === undefined) return [];
  const start = event.end + match.index + match[0].indexOf(agent);
  const segment = segmentAt(view, event.start);
  if (!both && segment && start > segment.end + 60) return [];
  return [
    {
      property: 'detaining_authority',
      start,
      end: start + agent.length,
      normalised: agent.replace(/^the\s/i, '') + (both ? ' (joint)' : ''),
      hedges: hedgesIn(view.text, segment?.start ?? 0, start).map((hedge) => hedge.words),
      rule: both ? 'authority/joint' : 'authority/agent',
    },
  ];
}

const names = countries
  .flatMap((country) => country.en)
  .filter((name) => name.length > 3 && !name.startsWith('the '))
  .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  .join('|');
const given = new RegExp(
  `\\b(?:hand(?:ed|ing)|turn(?:ed|ing)|giv(?:en|ing)|gave|deliver(?:ed|ing)|transferr(?:ed|ing)|surrendered)\\s(?:[\\p{L}\\d'’,-]+\\s){0,7}?(?:over |back |directly |straight )?to\\s((?:the\\s)?(?:(?:North|South|Chinese|Thai|Lao|Vietnamese|Russian|Mongolian|Eritrean|Turkish|Iranian|Afghan|Saudi)\\s)?(?:(?:Korean|Chinese)\\s)?(?:${names}|embassy(?: in \\p{Lu}\\p{L}+)?|[Ee]mbassy(?: in \\p{Lu}\\p{L}+)?|authorities|officials|(?:border |security |state security |secret )?(?:agency|bureau|police|agents|guards|officials|officers|department)|State Security \\p{L}+))`,
  'u',
);
const legs = new RegExp(
  `\\b(?:deport(?:ed|ing)|expelled|sent|returned|flown|handed over)\\s(?:[\\p{L}\\d'’-]+\\s){0,5}?to\\s(${names})\\b,?\\s(?:which|that|who|and then|before)\\s(?:\\p{L}+\\s){0,3}?(?:sent|returned|deported|repatriated|handed|being)`,
  'iu',
);

/** To whom people were handed: an authority or state named as the receiver, or the two legs of a return. */
export function readReceiving(view: View): Draft[] {
  const twoLegs = legs.exec(view.text);
  if (twoLegs?.[1]) {
    const start = twoLegs.index + twoLegs[0].indexOf(twoLegs[1]);
    const reported = /\b(?:widely |had been )?reported\b/i.exec(view.text);
    return [
      {
        property: 'receiving_authority',
        start,
        end: twoLegs.index + twoLegs[0].length,
        normalised: `${twoLegs[1]}, then home state`,
        hedges: [reported ? reported[0].toLowerCase() : null],
        rule: 'authority/two-legs',
      },
    ];
  }
  const match = given.exec(view.text);
  const to = match?.[1];
  if (
    !match ||
    to === undefined ||
    /\b(?:not|n['’]t|never|will|would|could|to|from|against|before)\s(?:\w+\s)?$/i.test(
      view.text.slice(Math.max(0, match.index - 12), match.index),
    )
  )
    return [];
  const start = match.index + match[0].lastIndexOf(to);
  const rest = new RegExp(`^\\s(?:and|but) not (?:to )?(${names})`, 'iu').exec(
    view.text.slice(start + to.length),
  );
  const end = start + to.length + (rest?.[0].length ?? 0);
  return [
    {
      property: 'receiving_authority',
      start,
      end,
      normalised: rest?.[1] ? `${to}, not ${rest[1]}` : to.replace(/^the\s/i, ''),
      hedges: hedgesIn(view.text, segmentAt(view, match.index)?.start ?? 0, match.index).map(
        (hedge) => hedge.words,
      ),
      rule: 'authority/received',
    },
  ];
}
