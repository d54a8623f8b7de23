import { between, inYear } from '../value.ts';
import {
  month,
  monthDay,
  pastUnits,
  shiftedDay,
  shiftedMonth,
  shiftedWeek,
  shiftedYear,
  type Unit,
  unitsAgo,
} from './reference.ts';
import { nothingAround } from './shared.ts';
import type { DateLanguage, DateRule, Reading, Reference } from './types.ts';

/** French and Spanish dates: the forms that reports of the field use, no more. */
interface RomanceWords {
  /** Names of the months as pattern pieces, January first. */
  readonly months: readonly string[];
  /** Between day, month and year: Spanish "de". */
  readonly of: string;
  readonly to: string;
  readonly relativeDays: Readonly<Record<string, number>>;
  readonly periods: Readonly<Record<string, (at: Reference) => Reading>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly units: Readonly<Record<string, Unit>>;
  /** Pattern of "N units ago"; `N` and `U` stand for the number and the unit. */
  readonly ago: string;
  readonly past: string;
  readonly inYear: string;
  readonly by: string;
  readonly since: string;
  readonly about: string;
  readonly future: RegExp;
}

const day = '(?<d>[0-3]?\\d)(?:er|º)?(?!\\d)';
const year = '(?<y>(?:19|20)\\d\\d)(?![\\d%])';
const edge = '(?<![\\p{L}\\p{N}.,/-])';
const alternatives = (words: readonly string[]): string =>
  words.toSorted((a, b) => b.length - a.length).join('|');

function rulesOf(words: RomanceWords): DateRule[] {
  const monthName = `(?<m>${alternatives(words.months)})(?![\\p{L}])`;
  const monthOf = (text: string | undefined): number =>
    words.months.findIndex((names) => new RegExp(`^(?:${names})$`, 'iu').test(text ?? '')) + 1;
  const of = `\\s(?:${words.of})?`;
  const yearOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
  const during = (value: Reading['value']): Reading => ({ value, relation: 'during' });
  const count = (text: string | undefined): number =>
    /^\d+$/u.test(text ?? '') ? Number(text) : (words.numbers[(text ?? '').toLowerCase()] ?? 0);
  const unitOf = (text: string | undefined): Unit => words.units[(text ?? '').toLowerCase()] ?? 'day';
  const withUnits = (pattern: string): RegExp =>
    new RegExp(
      edge +
        pattern
          .replace('N', `(?<n>\\d{1,3}|${alternatives(Object.keys(words.numbers))})`)
          .replace('U', `(?<u>${alternatives(Object.keys(words.units))})(?![\\p{L}])`),
      'giu',
    );
  return [
    {
      name: 'days-month',
      pattern: new RegExp(
        `${edge}${day}\\s?(?:${words.to}|-|–)\\s?(?<d2>[0-3]?\\d)(?!\\d)${of}${monthName}(?:${of}${year})?`,
        'giu',
      ),
      read({ d, d2, m, y }, at) {
        const first = monthDay(yearOf(y), monthOf(m), Number(d), at);
        const last = monthDay(yearOf(y), monthOf(m), Number(d2), at);
        const [from, until] = [first?.value.earliest ?? null, last?.value.latest ?? null];
        return from === null || until === null || from > until ? null : during(between(from, until));
      },
    },
    {
      name: 'day-month',
      pattern: new RegExp(`${edge}${day}${of}${monthName}(?:${of}${year})?`, 'giu'),
      read: ({ d, m, y }, at) => monthDay(yearOf(y), monthOf(m), Number(d), at),
    },
    {
      name: 'month-year',
      pattern: new RegExp(`${edge}${monthName}${of}${year}`, 'giu'),
      read: ({ m, y }, at) => month(Number(y), monthOf(m), at),
    },
    {
      name: 'month',
      pattern: new RegExp(`(?<=(?:^|\\s)(?:en|depuis|desde|de)\\s)${monthName}`, 'giu'),
      read: ({ m }, at) => month(null, monthOf(m), at),
    },
    {
      name: 'year',
      pattern: new RegExp(`(?<=(?:^|\\s|['’])(?:${words.inYear})\\s)${year}(?![.,]\\d)`, 'giu'),
      read: ({ y }) => during(inYear(Number(y))),
    },
    {
      name: 'day-word',
      pattern: new RegExp(
        `${edge}(?<word>${alternatives(Object.keys(words.relativeDays))})(?![\\p{L}])`,
        'giu',
      ),
      read: ({ word = '' }, at) => ({ value: shiftedDay(words.relativeDays[word.toLowerCase()] ?? 0, at) }),
    },
    {
      name: 'period',
      pattern: new RegExp(`${edge}(?<word>${alternatives(Object.keys(words.periods))})(?![\\p{L}])`, 'giu'),
      read: ({ word = '' }, at) => words.periods[word.toLowerCase()]?.(at) ?? null,
    },
    {
      name: 'ago',
      pattern: withUnits(words.ago),
      read: ({ n, u }, at) => ({ value: unitsAgo(count(n), unitOf(u), at) }),
    },
    {
      name: 'past',
      pattern: withUnits(words.past),
      read: ({ n, u }, at) => during(pastUnits(count(n), unitOf(u), at)),
    },
  ];
}

function languageFrom(words: RomanceWords): DateLanguage {
  const lead = new RegExp(
    `(?<![\\p{L}])(?:(?<by>${words.by})|(?<since>${words.since})|(?<about>${words.about}))\\s(?:le\\s|el\\s)?$`,
    'iu',
  );
  return {
    rules: rulesOf(words),
    isFuture: (before) => words.future.test(before),
    surround(before) {
      const match = lead.exec(before);
      if (!match) return nothingAround;
      const { by, about } = match.groups ?? {};
      const relation = about === undefined ? (by === undefined ? 'since' : 'by') : null;
      return {
        ...nothingAround,
        relation,
        hedge: about ?? null,
        approximate: about !== undefined,
        lengthBefore: match[0].length,
      };
    },
    joins(before, middle) {
      if (!new RegExp(`^\\s(?:${words.to}|et|y)\\s(?:le\\s|el\\s)?$`, 'iu').test(middle)) return null;
      const opening = /(?<![\p{L}])(?:du|de|del|desde|entre)\s(?:le\s|el\s)?$/iu.exec(before);
      return opening ? { lengthBefore: opening[0].length, lengthAfter: 0 } : null;
    },
  };
}

const week =
  (shift: number) =>
  (at: Reference): Reading => ({ value: shiftedWeek(shift, at), relation: 'during' });
const monthBy =
  (shift: number) =>
  (at: Reference): Reading => ({ value: shiftedMonth(shift, at), relation: 'during' });
const yearBy =
  (shift: number) =>
  (at: Reference): Reading => ({ value: shiftedYear(shift, at), relation: 'during' });

/** French dates. */
export const french: DateLanguage = languageFrom({
  months: [
    'janvier',
    'février|fevrier|févr\\.',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août|aout',
    'septembre|sept\\.',
    'octobre',
    'novembre',
    'décembre|decembre',
  ],
  of: 'de\\s',
  to: 'au|à',
  relativeDays: {
    'avant-hier': -2,
    hier: -1,
    "aujourd'hui": 0,
    'aujourd’hui': 0,
    demain: 1,
    'après-demain': 2,
  },
  periods: {
    'la semaine dernière': week(-1),
    'cette semaine': week(0),
    'la semaine prochaine': week(1),
    'le mois dernier': monthBy(-1),
    'ce mois-ci': monthBy(0),
    "l'année dernière": yearBy(-1),
    'l’année dernière': yearBy(-1),
    'cette année': yearBy(0),
  },
  numbers: {
    un: 1,
    une: 1,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
  },
  units: {
    jour: 'day',
    jours: 'day',
    semaine: 'week',
    semaines: 'week',
    mois: 'month',
    an: 'year',
    ans: 'year',
  },
  ago: 'il y a\\sN\\sU',
  past: '(?:ces|les|des|au cours des)\\sN\\sdern(?:iers|ières)\\sU',
  inYear: 'en|depuis|fin|début',
  by: "avant|d['’]ici|au plus tard|jusqu['’]au",
  since: 'depuis|à partir du|dès',
  about: 'vers|aux alentours du|autour du',
  future: /(?:avant|d['’]ici|devrait|devraient|sera|seront|va|vont)(?:\s[\p{L}]+){0,4}\s(?:le\s)?$/iu,
});

/** Spanish dates. */
export const spanish: DateLanguage = languageFrom({
  months: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre|setiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  of: '(?:de|del)\\s',
  to: 'al|a',
  relativeDays: { anteayer: -2, ayer: -1, hoy: 0, 'pasado mañana': 2 },
  periods: {
    'la semana pasada': week(-1),
    'esta semana': week(0),
    'la próxima semana': week(1),
    'el mes pasado': monthBy(-1),
    'este mes': monthBy(0),
    'el año pasado': yearBy(-1),
    'este año': yearBy(0),
  },
  numbers: {
    un: 1,
    una: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
  },
  units: {
    día: 'day',
    días: 'day',
    semana: 'week',
    semanas: 'week',
    mes: 'month',
    meses: 'month',
    año: 'year',
    años: 'year',
  },
  ago: 'hace\\sN\\sU',
  past: '(?:los|las|en los|en las)\\súltim[oa]s\\sN\\sU',
  inYear: 'en|desde|de',
  by: 'antes del?|a más tardar|hasta',
  since: 'desde|a partir del?',
  about: 'alrededor del?|hacia|en torno al?',
  future: /(?:antes|serán?|van? a|debe[nr]?)(?:\s[\p{L}]+){0,4}\s(?:el\s)?$/iu,
});
