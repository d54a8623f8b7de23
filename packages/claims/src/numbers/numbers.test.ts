import { describe, expect, it } from 'vitest';
import { findAges, findCounts, formatBounds, parseCount } from './index.ts';

type Row = readonly [text: string, found: readonly string[]];

function shown(text: string, language: string): string[] {
  return findCounts(text, language).map(({ stated, normalised, bounds, form, hedge, unitWord }) =>
    [
      stated,
      normalised,
      `${bounds.lower ?? ''}:${bounds.upper ?? ''}`,
      form,
      hedge ?? '-',
      unitWord ?? '-',
    ].join(' | '),
  );
}

const english: readonly Row[] = [
  ['Thirty-three North Korean defectors', ['Thirty-three | 33 | 33:33 | exact | - | defectors']],
  ['at least two dozen were held', ['at least two dozen | >=24 | 24: | at_least | at least | -']],
  ['a 30-plus party', ['30-plus | >=30 | 30: | at_least | - | -']],
  ['no fewer than 21 people', ['no fewer than 21 | >=21 | 21: | at_least | no fewer than | people']],
  ['a border shut over COVID-19, those returned', []],
  ['as many as 600 were', ['as many as 600 | <=600 | :600 | up_to | as many as | -']],
  ['some 25 North Koreans', ['some 25 | ~25 | 22:28 | about | some | North Koreans']],
  ['Some 220 defectors', ['Some 220 | ~220 | 198:242 | about | Some | defectors']],
  [
    'an estimated 30 to 40 North Koreans',
    ['an estimated 30 to 40 | 30..40 | 30:40 | range | an estimated | North Koreans'],
  ],
  ['anywhere from 300 to 400', ['anywhere from 300 to 400 | 300..400 | 300:400 | range | anywhere from | -']],
  [
    'between 4,800 and 8,900 people a year',
    ['between 4,800 and 8,900 | 4800..8900 | 4800:8900 | range | between | people'],
  ],
  ['numbers from 24 to 40', ['from 24 to 40 | 24..40 | 24:40 | range | - | -']],
  ['alarm over 30 refugees', ['30 | 30 | 30:30 | exact | - | refugees']],
  ['over 30 refugees', ['over 30 | >30 | 31: | more_than | over | refugees']],
  ['nearly 40', ['nearly 40 | <40 | 36:39 | nearly | nearly | -']],
  ['close to 50 people', ['close to 50 | <50 | 45:49 | nearly | close to | people']],
  ['fewer than 40 people', ['fewer than 40 | <=39 | :39 | up_to | fewer than | people']],
  ['up to five minors', ['up to five | <=5 | :5 | up_to | up to | minors']],
  ['30 or more refugees', ['30 or more | >=30 | 30: | at_least | or more | refugees']],
  ['dozens of defectors', ['dozens | dozens | 24:99 | magnitude | - | defectors']],
  ['hundreds of North Koreans', ['hundreds | hundreds | 200:999 | magnitude | - | North Koreans']],
  [
    'tens of thousands of refugees',
    ['tens of thousands | 10000..99999 | 10000:99999 | magnitude | - | refugees'],
  ],
  [
    'thousands or tens of thousands',
    ['thousands or tens of thousands | 1000..99999 | 1000:99999 | range | - | -'],
  ],
  [
    'almost 1.73 million refugees',
    ['almost 1.73 million | <1730000 | 1557000:1729999 | nearly | almost | refugees'],
  ],
  ['half a million people', ['half a million | 500000 | 500000:500000 | exact | - | people']],
  [
    'a couple of people, several defectors',
    ['a couple | few | : | vague | - | people', 'several | few | : | vague | - | defectors'],
  ],
  ['the exact number is not known', ['the exact number is not known | unknown | : | unknown | - | -']],
  ['nine of them left on the 8th', ['nine | 9 | 9:9 | exact | - | them']],
  ['one man and two women', ['one | 1 | 1:1 | exact | - | man', 'two | 2 | 2:2 | exact | - | women']],
  ['a 31-strong group', ['31 | 31 | 31:31 | exact | - | group']],
  ['one hundred and twenty people', ['one hundred and twenty | 120 | 120:120 | exact | - | people']],
  [
    '13 adults and four children',
    ['13 | 13 | 13:13 | exact | - | adults', 'four | 4 | 4:4 | exact | - | children'],
  ],
  ['30-40 people', ['30-40 | 30..40 | 30:40 | range | - | people']],
  ['about 5,000 a year', ['about 5,000 | ~5000 | 4500:5500 | about | about | -']],
  ['thirty (30) persons', ['thirty (30) | 30 | 30:30 | exact | - | persons']],
  ['three 14-year-old girls', ['three | 3 | 3:3 | exact | - | girls']],
  ['two were South Koreans', ['two | 2 | 2:2 | exact | - | South Koreans']],
  ['a few more are missing', ['a few | few | : | vague | - | -']],
  ['On 8 February 2012, 31 people', ['31 | 31 | 31:31 | exact | - | people']],
];

const noCount: readonly string[] = [
  'on Feb. 20, 2012 at 6 p.m.',
  'in 2012, from 1998 to 2006, in the 1960s',
  'a 13-year-old boy, a girl of five, aged 14 to 18',
  'a 20-day-old infant',
  '$500, 3,000 yuan, 20 percent and 31%',
  'section 3 of Resolution 1718, Bureau 39',
  'call 010-1234-5678 or +82 2 1234 5678',
  'under its 1951 Convention and 1967 Protocol',
  'one in five, two thirds of the group',
  'the youngest is 14, some only 13, and she is 24.',
  'two weeks ago, for three years',
  'one of the men, no one, one another, one day',
  'a two-paragraph statement',
  'the 21st century and the 3rd attempt',
  'on the 8th',
  '5 km from the border at 18:00',
];

const korean: readonly Row[] = [
  ['탈북자 31명', ['31명 | 31 | 31:31 | exact | - | 탈북자']],
  ['모두 10여 명', ['10여 명 | >=10 | 10: | at_least | 여 | 명']],
  ['약 30명', ['약 30명 | ~30 | 27:33 | about | 약 | 명']],
  ['최소 21명', ['최소 21명 | >=21 | 21: | at_least | 최소 | 명']],
  ['40명 가까이', ['40명 가까이 | <40 | 36:39 | nearly | 가까이 | 명']],
  ['수십 명', ['수십 명 | 20..99 | 20:99 | magnitude | - | 명']],
  ['세 명이 남았다', ['세 명 | 3 | 3:3 | exact | - | 명']],
  ['30~40명', ['30~40명 | 30..40 | 30:40 | range | - | 명']],
  ['1만5천 명', ['1만5천 명 | 15000 | 15000:15000 | exact | - | 명']],
  ['두세 명', ['두세 명 | 2..3 | 2:3 | range | - | 명']],
  ['백 명이 넘는', ['백 명이 넘는 | >100 | 101: | more_than | 넘는 | 명']],
  [
    '탈북자 14명(남자 5명, 여자 9명)',
    [
      '14명 | 14 | 14:14 | exact | - | 탈북자',
      '5명 | 5 | 5:5 | exact | - | 남자',
      '9명 | 9 | 9:9 | exact | - | 여자',
    ],
  ],
  ['8일 6명, 7명', ['6명 | 6 | 6:6 | exact | - | 명', '7명 | 7 | 7:7 | exact | - | 명']],
  ['2012년 2월 8일 오후 6시, 5천만원, 15세, 생후 20일', []],
];

const chinese: readonly Row[] = [
  ['约30名脱北者', ['约30名 | ~30 | 27:33 | about | 约 | 脱北者']],
  ['約30名脫北者', ['約30名 | ~30 | 27:33 | about | 約 | 脫北者']],
  ['至少21人', ['至少21人 | >=21 | 21: | at_least | 至少 | 人']],
  ['三十一名朝鲜难民', ['三十一名 | 31 | 31:31 | exact | - | 难民']],
  ['30多人', ['30多人 | >=30 | 30: | at_least | 多 | 人']],
  ['近40人', ['近40人 | <40 | 36:39 | nearly | 近 | 人']],
  ['十余人', ['十余人 | >=10 | 10: | at_least | 余 | 人']],
  ['数十人', ['数十人 | 20..99 | 20:99 | magnitude | - | 人']],
  ['24至40人', ['24至40人 | 24..40 | 24:40 | range | - | 人']],
  ['1.7万人', ['1.7万人 | 17000 | 17000:17000 | exact | - | 人']],
  ['两人', ['两人 | 2 | 2:2 | exact | - | 人']],
  ['３１人', ['３１人 | 31 | 31:31 | exact | - | 人']],
  ['2月8日31人被捕', ['31人 | 31 | 31:31 | exact | - | 人']],
  ['中国人民的人权，15岁，3000元', []],
];

const others: readonly (readonly [string, string, string])[] = [
  ['31 Nord-Coréens', 'fr', '31'],
  ['environ 25 Nord-Coréens', 'fr', '~25'],
  ['une trentaine de réfugiés', 'fr', '~30'],
  ['vingt et un réfugiés', 'fr', '21'],
  ['Quince desertores', 'es', '15'],
  ['al menos treinta y un refugiados', 'es', '>=31'],
  ['1.957 migrantes', 'es', '1957'],
  ['ما لا يقل عن 40', 'ar', '>=40'],
  ['تسعة منهم', 'ar', '9'],
  ['بیش از ۵۰۰ هزار', 'fa', '>500000'],
  ['計31人', 'ja', '31'],
  ['少なくとも21人', 'ja', '>=21'],
  ['30人余り', 'ja', '>=30'],
];

describe('findCounts', () => {
  it.each(english)('en: %s', (text, found) => expect(shown(text, 'en')).toEqual(found));
  it.each(noCount)('en, no count: %s', (text) => expect(shown(text, 'en')).toEqual([]));
  it.each(korean)('ko: %s', (text, found) => expect(shown(text, 'ko')).toEqual(found));
  it.each(chinese)('zh: %s', (text, found) => expect(shown(text, 'zh')).toEqual(found));
  it.each(others)('%s (%s)', (text, language, normalised) => {
    expect(parseCount(text, language)?.normalised).toBe(normalised);
  });
});

describe('parseCount', () => {
  it('gives null where no number is stated', () => {
    expect(parseCount('including the elderly', 'en')).toBeNull();
    expect(parseCount('', 'en')).toBeNull();
  });
});

describe('findAges', () => {
  it.each([
    ['a 13-year-old boy', 'en', 13, 13, 'years', 'unknown'],
    ['a five-year-old child', 'en', 5, 5, 'years', 'unknown'],
    ['a 20-day-old infant', 'en', 20, 20, 'days', 'unknown'],
    ['a girl of five', 'en', 5, 5, 'years', 'unknown'],
    ['aged between 15 and 23', 'en', 15, 23, 'years', 'unknown'],
    ['aged between 14 to 18 years', 'en', 14, 18, 'years', 'unknown'],
    ['ages 14 to 23', 'en', 14, 23, 'years', 'unknown'],
    ['aged 16 or under', 'en', null, 16, 'years', 'unknown'],
    ['children of 16 or less', 'en', null, 16, 'years', 'unknown'],
    ['aged (in Korean age) 17 and 19', 'en', 17, 19, 'years', 'counting'],
    ['in her late 60s', 'en', 67, 69, 'years', 'unknown'],
    ['열다섯 살', 'ko', 15, 15, 'years', 'unknown'],
    ['만 15세', 'ko', 15, 15, 'years', 'western'],
    ['14~18세', 'ko', 14, 18, 'years', 'unknown'],
    ['16세 미만', 'ko', null, 15, 'years', 'unknown'],
    ['60대 여성', 'ko', 60, 69, 'years', 'unknown'],
    ['생후 20일', 'ko', 20, 20, 'days', 'unknown'],
    ['14至18岁', 'zh', 14, 18, 'years', 'unknown'],
    ['十五歲', 'zh-Hant', 15, 15, 'years', 'unknown'],
    ['16岁以下', 'zh', null, 16, 'years', 'unknown'],
  ])('%s (%s)', (text, language, lower, upper, unit, system) => {
    expect(findAges(text, language)).toMatchObject([{ lower, upper, unit, system }]);
  });

  it.each(['31 people', 'in 2012', '10세기', 'a family of three and one of five'])('no age: %s', (text) => {
    expect(findAges(text, text.includes('세') ? 'ko' : 'en')).toEqual([]);
  });
});

describe('formatBounds', () => {
  it.each([
    [21, null, 'at least 21', '최소 21명', '至少21人'],
    [null, 34, 'up to 34', '최대 34명', '至多34人'],
    [21, 31, '21–31', '21~31명', '21至31人'],
    [9, 9, '9', '9명', '9人'],
    [50_000, 100_000, '50,000–100,000', '50,000~100,000명', '50,000至100,000人'],
    [null, null, 'number not known', '인원 미상', '人数不详'],
  ])('%s to %s', (lower, upper, en, ko, zh) => {
    const bounds = { lower, upper };
    expect([formatBounds(bounds, 'en'), formatBounds(bounds, 'ko'), formatBounds(bounds, 'zh-Hans')]).toEqual(
      [en, ko, zh],
    );
  });
});
