import { describe, expect, it } from 'vitest';
import { readReport } from '../readReport.ts';
import { segment } from '../segment/segment.ts';

type Row = readonly [
  text: string,
  place: string | null,
  day: string | null,
  agency: string | null,
  rest: string,
];

/** Published on 15 February 2012. */
const rows: readonly Row[] = [
  ['SHENYANG, China (AP) -- Police stopped nine people.', 'SHENYANG, China', null, 'AP', 'Police'],
  ['SEOUL, Feb. 14 (Yonhap) -- Police stopped nine people.', 'SEOUL', '2012-02-14', 'Yonhap', 'Police'],
  ['SEOUL (Reuters) - Police stopped nine people.', 'SEOUL', null, 'Reuters', 'Police'],
  ['BEIJING, 14 February 2012 — Police stopped nine people.', 'BEIJING', '2012-02-14', null, 'Police'],
  ['GENEVA (14 February 2012) – Police stopped nine people.', 'GENEVA', '2012-02-14', null, 'Police'],
  ['GENEVA, Feb 14 (UNHCR) – Police stopped nine people.', 'GENEVA', '2012-02-14', 'UNHCR', 'Police'],
  ['(New York, February 14, 2012) – Police stopped nine people.', 'New York', '2012-02-14', null, 'Police'],
  ['(Seoul) – Police stopped nine people.', 'Seoul', null, null, 'Police'],
  ['SEOUL, South Korea — Police stopped nine people.', 'SEOUL, South Korea', null, null, 'Police'],
  ['MAE SOT, Thailand (AFP) - Police stopped nine people.', 'MAE SOT, Thailand', null, 'AFP', 'Police'],
  ['Beijing – Police stopped nine people.', 'Beijing', null, null, 'Police'],
  ['February 14, 2012 – Police stopped nine people.', null, null, null, 'February'],
  [
    'WASHINGTON, D.C. – February 14, 2012 – Police stopped nine people.',
    'WASHINGTON, D.C.',
    '2012-02-14',
    null,
    'Police',
  ],
  ['(AP) — Police stopped nine people.', null, null, 'AP', 'Police'],
  ['【북경=연합뉴스】 공안이 아홉 명을 붙잡았다.', '북경', null, '연합뉴스', '공안이'],
  ['(서울=연합뉴스) 홍길동 기자 = 공안이 아홉 명을 붙잡았다.', '서울', null, '연합뉴스', '공안이'],
  [
    '(서울·베이징=연합뉴스) 홍길동 기자 박선 특파원 = 공안이 아홉 명을 붙잡았다.',
    '서울·베이징',
    null,
    '연합뉴스',
    '공안이',
  ],
  ['(서울 AP=연합뉴스) 공안이 아홉 명을 붙잡았다.', '서울', null, 'AP=연합뉴스', '공안이'],
  ['[선양=홍길동 특파원] 공안이 아홉 명을 붙잡았다.', '선양', null, '홍길동 특파원', '공안이'],
  [
    '(평양 2월 14일발 조선중앙통신) 공안이 아홉 명을 붙잡았다.',
    '평양',
    '2012-02-14',
    '조선중앙통신',
    '공안이',
  ],
  ['新华社沈阳2月14日电（记者 张三）公安拦下了九个人。', '沈阳', '2012-02-14', '新华社', '公安'],
  ['中新网首尔2月14日电 公安拦下了九个人。', '首尔', '2012-02-14', '中新网', '公安'],
  ['（中央社记者李四首尔14日电）公安拦下了九个人。', '首尔', '2012-02-14', '中央社', '公安'],
  ['韩联社首尔2月14日电 公安拦下了九个人。', '首尔', '2012-02-14', '韩联社', '公安'],
  ['【某某时报2012年02月14日讯】公安拦下了九个人。', null, '2012-02-14', '某某时报', '公安'],
  ['（首尔14日综合外电报导）公安拦下了九个人。', '首尔', '2012-02-14', null, '公安'],
  ['(서울=뉴스1) 홍길동 기자 | 공안이 아홉 명을 붙잡았다.', '서울', null, '뉴스1', '공안이'],
  ['SEOUL: Police stopped nine people.', 'SEOUL', null, null, 'Police'],
  ['LONDON (AP) _ Police stopped nine people.', 'LONDON', null, 'AP', 'Police'],
  ['本报讯（记者 张三）公安拦下了九个人。', null, null, '本报', '公安'],
];

describe('datelines', () => {
  it.each(rows)('%s', (text, place, day, agency, rest) => {
    const { datelines, sentences } = segment(text, undefined, undefined, '2012-02-15');
    if (rest === 'February') expect(datelines).toEqual([]);
    else expect(datelines).toMatchObject([{ place, day, agency }]);
    expect(sentences).toHaveLength(1);
    expect(text.slice(sentences[0]?.start)).toMatch(new RegExp(`^${rest}`));
  });

  it.each([
    'China – North Korea’s only ally – sent them back.',
    'UNHCR – the refugee agency – was refused access.',
    'The National Commission (NCHR) – an independent body – asked for access.',
    'Seoul, which was told on 14 February, asked for them.',
    'Tumen — where nine are held — lies on the river.',
    'Kim Min-su (AP) took the pictures of the nine.',
    'Nine people - all from Musan - were stopped.',
    '14 February 2012',
    'Shenyang, 8 February 2012',
    '(그는 2월 14일에 체포됐다) 가족이 말했다.',
    '[속보] 공안이 아홉 명을 붙잡았다.',
    '2月14日，公安在沈阳拦下了九个人。',
    '外交部2月14日说，没有这样的事。',
    '本报记者在图们看到了九个人。',
    '据韩联社2月14日电，公安拦下了九个人。',
    '法院2月14日讯问了九个人。',
  ])('none: %s', (text) => {
    const { datelines, furniture } = segment(`Some words first, so that no line is a title here.\n\n${text}`);
    expect([datelines, furniture]).toEqual([[], []]);
  });

  it('places and days over and over are those of a chronology', () => {
    const text =
      'Shenyang, 8 February – Ten people were stopped.\n\nChangchun, 12 February – Nine people were stopped.';
    expect(segment(text).datelines).toEqual([]);
  });

  it('without a year and a day of publication the day stays open', () => {
    expect(segment('SEOUL, Feb. 14 (Yonhap) -- Police stopped nine people.').datelines).toMatchObject([
      { date: 'Feb. 14', day: null },
    ]);
  });

  it.each([
    'SHENYANG, China, Feb. 14 (AP) -- Nine North Koreans were arrested in Tumen, an activist said.',
    'SHENYANG, Feb. 14 (Yonhap) -- Nine North Koreans were arrested in Tumen, an activist said.',
    '(Shenyang, February 14, 2012) – Nine North Koreans were arrested in Tumen, an activist said.',
    'Shenyang – Nine North Koreans were arrested in Tumen, an activist said.',
  ])('is neither day nor place of an arrest: %s', (text) => {
    const { claims, particulars, datelines } = readReport({ text, publishedOn: '2012-02-15' });
    const all = [...claims, ...particulars];
    expect(datelines).toHaveLength(1);
    expect(claims.find(({ property }) => property === 'count_detained')?.bounds).toEqual({
      lower: 9,
      upper: 9,
    });
    expect(all.filter(({ property }) => property.startsWith('date_'))).toEqual([]);
    expect(
      all.filter(({ property }) => property.startsWith('place_')).map((claim) => claim.valueNormalised),
    ).toEqual(['Tumen']);
  });
});
