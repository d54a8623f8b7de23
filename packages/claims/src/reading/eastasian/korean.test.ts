import { describe, expect, it } from 'vitest';
import type { ProposedClaim } from '../../model/claim.ts';
import { readReport } from '../readReport.ts';

/** Own sentences, read as a paper of 15 February 2012 would print them. */
function read(text: string, genre = 'news'): readonly ProposedClaim[] {
  return readReport({ text, publisher: '새벽일보', publishedOn: '2012-02-15', language: 'ko', genre }).claims;
}

function one(claims: readonly ProposedClaim[], property: string): ProposedClaim | undefined {
  return claims.find((claim) => claim.property === property);
}

describe('Korean counts', () => {
  it.each([
    ['탈북자 24명이 선양에서 체포됐다.', 24, 24],
    ['탈북자 10여 명이 선양에서 체포됐다.', 10, null],
    ['탈북자 약 30명이 선양에서 체포됐다.', 27, 33],
    ['탈북자 30명 안팎이 선양에서 체포됐다.', 27, 33],
    ['탈북자 수십 명이 선양에서 체포됐다.', 20, 99],
    ['최소 21명의 탈북자가 선양에서 체포됐다.', 21, null],
    ['탈북자가 많게는 40명까지 선양에서 체포됐다.', null, 40],
    ['탈북자 스물네 명이 선양에서 체포됐다.', 24, 24],
  ])('%s', (text, lower, upper) => {
    expect(one(read(text), 'count_detained')?.bounds).toEqual({ lower, upper });
  });

  it('tells those sent back from those who only fear it', () => {
    expect(one(read('탈북자 9명이 투먼을 통해 북송됐다.'), 'count_returned')?.bounds.lower).toBe(9);
    const claims = read('탈북자 9명이 강제 북송될 위기에 놓였다.');
    expect(one(claims, 'count_returned')).toBeUndefined();
    expect(one(claims, 'count_at_risk')?.bounds.lower).toBe(9);
  });

  it('does not count what did not happen', () => {
    expect(one(read('탈북자 9명은 북송되지 않았다.'), 'count_returned')).toBeUndefined();
  });

  it('keeps women and children apart from the whole', () => {
    const claims = read('탈북자 12명이 옌지에서 붙잡혔는데 이 가운데 여성이 7명, 어린이가 2명이다.');
    expect(one(claims, 'count_detained')?.bounds.lower).toBe(12);
    expect(one(claims, 'count_women')?.bounds.lower).toBe(7);
    expect(one(claims, 'count_children')?.bounds.lower).toBe(2);
  });

  it('counts brokers apart', () => {
    const claims = read('탈북자 8명이 쿤밍에서 체포됐고 브로커 2명도 함께 붙잡혔다.');
    expect(one(claims, 'count_helpers')?.bounds.lower).toBe(2);
    expect(claims.filter(({ property }) => property === 'count_detained')).toHaveLength(1);
  });

  it('learns from what follows that they are guides', () => {
    const claims = read('탈북자 25명이 북송됐으며 5명은 한국 여권을 가진 안내인이라고 소식통이 전했다.');
    expect(one(claims, 'count_helpers')?.bounds.lower).toBe(5);
    expect(one(claims, 'count_component')).toBeUndefined();
  });

  it('takes neither police nor a lone protest for people held', () => {
    const claims = read('경찰 30명이 출동했고 이 씨는 1인 시위를 벌였다.');
    expect(claims.filter(({ property }) => property.startsWith('count_'))).toEqual([]);
  });
});

describe('Korean dates', () => {
  it.each([
    ['탈북자들이 지난 8일 선양에서 체포됐다.', '2012-02-08', '2012-02-08'],
    ['탈북자들이 이달 초 선양에서 체포됐다.', '2012-02-01', '2012-02-10'],
    ['탈북자들이 지난달 하순 선양에서 체포됐다.', '2012-01-21', '2012-01-31'],
    ['탈북자들이 지난주 금요일 선양에서 체포됐다.', '2012-02-10', '2012-02-10'],
    ['탈북자들이 2월 8일 저녁 선양에서 체포됐다.', '2012-02-08', '2012-02-08'],
  ])('%s', (text, earliest, latest) => {
    const claim = one(read(text), 'date_detained');
    expect([claim?.earliest, claim?.latest]).toEqual([earliest, latest]);
  });

  it('keeps the last day of an expected return open before it', () => {
    const claim = one(read('중국이 탈북자들을 오는 20일까지 북송할 예정이다.'), 'date_return_expected');
    expect([claim?.earliest, claim?.latest]).toEqual([null, '2012-02-20']);
    expect(claim?.hedge).toContain('예정');
  });

  it('leaves the day of saying alone', () => {
    const claims = read('통일부는 14일 "탈북자들이 체포됐다"고 밝혔다.');
    expect(one(claims, 'date_detained')).toBeUndefined();
  });

  it('gives no day where the day of publication is not known', () => {
    const { claims } = readReport({
      text: '탈북자들이 지난 8일 체포됐다.',
      publishedOn: null,
      language: 'ko',
    });
    expect(one(claims, 'date_detained')?.earliest ?? null).toBeNull();
  });
});

describe('Korean speakers', () => {
  it('gives words to the topic before them', () => {
    const claims = read('통일부 관계자는 "탈북자 9명이 선양에서 체포됐다"고 밝혔다.');
    expect(one(claims, 'count_detained')?.speaker).toBe('통일부 관계자');
  });

  it('gives words to the subject after them', () => {
    const claims = read('탈북자 9명이 선양에서 체포됐다고 현지 소식통이 전했다.');
    expect(one(claims, 'count_detained')?.speaker).toBe('현지 소식통');
  });

  it('reads 에 따르면', () => {
    const claims = read('국제앰네스티에 따르면 탈북자 9명이 창춘에 구금돼 있다.');
    expect(one(claims, 'place_held')?.speaker).toBe('국제앰네스티');
  });

  it('keeps the one through whom it came', () => {
    const claims = read('박선영 의원은 선양 소식통을 인용해 탈북자 9명이 북송됐다고 말했다.');
    const claim = one(claims, 'count_returned');
    expect(claim?.speaker).toContain('소식통');
    expect(claim?.chain.join()).toContain('박선영');
  });

  it('follows 그는 and a short name to the one named before', () => {
    const claims = read(
      '김철수 대표는 "선양이 걱정된다"고 말했다. 그는 탈북자 9명이 체포됐다고 전했다. 김 대표는 "3명은 어린이"라고 말했다.',
    );
    expect(one(claims, 'count_detained')?.speaker).toBe('김철수 대표');
    expect(one(claims, 'count_children')?.speaker).toBe('김철수 대표');
  });

  it('names nobody for what is only said to be known', () => {
    const claim = one(read('탈북자 9명이 투먼에 구금된 것으로 알려졌다.'), 'place_held');
    expect(claim?.speakerKind).toBe('unattributed');
    expect(claim?.hedge).toContain('알려졌다');
  });

  it('lets an organisation speak for itself', () => {
    const { claims } = readReport({
      text: '우리는 탈북자 9명이 투먼에 구금돼 있음을 확인했다.',
      publisher: '북한인권모임',
      publishedOn: '2012-02-15',
      language: 'ko',
      genre: 'NGO statement',
    });
    expect(one(claims, 'place_held')?.speakerKind).toBe('self');
  });
});

describe('Korean hedges', () => {
  it('hang on their own clause', () => {
    const claims = read('탈북자들은 선양에서 체포됐으며 지금은 투먼에 수감된 것으로 보인다.');
    expect(one(claims, 'place_detained')?.hedge).toBe('none');
    expect(one(claims, 'place_held')?.hedge).toContain('보인다');
  });

  it('are none where nothing is hedged', () => {
    expect(one(read('탈북자 9명이 선양에서 체포됐다.'), 'place_detained')?.hedge).toBe('none');
  });
});

describe('Korean labels, letters and answers', () => {
  it('gives a label to the state that uses it', () => {
    const claim = one(read('중국 정부는 이들을 불법 월경자로 간주하고 있다.'), 'legal_label');
    expect(claim?.valueNormalised).toBe('illegal_entrant');
    expect(claim?.speaker).toBe('중국 정부');
  });

  it('tells who wrote to whom', () => {
    const claim = one(
      read('유엔난민기구는 중국 정부에 북송 중단을 촉구하는 서한을 보냈다.'),
      'communication_made',
    );
    expect(claim?.valueNormalised).toContain('written');
    expect(claim?.addressee).toContain('중국 정부');
  });

  it('does not take a letter that was not sent for one that was', () => {
    expect(
      one(read('유엔난민기구는 중국 정부에 서한을 보내지 않았다.'), 'communication_made'),
    ).toBeUndefined();
  });

  it('tells silence from denial', () => {
    const silent = read('중국 외교부는 확인을 거부했다.');
    expect(one(silent, 'unconfirmed_by')).toBeDefined();
    expect(one(silent, 'denial')).toBeUndefined();
    expect(one(read('중국 외교부는 북송 사실을 부인했다.'), 'denial')?.speaker).toBe('중국 외교부');
  });

  it('reads access that was refused and where people wanted to go', () => {
    expect(one(read('중국 당국은 영사 접견을 허용하지 않았다.'), 'access_denied')).toBeDefined();
    expect(one(read('한국으로 가려던 탈북자들이 붙잡혔다.'), 'destination_intended')?.valueNormalised).toBe(
      'South Korea',
    );
  });
});
