import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates, resolveDatePhrase, toShorthand } from '../index.ts';

type Row = readonly [text: string, publishedOn: string | null, found: readonly string[]];

/** What a row shows of each date: its words, shorthand, relation, hedge and time. */
function shown(text: string, publishedOn: string | null, language: string): string[] {
  return findDates(text, { publishedOn, language }).map(({ stated, value, relation, hedge, recurring }) =>
    [
      stated,
      toShorthand(value),
      relation === 'on' || relation === 'during' ? '' : relation,
      hedge ?? '',
      value.time ?? '',
      recurring ? 'recurring' : '',
    ]
      .join(' | ')
      .replace(/( \| )+$/, ''),
  );
}

const english: readonly Row[] = [
  ['Guards stopped the bus on 8 February.', '2012-02-15', ['8 February | 2012-02-08']],
  ['February 8 in Shenyang', '2012-03', ['February 8 | 2012-02-08']],
  ['on 10th May 2013, police', '2013-05-31', ['10th May 2013 | 2013-05-10']],
  ['on Wednesday, February 8, 2012', null, ['Wednesday, February 8, 2012 | 2012-02-08']],
  ['on Friday, February 8, 2012', null, ['Friday, February 8, 2012 | 2012-02-08?']],
  ['reportedly by 20 February', '2012-02-15', ['reportedly by 20 February | <=2012-02-20 | by | reportedly']],
  ['answered by Feb. 20 at the latest.', '2012-02-14', ['by Feb. 20 at the latest | <=2012-02-20 | by']],
  ['hope to decide by Monday', '2012-02-15', ['by Monday | <=2012-02-20 | by']],
  ['before 20 February', '2012-02-15', ['before 20 February | <=2012-02-19 | before']],
  ['before the end of this month', '2012-02-15', ['before the end of this month | <=2012-02-29 | by']],
  ['a flight "before the month is out"', '2012-02-15', ['before the month is out | <=2012-02-29 | by']],
  ['could be done by the fifteenth.', '2012-02-10', ['by the fifteenth | <=2012-02-15 | by']],
  ['the fourth, an accountant, was freed', '2012-02-10', []],
  ['on Friday, the second of December', '2005-12-06', ['Friday, the second of December | 2005-12-02']],
  ['would be gone by the weekend', '2012-02-15', ['by the weekend | <=2012-02-19 | by']],
  [
    'arrested on 3 March and freed the following morning',
    '2012-03-10',
    ['3 March | 2012-03-03', 'the following morning | 2012-03-04'],
  ],
  [
    'seized on 3 March; two nights later',
    '2012-03-10',
    ['3 March | 2012-03-03', 'two nights later | 2012-03-05'],
  ],
  [
    'seized on 3 March and beaten that evening',
    '2012-03-10',
    ['3 March | 2012-03-03', 'that evening | 2012-03-03'],
  ],
  ['after 20 February 2012', null, ['after 20 February 2012 | >=2012-02-21 | after']],
  ['since 2024', '2025-10-15', ['since 2024 | >=2024 | since']],
  ['between Feb. 8 and 12', '2012-03-09', ['between Feb. 8 and 12 | 2012-02-08..2012-02-12']],
  ['in April and May about 30 were held', '2017-09-06', ['April and May | 2017-04..2017-05']],
  ['during December and January', '2017-03-06', ['December and January | 2016-12..2017-01']],
  ['in July and August 2016', '2017-03-06', ['July and August 2016 | 2016-07..2016-08']],
  ['in April and May 3', '2017-09-06', ['April | 2017-04', 'May 3 | 2017-05-03']],
  ['from 8 to 18 February', '2012-03-09', ['from 8 to 18 February | 2012-02-08..2012-02-18']],
  ['on Feb. 8 and 12, officials said', '2012-03-09', ['Feb. 8 and 12 | {2012-02-08,2012-02-12}']],
  ['on Feb. 8 and 12 defectors were held', '2012-03-09', ['Feb. 8 | 2012-02-08']],
  [
    'from 20 December to 12 January 2012',
    null,
    ['from 20 December to 12 January 2012 | 2011-12-20..2012-01-12'],
  ],
  ['27 May – 3 June 2013', null, ['27 May – 3 June 2013 | 2013-05-27..2013-06-03']],
  ['between December and February', '2012-03-09', ['between December and February | 2011-12..2012-02']],
  ['between Saturday and Sunday', '2019-04-29', ['between Saturday and Sunday | 2019-04-27..2019-04-28']],
  ['worked there from 1998 to 2006', '2012-02-27', ['from 1998 to 2006 | 1998..2006']],
  [
    'four were seen on the 8th; two on the 12th',
    '2012-02',
    ['the 8th | 2012-02-08', 'the 12th | 2012-02-12'],
  ],
  ['on the 29th of last month, they', '2012-03-09', ['the 29th of last month | 2012-02-29']],
  ['on the 12th, and three the same day', '2012-02', ['the 12th | 2012-02-12', 'the same day | 2012-02-12']],
  ['missing May 2. Two days later', '2017-05-12', ['May 2 | 2017-05-02', 'Two days later | 2017-05-04']],
  ['seized on Wednesday', '2012-02-14', ['Wednesday | 2012-02-08']],
  ['caught on Monday', '2012-02-14', ['Monday | 2012-02-13']],
  ['They will be sent back on Monday', '2012-02-15', ['Monday | 2012-02-20']],
  ['They will be sent back, he said on Monday', '2012-02-15', ['Monday | 2012-02-13']],
  ['stopped by the local police on Saturday', '2017-11-08', ['Saturday | 2017-11-04']],
  ['as of last Friday', '2012-02-27', ['last Friday | 2012-02-24']],
  ['on Friday', '2012-02', ['Friday | 2012-01-27..2012-02-24']],
  ['late last week', '2012-02-14', ['late last week | 2012-02-09..2012-02-12']],
  ['last week', '2012-02-14', ['last week | 2012-02-06..2012-02-12']],
  ['over the course of last month', '2012-03', ['over the course of last month | 2012-02']],
  ['earlier this month', '2019-04-29', ['earlier this month | 2019-04-01..2019-04-29']],
  ['in mid-February', '2012-02-28', ['mid-February | 2012-02-10..2012-02-20']],
  ['early March', '2012-03-19', ['early March | 2012-03-01..2012-03-10']],
  ['over the past two weeks', '2012-03-09', ['over the past two weeks | 2012-02-24..2012-03-09']],
  ['three weeks ago', '2013-05-30', ['three weeks ago | 2013-05-06..2013-05-12']],
  ['10 days ago', '2017-11-08', ['10 days ago | 2017-10-29']],
  ['a few days ago', '2017-11-08', ['a few days ago | <=2017-11-07 | before']],
  ['returned yesterday', '2017-04-13', ['yesterday | 2017-04-12']],
  ['tomorrow (18th)', '2012-02-17', ['tomorrow (18th) | 2012-02-18']],
  ['the 8th of February', '2012-03', ['8th of February | 2012-02-08']],
  ['between the 8th and 12th.', '2012-03-14', ['between the 8th and 12th | 2012-03-08..2012-03-12']],
  ['by the end of the month', '2012-02-14', ['by the end of the month | <=2012-02-29 | by']],
  [
    'since the beginning of this year',
    '2012-03-14',
    ['since the beginning of this year | >=2012-01-01 | since'],
  ],
  ['the week of February 6', '2012-03-14', ['the week of February 6 | 2012-02-06..2012-02-12']],
  ['in the first week of March', '2012-03-14', ['the first week of March | 2012-03-01..2012-03-07']],
  ['more than a year ago', '2012-03-14', ['more than a year ago | <=2011-03-14 | before']],
  ['half a year ago', '2012-03-14', ['half a year ago | 2011-09']],
  ['last spring', '2012-03', ['last spring | 2011-21']],
  ['last winter', '2012-03-09', ['last winter | winter 2011-12']],
  [
    'on 2 May 2012. Two weeks later',
    null,
    ['2 May 2012 | 2012-05-02', 'Two weeks later | 2012-05-13..2012-05-19'],
  ],
  [
    'on 2 May 2012 and the following Monday',
    null,
    ['2 May 2012 | 2012-05-02', 'the following Monday | 2012-05-07'],
  ],
  ['They will answer within two weeks', '2012-02-14', ['within two weeks | 2012-02-14..2012-02-28']],
  ['around 12 Feb', '2012-03', ['around 12 Feb | 2012-02-12~ |  | around']],
  [
    'at about 6 p.m. on Wednesday.',
    '2012-02-14',
    ['at about 6 p.m. on Wednesday | 2012-02-08 |  | about | 18:00'],
  ],
  ['around 6 p.m. Wednesday', '2012-02-14', ['around 6 p.m. Wednesday | 2012-02-08 |  | around | 18:00']],
  ['In January the ministry complained', '2012-02-15', ['January | 2012-01']],
  ['in December', '2012-02-15', ['December | 2011-12']],
  ['in 2011', null, ['2011 | 2011']],
  ['under a treaty of the 1960s', null, ['the 1960s | 196X']],
  ['crossed in winter cold', '2012-03', ['winter | winter 2011-12']],
  ['on 2012-02-08', null, ['2012-02-08 | 2012-02-08']],
  ['on 08/02/2012', null, ['08/02/2012 | [2012-02-08,2012-08-02]']],
  [
    'every Friday and on Mondays',
    '2012-02-15',
    ['every Friday | unknown |  |  |  | recurring', 'Mondays | unknown |  |  |  | recurring'],
  ],
  ['on December 30', '2000-01', ['December 30 | 1999-12-30']],
  ['on 8 February', null, ['8 February | XXXX-02-08']],
  ['the 8th.', null, ['the 8th | XXXX-XX-08']],
];

const none: readonly string[] = [
  'They may march on the second attempt.',
  'on 30 February 2012 and 31 April',
  'in month 13: 2012-13-01',
  'the 21st century and the 18th Party Congress',
  'Theresa May spoke to a march of 500 people',
  'detained 2012 people',
  'Sun Wed Mon sat',
  'told to the Sunday Times by Jan Novak, a friend of April Lee',
  'section 3, article 33, 6 p.m.',
];

const korean: readonly Row[] = [
  ['지난 8일 공항에서', '2012-02-14', ['지난 8일 | 2012-02-08']],
  ['늦어도 20일까지는 끝낸다', '2012-02-14', ['늦어도 20일까지 | <=2012-02-20 | by']],
  ['내일(18일) 떠날 예정', '2012-02-17', ['내일(18일) | 2012-02-18']],
  ['8일 오후 6시쯤', '2012-02-14', ['8일 오후 6시쯤 | 2012-02-08 |  | 쯤 | 18:00']],
  ['8~12일', '2012-02-14', ['8~12일 | 2012-02-08..2012-02-12']],
  ['2012년 2월 8일부터 12일까지', null, ['2012년 2월 8일부터 12일까지 | 2012-02-08..2012-02-12']],
  ['지난달 29일', '2012-03-09', ['지난달 29일 | 2012-02-29']],
  ['이달 초', '2012-02-14', ['이달 초 | 2012-02-01..2012-02-10']],
  ['2월 중순', '2012-03', ['2월 중순 | 2012-02-11..2012-02-20']],
  ['지난주', '2012-02-14', ['지난주 | 2012-02-06..2012-02-12']],
  ['지난 금요일', '2012-02-14', ['지난 금요일 | 2012-02-10']],
  ['작년에', '2012-02-14', ['작년 | 2011']],
  ['2024년 이후', null, ['2024년 이후 | >=2024 | since']],
  ['1998년부터 2006년까지', null, ['1998년부터 2006년까지 | 1998..2006']],
  ['10일 전', '2012-03-09', ['10일 전 | 2012-02-28']],
  ['최근 2주간', '2012-03-09', ['최근 2주간 | 2012-02-24..2012-03-09']],
  ['20일간 단식, 생후 20일 된 영아', '2012-03', []],
  ['오는 20일 전까지', '2012-02-14', ['오는 20일 전까지 | <=2012-02-20 | by']],
  ['수요일인 8일', '2012-02-24', ['수요일인 8일 | 2012-02-08']],
  ['2월 30일', '2012-03', []],
];

const chinese: readonly Row[] = [
  ['2月8日', '2012-03-09', ['2月8日 | 2012-02-08']],
  ['8日在机场', '2012-02-14', ['8日 | 2012-02-08']],
  ['本月20日前答复', '2012-02-14', ['本月20日前 | <=2012-02-20 | by']],
  ['2月8日至12日', '2012-03', ['2月8日至12日 | 2012-02-08..2012-02-12']],
  ['二〇一二年二月八日下午六时许', null, ['二〇一二年二月八日下午六时许 | 2012-02-08 |  | 许 | 18:00']],
  ['上周', '2012-02-14', ['上周 | 2012-02-06..2012-02-12']],
  ['上週五', '2012-02-14', ['上週五 | 2012-02-10']],
  ['昨天', '2012-02-14', ['昨天 | 2012-02-13']],
  ['近兩週', '2012-03-09', ['近兩週 | 2012-02-24..2012-03-09']],
  ['自2024年以来', null, ['自2024年以来 | >=2024 | since']],
  ['2月8日左右', '2012-03', ['2月8日左右 | 2012-02-08~ |  | 左右']],
  ['14日报道', '2012-02-15', ['14日 | 2012-02-14']],
  ['人民日报', '2012-03', []],
];

const romance: readonly (readonly [language: string, ...Row])[] = [
  ['fr', 'depuis le 28 avril', '2019', ['depuis le 28 avril | >=2019-04-28 | since']],
  ['fr', 'le 1er mars 2012', null, ['1er mars 2012 | 2012-03-01']],
  ['fr', 'du 8 au 12 février 2012', null, ['8 au 12 février 2012 | 2012-02-08..2012-02-12']],
  ['fr', 'avant le 20 février', '2012-02-15', ['avant le 20 février | <=2012-02-20 | by']],
  ['fr', 'il y a trois semaines', '2013-05-30', ['il y a trois semaines | 2013-05-06..2013-05-12']],
  ['es', 'hace tres días', '2017-07-25', ['hace tres días | 2017-07-22']],
  ['es', 'el 8 de febrero de 2012', null, ['8 de febrero de 2012 | 2012-02-08']],
  ['es', 'la semana pasada', '2012-02-14', ['la semana pasada | 2012-02-06..2012-02-12']],
];

describe('findDates', () => {
  it.each(romance)('%s: %s (%s)', (language, text, publishedOn, found) => {
    expect(shown(text, publishedOn, language)).toEqual(found);
  });
  it.each(english)('en: %s (%s)', (text, publishedOn, found) => {
    expect(shown(text, publishedOn, 'en')).toEqual(found);
  });
  it.each(none)('en, no date: %s', (text) => {
    expect(shown(text, '2012-02-15', 'en')).toEqual([]);
  });
  it.each(korean)('ko: %s (%s)', (text, publishedOn, found) => {
    expect(shown(text, publishedOn, 'ko')).toEqual(found);
  });
  it.each(chinese)('zh: %s (%s)', (text, publishedOn, found) => {
    expect(shown(text, publishedOn, 'zh-Hans')).toEqual(found);
  });

  it('without a publication date gives no bounds to what counts from it', () => {
    for (const text of [
      'yesterday',
      'on Friday',
      'last week',
      'over the past two weeks',
      'three weeks ago',
    ]) {
      const [found] = findDates(text, { publishedOn: null, language: 'en' });
      expect(found?.value).toMatchObject({ earliest: null, latest: null });
    }
  });

  it('takes an anchor for "the next day"', () => {
    const found = findDates('the next day', { publishedOn: null, language: 'en', anchor: '2024-11-24' });
    expect(found[0]?.value.edtf).toBe('2024-11-25');
  });
});

describe('resolveDatePhrase', () => {
  it('reads a whole phrase and nothing less', () => {
    const context = { publishedOn: '2012-02-14', language: 'en' };
    expect(resolveDatePhrase('on 8 February', context)?.edtf).toBe('2012-02-08');
    expect(resolveDatePhrase('by Feb. 20 at the latest', context)?.edtf).toBe('../2012-02-20');
    expect(resolveDatePhrase('in Shenyang on 8 February', context)).toBeNull();
    expect(resolveDatePhrase('on 8 February and 9 March', context)).toBeNull();
    expect(resolveDatePhrase('', context)).toBeNull();
  });
});

const pieces = fc.oneof(
  fc.string(),
  fc.constantFrom(
    ...english.map(([text]) => text),
    ...korean.map(([text]) => text),
    ...chinese.map(([text]) => text),
    ' and ',
    ' to ',
    ' by ',
    '-',
    '8',
    '12',
    '2012',
    'Feb. ',
    ' the ',
    '일',
    '日',
    '월',
    '月',
    '~',
    '\n\n',
    ' about ',
    '9999',
    '0000',
  ),
);
const anyText = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(''));
const anyPublished = fc.constantFrom(
  null,
  '2012-02-14',
  '2012-02',
  '2012',
  '0001-01-01',
  '9999-12-31',
  'rubbish',
  '2012-02-30',
);
const anyLanguage = fc.constantFrom('en', 'ko', 'zh-Hans', 'zh-Hant', 'ja', 'fr', 'es', 'xx', '');

describe('laws', () => {
  it('never throws; spans are in order, inside the text and slice to the words; bounds are in order', () => {
    fc.assert(
      fc.property(anyText, anyPublished, anyLanguage, (text, publishedOn, language) => {
        let end = 0;
        for (const found of findDates(text, { publishedOn, language })) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(found.end).toBeGreaterThan(found.start);
          expect(text.slice(found.start, found.end)).toBe(found.stated);
          const { earliest, latest } = found.value;
          if (earliest !== null && latest !== null) expect(earliest <= latest).toBe(true);
          end = found.end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['in the first week of March', '0001-01-01'],
    ['They will be sent back in the first week of March', '9999-12-31'],
  ])('"%s" told on %s has no year that a calendar knows', (text, publishedOn) => {
    const found = findDates(text, { publishedOn, language: 'en' }).at(-1);
    expect(found?.value).toMatchObject({ earliest: null, latest: null, edtf: 'XXXX-03' });
  });

  it('needs time in proportion to the text', () => {
    const hostile = [
      'between '.repeat(20),
      '8 '.repeat(60),
      'Feb. 8 and 12, 2012 ',
      `${' '.repeat(200)}the 8th`,
      '2012-'.repeat(30),
      '1,'.repeat(100),
      '지난 8일 10명 ',
      '二'.repeat(100),
      'about around about ',
    ];
    for (const piece of hostile) {
      const time = (length: number): number => {
        const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
        // Time of this process alone: the clock on the wall also measures whatever else the machine does.
        const start = process.cpuUsage();
        for (const language of ['en', 'ko', 'zh']) findDates(text, { publishedOn: '2012-02-14', language });
        const { user, system } = process.cpuUsage(start);
        return (user + system) / 1000;
      };
      time(20_000);
      const small = Math.min(time(20_000), time(20_000));
      const large = Math.min(time(160_000), time(160_000));
      // Eight times the text; quadratic work would take 64 times as long.
      expect(large, piece.slice(0, 20)).toBeLessThan(24 * small + 200);
    }
  });
});
