import { describe, expect, it } from 'vitest';
import type { ProposedClaim } from '../../model/claim.ts';
import { readReport } from '../readReport.ts';

/** Own sentences, read as a paper of Wednesday 15 February 2012 would print them. */
function read(text: string, genre = 'news'): readonly ProposedClaim[] {
  return readReport({ text, publisher: '晨报', publishedOn: '2012-02-15', language: 'zh', genre }).claims;
}

function one(claims: readonly ProposedClaim[], property: string): ProposedClaim | undefined {
  return claims.find((claim) => claim.property === property);
}

describe('Chinese counts', () => {
  it.each([
    ['24名脱北者在沈阳被捕。', 24, 24],
    ['约30名脱北者在沈阳被捕。', 27, 33],
    ['三十余名脱北者在沈阳被捕。', 30, null],
    ['数十名脱北者在沈阳被捕。', 20, 99],
    ['至少21名脱北者在沈阳被捕。', 21, null],
    ['不到30名脱北者在沈阳被捕。', null, 29],
    ['至少二十四名脫北者在瀋陽被捕。', 24, null],
    ['七、八名脫北者在瀋陽被捕。', 7, 8],
  ])('%s', (text, lower, upper) => {
    expect(one(read(text), 'count_detained')?.bounds).toEqual({ lower, upper });
  });

  it('tells those sent back from those who only fear it', () => {
    expect(one(read('九名脱北者经图们被遣返。'), 'count_returned')?.bounds.lower).toBe(9);
    const claims = read('九名脱北者面临被强制遣返的危险。');
    expect(one(claims, 'count_returned')).toBeUndefined();
    expect(one(claims, 'count_at_risk')?.bounds.lower).toBe(9);
  });

  it('does not count what did not happen', () => {
    expect(one(read('九名脱北者没有被遣返。'), 'count_returned')).toBeUndefined();
  });

  it.each([
    '两人暂时脱离了被遣返回中国的风险。',
    '除昆明的13人外，其他脱北者已被遣返朝鲜。',
    '中国政府不愿意遣返这13名朝鲜人。',
    '韩国要求停止遣返13名脱北者。',
  ])('counts nobody as returned in %s', (text) => {
    expect(one(read(text), 'count_returned')).toBeUndefined();
  });

  it('takes 将 with its people before a verb in the next clause', () => {
    const claims = read('据韩国媒体报道，中国将被关押在吉林的约600名脱北者，遣送回了朝鲜。');
    expect(one(claims, 'count_returned')?.bounds).toEqual({ lower: 540, upper: 660 });
  });

  it('reads marks typed in ASCII', () => {
    expect(one(read('据报道,24名脱北者在沈阳被捕.'), 'count_detained')?.bounds.lower).toBe(24);
  });

  it('counts men, women and helpers apart', () => {
    const claims = read('被遣返的共有109人，其中男性84人、女性25人，另有两名中间人被捕。');
    expect(one(claims, 'count_returned')?.bounds.lower).toBe(109);
    expect(one(claims, 'count_men')?.bounds.lower).toBe(84);
    expect(one(claims, 'count_women')?.bounds.lower).toBe(25);
    expect(one(claims, 'count_helpers')?.bounds.lower).toBe(2);
  });

  it('takes a yearly figure for what it is', () => {
    expect(one(read('每年约有五千名脱北者被中国遣返。'), 'annual_estimate')?.bounds.lower).toBe(4500);
  });

  it('counts no policemen', () => {
    const claims = read('四名便衣警察站在门外。');
    expect(claims.filter(({ property }) => property.startsWith('count_'))).toEqual([]);
  });
});

describe('Chinese dates', () => {
  it.each([
    ['他们本月8日在沈阳被捕。', '2012-02-08', '2012-02-08'],
    ['他们上周三在沈阳被捕。', '2012-02-08', '2012-02-08'],
    ['他们2月8日傍晚在沈阳被捕。', '2012-02-08', '2012-02-08'],
    ['他们上月中旬在瀋陽被捕。', '2012-01-11', '2012-01-20'],
    ['他們二月八日在瀋陽被捕。', '2012-02-08', '2012-02-08'],
  ])('%s', (text, earliest, latest) => {
    const claim = one(read(text), 'date_detained');
    expect([claim?.earliest, claim?.latest]).toEqual([earliest, latest]);
  });

  it('takes 将 before a number for no future', () => {
    expect(one(read('政府星期一将约一百名难民强制遣返。'), 'date_return')?.earliest).toBe('2012-02-13');
  });

  it('counts days on from the day before', () => {
    expect(one(read('他们2月1日越过边境，两天后在延吉被警察扣留。'), 'date_detained')?.earliest).toBe(
      '2012-02-03',
    );
  });

  it('leaves the day of saying alone', () => {
    expect(one(read('外交部发言人14日表示，他们在沈阳被捕。'), 'date_detained')).toBeUndefined();
  });
});

describe('Chinese speakers', () => {
  it.each([
    ['外交部发言人林海表示，九名脱北者在沈阳被捕。', '外交部发言人林海'],
    ['据韩联社报道，九名脱北者在沈阳被捕。', '韩联社'],
    ['九名脱北者在沈阳被捕，知情人士说。', '知情人士'],
    ['聯合國難民署指出，九名脫北者在瀋陽被捕。', '聯合國難民署'],
  ])('%s', (text, speaker) => {
    expect(one(read(text), 'count_detained')?.speaker).toBe(speaker);
  });

  it('keeps the one through whom it came', () => {
    const claim = one(read('议员李善英引述北京消息人士的话说，九名脱北者已被遣返。'), 'count_returned');
    expect(claim?.speaker).toBe('北京消息人士');
    expect(claim?.chain.join()).toContain('李善英');
  });

  it('tells the media quoted from the paper that quotes them', () => {
    const claim = one(read('据《晨报》援引韩国媒体的消息，九名脱北者在沈阳被捕。'), 'count_detained');
    expect([claim?.speaker, claim?.chain.join()]).toEqual(['韩国媒体', '《晨报》']);
  });

  it('takes no agency for 他', () => {
    const claims = read('自由亚洲电台报道，局势紧张。他说，九名脱北者在沈阳被捕。');
    expect(one(claims, 'count_detained')?.speaker).not.toBe('自由亚洲电台');
  });

  it('follows 他 to the one named before', () => {
    const claims = read('外交部发言人林海表示不了解情况。他强调，九名朝鲜人属于非法入境者。');
    expect(one(claims, 'legal_label')?.speaker).toContain('林海');
  });

  it.each(['据悉，九名脱北者被关押在图们。', '有消息称，九名脱北者被关押在图们。'])('%s', (text) => {
    const claim = one(read(text), 'place_held');
    expect(claim?.speakerKind).toBe('unattributed');
    expect(claim?.hedge).not.toBe('none');
  });

  it('does not take 遣送名称 or 据说 for a speaker', () => {
    for (const claim of read('据说九名脱北者在沈阳被捕。')) expect(claim.speakerKind).toBe('unattributed');
  });
});

describe('Chinese hedges, labels and answers', () => {
  it('hangs a hedge on what it hedges', () => {
    const claims = read('九名脱北者8日在沈阳被捕，恐将被遣返。');
    expect(one(claims, 'count_detained')?.hedge).toBe('none');
    expect(one(claims, 'status')?.hedge).toContain('恐');
  });

  it('gives a label to the state that uses it, in either script', () => {
    const claim = one(read('中國視脫北者為經濟移民而非難民。'), 'legal_label');
    expect(claim?.valueNormalised).toBe('economic_migrant');
    expect(claim?.speaker).toBe('中國');
  });

  it('reads a letter, a refusal and a denial', () => {
    expect(one(read('国际特赦组织已致函中国政府。'), 'communication_made')?.valueNormalised).toContain(
      'written',
    );
    expect(one(read('联合国难民署至今未获准会见这批人。'), 'access_denied')).toBeDefined();
    expect(one(read('泰国移民局否认拘捕二人。'), 'denial')?.speaker).toBe('泰国移民局');
    expect(one(read('中国驻泰国大使馆拒绝置评。'), 'unconfirmed_by')).toBeDefined();
  });

  it('tells what is held after return from what is held before', () => {
    const claims = read('三人2月1日被送回新疆，目前关押在喀什的看守所。');
    expect(one(claims, 'place_held_after_return')?.valueNormalised).toContain('Kashgar');
    expect(one(claims, 'place_held')).toBeUndefined();
  });
});
