import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimRow, reportRow } from '../reconcile/rows.testing.ts';
import { joinAliases } from './groups.ts';
import { countOrigins, findNearCopies, findOrigins } from './index.ts';
import { jaccard, shingles } from './shingles.ts';
import { sameName } from './speakers.ts';

/** The slow twin: every pair, sets of strings, no hashes. */
function slowPairs(
  texts: readonly { readonly id: string; readonly text: string }[],
  threshold: number,
): string[] {
  const sets = texts.map(({ id, text }) => ({ id, set: slowShingles(text) }));
  return sets
    .flatMap((x, at) =>
      sets.slice(at + 1).flatMap((y) => {
        const shared = [...x.set].filter((one) => y.set.has(one)).length;
        const all = new Set([...x.set, ...y.set]).size;
        return all > 0 && shared / all >= threshold ? [[x.id, y.id].sort().join(' ')] : [];
      }),
    )
    .sort();
}

function slowShingles(text: string): ReadonlySet<string> {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const dense = /[\p{Script=Han}\p{Script=Hangul}]/u.test(text);
  const units = dense ? Array.from(words.join('')) : words;
  const width = dense ? 5 : 4;
  if (units.length < width) return new Set(units.length > 0 ? [units.join(' ')] : []);
  return new Set(
    Array.from({ length: units.length - width + 1 }, (_, at) => units.slice(at, at + width).join(' ')),
  );
}

const word = fc.constantFrom(
  'border',
  'police',
  'group',
  'held',
  'returned',
  'city',
  'women',
  'nine',
  'office',
  'since',
  'letter',
  'asked',
);
const hangul = fc.constantFrom('북', '송', '경', '찰', '체', '포', '선', '양', '명', '이', '에', '서', '가');

/** A text, and rewrites of it with some of its units replaced. */
const families = (unit: fc.Arbitrary<string>, glue: string) =>
  fc
    .tuple(
      fc.array(unit, { minLength: 12, maxLength: 60 }),
      fc.array(fc.array(fc.tuple(fc.nat(59), unit), { maxLength: 12 }), { maxLength: 5 }),
    )
    .map(([units, edits]) => [
      { id: 'd0', text: units.join(glue) },
      ...edits.map((changes, at) => {
        const copy = [...units];
        for (const [place, other] of changes) if (place < copy.length) copy[place] = other;
        return { id: `d${at + 1}`, text: copy.join(glue) };
      }),
    ]);

describe('near-copies', () => {
  it('are the pairs that the slow twin finds, in spaced scripts', () => {
    fc.assert(
      fc.property(families(word, ' '), (texts) => {
        expect(
          findNearCopies(texts, 0.6)
            .map(({ a, b }) => `${a} ${b}`)
            .sort(),
        ).toEqual(slowPairs(texts, 0.6));
      }),
    );
  });

  it('are the pairs that the slow twin finds, in Korean', () => {
    fc.assert(
      fc.property(families(hangul, ''), (texts) => {
        expect(
          findNearCopies(texts, 0.6)
            .map(({ a, b }) => `${a} ${b}`)
            .sort(),
        ).toEqual(slowPairs(texts, 0.6));
      }),
    );
  });

  it('do not mind case, punctuation and spacing, in Korean not even word breaks', () => {
    expect(
      jaccard(shingles('The police held nine people.'), shingles('the POLICE, held nine - people')),
    ).toBe(1);
    expect(jaccard(shingles('탈북자 아홉 명이 체포됐다'), shingles('탈북자 아홉명이 체포됐다'))).toBe(1);
  });

  it('match nothing where there is no text', () => {
    expect(
      findNearCopies([
        { id: 'a', text: '' },
        { id: 'b', text: ' -- ' },
      ]),
    ).toEqual([]);
  });
});

describe('families', () => {
  it('follow declared chains to their end', () => {
    const reports = [
      reportRow({ id: 'a' }),
      reportRow({ id: 'b', derivesFrom: 'a' }),
      reportRow({ id: 'c', derivesFrom: 'b' }),
    ];
    expect(findOrigins(reports).families).toEqual([
      { root: 'a', reportIds: expect.arrayContaining(['a', 'b', 'c']) as string[] },
    ]);
  });

  it('end in spite of circles, at the earliest report', () => {
    const reports = [
      reportRow({ id: 'a', publishedOn: '2020-01-01', derivesFrom: 'c' }),
      reportRow({ id: 'b', publishedOn: '2020-01-02', derivesFrom: 'a' }),
      reportRow({ id: 'c', publishedOn: '2020-01-03', derivesFrom: 'b' }),
      reportRow({ id: 'd', derivesFrom: 'd' }),
    ];
    const { familyOf } = findOrigins(reports);
    expect(familyOf).toEqual({ a: 'a', b: 'a', c: 'a', d: 'd' });
  });

  it('are found by text: the later of two near-copies repeats the earlier', () => {
    const text =
      'Police in the border city held nine people, an aid worker said on Monday, and plan to send them back within days.';
    const reports = [
      reportRow({ id: 'x', publishedOn: '2020-02-01', text: `${text} More soon.` }),
      reportRow({ id: 'y', publishedOn: '2020-01-01', text }),
    ];
    expect(findOrigins(reports).links).toEqual([
      { from: 'x', to: 'y', how: 'text', likeness: expect.any(Number) as number },
    ]);
  });

  it('take near-copies found elsewhere, where texts are not at hand', () => {
    const reports = [reportRow({ id: 'x', publishedOn: '2020-02-01' }), reportRow({ id: 'y' })];
    expect(findOrigins(reports, [], [{ a: 'x', b: 'y', likeness: 0.8 }]).familyOf).toEqual({
      x: 'y',
      y: 'y',
    });
  });

  it('ignore a derivation from a report that is not in the file', () => {
    expect(findOrigins([reportRow({ id: 'a', derivesFrom: 'gone' })]).familyOf).toEqual({ a: 'a' });
  });
});

describe('independent origins', () => {
  const independent = (
    rows: readonly (readonly [
      speaker: string,
      kind: Parameters<typeof claimRow>[0]['speakerKind'],
      value?: string,
    ])[],
  ) => {
    const reports = rows.map((_, at) => reportRow({ id: `r${at}` }));
    const claims = rows.map(([speaker, speakerKind = 'reporter', valueNormalised = '21'], at) =>
      claimRow({ id: `c${at}`, reportId: `r${at}`, speaker, speakerKind, valueNormalised }),
    );
    return countOrigins(findOrigins(reports, claims), claims).independent;
  };

  it('one named speaker is one, whoever quotes, whatever the totals', () => {
    expect(
      independent([
        ['Rep. Park Sun-young', 'named_person', '24'],
        ['Park Sun-young (speech)', 'named_person', '30'],
      ]),
    ).toBe(1);
    expect(
      independent([
        ['Amnesty International', 'self'],
        ['Amnesty International via dpa', 'named_org'],
      ]),
    ).toBe(2);
  });

  it('a publisher quoted by others is its own voice', () => {
    const reports = [reportRow({ id: 'r0', publisher: 'Amnesty International' }), reportRow({ id: 'r1' })];
    const claims = [
      claimRow({
        id: 'c0',
        reportId: 'r0',
        speaker: 'Amnesty International',
        speakerKind: 'self',
        valueNormalised: '>=21',
      }),
      claimRow({
        id: 'c1',
        reportId: 'r1',
        speaker: 'Sam Zarifi, Amnesty International',
        speakerKind: 'named_person',
        valueNormalised: '21',
      }),
    ];
    expect(countOrigins(findOrigins(reports, claims), claims)).toEqual({
      reports: 2,
      families: 2,
      independent: 1,
    });
  });

  it('person and organisation are one, also where one of them is named alone', () => {
    expect(
      independent([
        ['Peter Jung, Justice for North Korea', 'named_person'],
        ['Peter Jung', 'named_person'],
        ['Justice for North Korea', 'named_org'],
      ]),
    ).toBe(1);
  });

  it('offices of one state are one voice', () => {
    expect(
      independent([
        ['Thai officials', 'official'],
        ['Thai government', 'official'],
        ['Thai immigration police', 'official'],
      ]),
    ).toBe(1);
    expect(
      independent([
        ['Thai officials', 'official'],
        ['Lao Foreign Ministry', 'official'],
      ]),
    ).toBe(2);
  });

  it('abbreviations and short forms stand for the name', () => {
    expect(
      independent([
        ['Human Rights Watch', 'named_org'],
        ['HRW', 'named_org'],
      ]),
    ).toBe(1);
    expect(
      independent([
        ['Amnesty International', 'named_org'],
        ['Amnesty International Japan', 'named_org'],
      ]),
    ).toBe(1);
    expect(
      independent([
        ['China', 'official'],
        ['China Aid', 'named_org'],
      ]),
    ).toBe(2);
  });

  it('two unnamed sources of one outlet cannot be shown to be two', () => {
    const reports = [
      reportRow({ id: 'r0', publisher: 'Daily' }),
      reportRow({ id: 'r1', publisher: 'Daily' }),
    ];
    const claims = ['r0', 'r1'].map((reportId, at) =>
      claimRow({
        id: `c${at}`,
        reportId,
        speaker: `a source ${at}`,
        speakerKind: 'anonymous_source',
        valueNormalised: String(20 + at),
      }),
    );
    expect(countOrigins(findOrigins(reports, claims), claims).independent).toBe(1);
  });

  it.each([
    ['Amnesty International', '국제앰네스티', '国际特赦组织'],
    ['UNHCR', '유엔난민기구', '联合国难民署'],
    ['UNHCR', '유엔난민기구 대변인', '联合国难民署发言人'],
    ['International Organization for Migration', '국제이주기구', '国际移民组织'],
    ['Human Rights Watch', '휴먼라이츠워치', '人权观察'],
  ])('%s speaks with one voice in three languages', (...names) => {
    expect(independent(names.map((name) => [name, 'named_org'] as const))).toBe(1);
  });
  it.each([
    ['Chinese foreign ministry', '중국 외교부', '中国外交部'],
    ['South Korean government', '통일부', '韩国政府'],
    ['Thai immigration police', '태국 경찰', '泰国警方'],
  ])('%s is the state, whichever language names it', (...names) => {
    expect(independent(names.map((name) => [name, 'official'] as const))).toBe(1);
  });
  it('other bodies of other names stay apart, in one language and across', () => {
    expect(
      independent([
        ['UNHCR', 'named_org'],
        ['국제이주기구', 'named_org'],
        ['人权观察', 'named_org'],
        ['Union of Nurses', 'named_org'],
      ]),
    ).toBe(4);
    expect(
      independent([
        ['중국 외교부', 'official'],
        ['韩国外交部', 'official'],
      ]),
    ).toBe(2);
  });
  it('a person with and without a middle name is one, two persons of one surname are two', () => {
    expect(
      independent([
        ['Fahmi Moin, lawyer', 'named_person'],
        ['Fahmi Abdul Moin, lawyer', 'named_person'],
      ]),
    ).toBe(1);
    expect(
      independent([
        ['Fahmi Moin', 'named_person'],
        ['Nadia Abdul Moin', 'named_person'],
      ]),
    ).toBe(2);
  });
  it('who speaks for a body speaks with its voice', () => {
    expect(
      independent([
        ['Rupert Colville, OHCHR', 'named_person'],
        ['Eduardo del Buey, UN, for OHCHR', 'named_person'],
      ]),
    ).toBe(1);
  });
  it('joins short names to long ones as comparing each with each does', () => {
    const words = fc.constantFrom('alpha', 'beta', 'of', 'watch', 'human', 'rights', 'china', 'kim');
    const name = fc.array(words, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '));
    const state = fc.constantFrom('state:cn', 'hrw', 'abw', 'kim watch');
    fc.assert(
      fc.property(fc.uniqueArray(fc.oneof(name, state), { maxLength: 9 }), (names) => {
        const fast = new Set<string>();
        const pair = (a: string, b: string) => [a, b].sort().join('|');
        joinAliases(names, (a, b) => a !== b && fast.add(pair(a, b)));
        const slow = names.flatMap((a, at) =>
          names.slice(at + 1).flatMap((b) => (sameName(a, b) ? [pair(a, b)] : [])),
        );
        expect([...fast].sort()).toEqual([...new Set(slow)].sort());
      }),
    );
  });
  it('names in other scripts are left apart unless a derivation is declared', () => {
    expect(
      independent([
        ['Kim Hoe-tae', 'named_person'],
        ['김회태', 'named_person'],
      ]),
    ).toBe(2);
  });

  it('a new unnamed voice in a repeated report is its own origin', () => {
    const reports = [reportRow({ id: 'r0' }), reportRow({ id: 'r1', derivesFrom: 'r0' })];
    const claims = [
      claimRow({ id: 'c0', reportId: 'r0', speaker: 'HRW', speakerKind: 'named_org', valueNormalised: '30' }),
      claimRow({
        id: 'c1',
        reportId: 'r1',
        speaker: 'Opposition activists',
        speakerKind: 'activists',
        valueNormalised: '45',
      }),
    ];
    expect(countOrigins(findOrigins(reports, claims), claims).independent).toBe(2);
  });
});

describe('the name of an origin', () => {
  it("does not hang on which of one day's claims was recorded before", () => {
    const reports = [
      reportRow({ id: 'r1', publisher: 'Dong-A Ilbo', publishedOn: '2012-02-14', language: 'ko' }),
      reportRow({ id: 'r2', publisher: 'Dong-A Ilbo', publishedOn: '2012-02-14', language: 'en' }),
    ];
    const label = (first: string, second: string) =>
      findOrigins(reports, [
        claimRow({ id: first, reportId: 'r1', speakerKind: 'activists', speaker: '중국 현지 활동가들' }),
        claimRow({ id: second, reportId: 'r2', speakerKind: 'activists', speaker: 'activists in China' }),
      ]).groups.map((group) => group.label);
    expect(label('c1', 'c2')).toEqual(label('c2', 'c1'));
    expect(label('c1', 'c2')).toEqual(['activists in China [Dong-A Ilbo]']);
  });
});
