import { magnitudes } from './bounds.ts';
import { digitPattern, digitsTimes } from './digits.ts';
import { type CountGrammar, hedges, type HedgeTable } from './grammar.ts';
import { arabicWords, frenchWords, persianWords, spanishWords } from './spelled.ts';
import type { Amount } from './types.ts';

/** The words of a language that writes numbers much as English does. */
interface Spelling {
  readonly words: ReadonlyMap<string, number>;
  readonly scales: Readonly<Record<string, number>>;
  readonly magnitudes: Readonly<Record<string, Amount>>;
  /** Words that are a number and "about" at once: une trentaine. */
  readonly round: Readonly<Record<string, number>>;
  readonly before: HedgeTable;
  readonly after: HedgeTable;
  /** What makes a range of the numbers on both sides. */
  readonly link: string;
  /** Nouns after which the number is no count of persons or things: time, money, measures. */
  readonly measure: string;
}

const longestFirst = (words: Iterable<string>): string =>
  [...words]
    .toSorted((a, b) => b.length - a.length)
    .join('|')
    .replace(/ /gu, '\\s') || '(?!)';

function grammar(spelling: Spelling): CountGrammar {
  const scale = longestFirst(Object.keys(spelling.scales));
  const digits = new RegExp(`^(\\d{1,3}(?:\\.\\d{3}){1,4}(?!\\d)|${digitPattern})(?:\\s(${scale}))?$`, 'iu');
  const valueOf = (text: string): number | null => {
    const match = digits.exec(text);
    if (!match) return spelling.words.get(text.toLowerCase().replace(/\s/gu, ' ')) ?? null;
    const written = match[1] ?? '';
    // French and Spanish group thousands with a point: 1.957 is 1,957.
    const plain = /^\d{1,3}(?:\.\d{3})+$/u.test(written) ? written.replaceAll('.', '') : written;
    return digitsTimes(plain, match[2] === undefined ? 1 : (spelling.scales[match[2].toLowerCase()] ?? 1));
  };
  const measure = new RegExp(`^\\s?(?:%|(?:${spelling.measure})(?![\\p{L}]))`, 'iu');
  return {
    token: new RegExp(
      `(?<![\\p{L}\\p{N}.,/:$€£-])(?:(?<magnitude>${longestFirst(Object.keys(spelling.magnitudes))})|(?<round>${longestFirst(Object.keys(spelling.round))})|(?<number>(?:\\d{1,3}(?:\\.\\d{3}){1,4}(?!\\d)|${digitPattern})(?:\\s(?:${scale}))?|${longestFirst(spelling.words.keys())}))(?![\\p{L}\\p{N}]|[.,:/-]\\p{N})`,
      'giu',
    ),
    amount({ magnitude, round, number = '' }) {
      if (magnitude !== undefined) return spelling.magnitudes[magnitude.toLowerCase()] ?? null;
      const value = round === undefined ? valueOf(number) : (spelling.round[round.toLowerCase()] ?? null);
      return value === null ? null : { kind: 'number', value };
    },
    inner: ({ round }) => (round === undefined ? null : ['about', round]),
    before: hedges(spelling.before, 'before', (words) => `(?<![\\p{L}])(?<hedge>${words})\\s?`),
    after: hedges(spelling.after, 'after', (words) => `\\s(?<hedge>${words})(?![\\p{L}])`),
    links: (_before, middle) => new RegExp(`^\\s?(?:${spelling.link})\\s?$`, 'iu').test(middle),
    accepts: (before, _matched, after) =>
      !measure.test(after) &&
      !/(?:article|résolution|resolución|artículo|page|n°|no\.|[$€£])\s?$/iu.test(before),
    unit: (_before, _matched, after) =>
      /^\s(?:de\s|d['’])?(?<noun>[\p{L}-]{3,})/iu.exec(after)?.groups?.noun ?? null,
  };
}

/** French counts. */
export const french = grammar({
  words: frenchWords,
  scales: { mille: 1_000, million: 1_000_000, millions: 1_000_000 },
  magnitudes: {
    'dizaines de milliers': magnitudes.tensOfThousands,
    'centaines de milliers': magnitudes.hundredsOfThousands,
    dizaines: magnitudes.tens,
    centaines: magnitudes.hundreds,
    milliers: magnitudes.thousands,
  },
  round: {
    'une dizaine': 10,
    'une douzaine': 12,
    'une quinzaine': 15,
    'une vingtaine': 20,
    'une trentaine': 30,
    'une quarantaine': 40,
    'une cinquantaine': 50,
    'une soixantaine': 60,
    'une centaine': 100,
    'un millier': 1_000,
  },
  before: [
    ['at_least', 'au moins|au minimum|pas moins de'],
    ['more_than', "plus de|plus d[’']"],
    ['nearly', 'près de|presque'],
    ['up_to', "jusqu[’']à|au plus|au maximum"],
    ['less_than', 'moins de'],
    ['about', 'environ|quelque|à peu près|approximativement'],
  ],
  after: [
    ['at_least', 'ou plus|au moins'],
    ['about', 'environ'],
  ],
  link: 'à|ou|-|–',
  measure: 'ans?|mois|jours?|semaines?|heures?|minutes?|euros?|dollars?|pour\\scent|kilomètres?|km|fois',
});

/** Spanish counts. */
export const spanish = grammar({
  words: spanishWords,
  scales: { mil: 1_000, millón: 1_000_000, millones: 1_000_000 },
  magnitudes: {
    'decenas de miles': magnitudes.tensOfThousands,
    'cientos de miles': magnitudes.hundredsOfThousands,
    decenas: magnitudes.tens,
    docenas: magnitudes.dozens,
    cientos: magnitudes.hundreds,
    centenares: magnitudes.hundreds,
    miles: magnitudes.thousands,
  },
  round: {
    'una decena': 10,
    'una docena': 12,
    'una veintena': 20,
    'una treintena': 30,
    'un centenar': 100,
    'un millar': 1_000,
  },
  before: [
    ['at_least', 'al menos|por lo menos|como mínimo|no menos de'],
    ['more_than', 'más de'],
    ['nearly', 'casi|cerca de'],
    ['up_to', 'hasta|como máximo|a lo sumo'],
    ['less_than', 'menos de'],
    ['about', 'aproximadamente|alrededor de|unos|unas|en torno a'],
  ],
  after: [
    ['at_least', 'o más'],
    ['about', 'aproximadamente'],
  ],
  link: 'a|o|-|–',
  measure: 'años?|meses|mes|días?|semanas?|horas?|minutos?|euros?|dólares?|por\\sciento|kilómetros?|km|veces',
});

/** Arabic counts: digits, and words from three to ten. */
export const arabic = grammar({
  words: arabicWords,
  scales: { ألف: 1_000, آلاف: 1_000, مليون: 1_000_000 },
  magnitudes: { عشرات: magnitudes.tens, مئات: magnitudes.hundreds, آلاف: magnitudes.thousands },
  round: {},
  before: [
    ['at_least', 'ما لا يقل عن|على الأقل'],
    ['more_than', 'أكثر من'],
    ['nearly', 'ما يقرب من'],
    ['up_to', 'ما يصل إلى'],
    ['about', 'حوالي|نحو|زهاء'],
  ],
  after: [['at_least', 'على الأقل']],
  link: 'إلى|-|–',
  measure: 'سنوات|سنة|عاما|أيام|يوما|أشهر|أسابيع|ساعات',
});

/** Persian counts: digits, and words from two to ten. */
export const persian = grammar({
  words: persianWords,
  scales: { هزار: 1_000, میلیون: 1_000_000 },
  magnitudes: { ده‌ها: magnitudes.tens, صدها: magnitudes.hundreds, هزاران: magnitudes.thousands },
  round: {},
  before: [
    ['at_least', 'دست کم|دست‌کم|حداقل'],
    ['more_than', 'بیش از|بیشتر از'],
    ['nearly', 'نزدیک به'],
    ['up_to', 'حداکثر|تا'],
    ['about', 'حدود|تقریبا|تقریباً'],
  ],
  after: [],
  link: 'تا|-|–',
  measure: 'سال|ساله|روز|روزه|ماه|هفته|ساعت|درصد',
});
