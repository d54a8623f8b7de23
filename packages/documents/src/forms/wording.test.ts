import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assess } from '@safeconduct/law/index.ts';
import { describe, expect, it } from 'vitest';
import type { CaseFileInput } from '../input.ts';
import { textOf } from '../model.ts';
import { draft, type DraftInput, FORMS } from './index.ts';
import { ownText, seedFrom, shownText } from './testing/seed.ts';

const { law, seedInput } = seedFrom((path) =>
  readFileSync(fileURLToPath(new URL(`../../../../${path}`, import.meta.url)), 'utf8'),
);

const locales = ['en', 'ko', 'zh-Hans'] as const;

const assessed = (form: (typeof FORMS)[number], locale: (typeof locales)[number]): DraftInput => {
  const on = '2012-03-08';
  const assessment = assess(law, { state: 'CHN', destination: 'PRK', on });
  const statements = law.statements.filter(({ state }) => state === 'PRK');
  return seedInput(form, locale, { assessment, statements });
};

/** What a paper must never say (law.md, part E), whatever the file, the law or the language. */
const never: readonly (readonly [string, RegExp])[] = [
  ['that someone is not a refugee', /\b(is|are) not (a )?refugees?\b|난민이 아니|不是难民/i],
  [
    'that someone is an economic migrant, as a statement of ours',
    /\b(he|she|they|persons?) (is|are) (an )?economic migrants?\b|(은|는) 경제적 이주민(이다|입니다)|他们是经济移民/i,
  ],
  [
    'that a claim will succeed or fail',
    /\bwill (succeed|fail)\b|\b(un)?likely to (succeed|fail)\b|승소할|패소할|必将胜诉|必将败诉/i,
  ],
  ['a probability', /\b\d{1,3} ?(%|per ?cent)|\bprobability\b|확률|概率/i],
  ['that nothing binds', /\bno obligation\b|\bnot bound by anything\b|의무가 없습니다|没有任何义务/i],
  [
    'that a consent exists which is not recorded',
    /\bconsent (has been|was) given\b|동의를 받았습니다|已获同意提交/i,
  ],
  [
    'that somebody is excluded or dangerous',
    /\b(is|are) excluded\b|\b1F\b|\bdanger to (the )?security of\b|제외 대상|危害国家安全/i,
  ],
  [
    'whether a witness is believable',
    /\b(un)?reliable witness\b|\bnot credible\b|믿을 수 없는 증인|证人不可信/i,
  ],
  [
    'to go to the consulate of the feared state',
    /contact (the|their) (consulate|embassy) of North Korea|북한 (영사관|대사관)에 연락|联系朝鲜(领事馆|大使馆)/i,
  ],
  [
    'anything in the name of a lawyer or of the UN',
    /\bon behalf of the United Nations\b|\bas (your|their) lawyers?\b|유엔을 대표하여|代表联合国/i,
  ],
];

describe('what a paper never says', () => {
  it.each(FORMS)('%s', (form) => {
    for (const locale of locales)
      for (const input of [seedInput(form, locale), assessed(form, locale)]) {
        const text = ownText(draft(input).doc);
        for (const [what, words] of never) expect(text, `${locale}: ${what}`).not.toMatch(words);
      }
  });

  it.each(FORMS)('%s tells no government and no UN body where they were bound or whom they met', (form) => {
    const paper = draft(assessed(form, 'en'));
    const text = shownText(paper.doc);
    if (paper.leftOut.some(({ what }) => what.includes('contact'))) {
      expect(text).not.toContain('Bound for South Korea');
      expect(text).not.toContain('ROK organisation');
    } else if (form === 'unhcr') expect(text).toContain('Bound for South Korea');
    expect(text).not.toContain('informants among them');
  });
});

/** Every text of the file that a paper may draw on. */
function texts(file: CaseFileInput): string {
  const all: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string' || typeof value === 'number') all.push(String(value));
    else if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit(file);
  return all.join('\n');
}

const numbers = (text: string) => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

describe('figures', () => {
  it.each(FORMS)('of %s stand in a finding or a claim, or in the form itself', (form) => {
    const input = seedInput(form);
    const known = new Set(numbers(texts(input.file)));
    const empty = draft({
      ...input,
      file: {
        ...input.file,
        headline: [],
        findings: [],
        accounts: [],
        custody: [],
        removals: [],
        communications: [],
        claims: [],
        reports: [],
      },
    });
    for (const number of numbers(shownText(empty.doc))) known.add(number);
    for (const field of empty.fields)
      for (const number of numbers(`${field.number} ${field.label}`)) known.add(number);
    const dates = new Set(
      numbers(
        '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 2011 2012',
      ),
    );
    const paper = draft(input);
    for (const block of paper.doc.blocks) {
      if (block.kind === 'heading' || block.kind === 'figure') continue;
      const runs =
        block.kind === 'list' ? block.items.flat() : block.kind === 'table' ? block.rows.flat(2) : block.runs;
      for (const number of numbers(runs.map(({ text }) => text).join(' ')))
        expect(
          known.has(number) ||
            dates.has(number) ||
            number === String(paper.doc.notes.length) ||
            (/^\d+$/.test(number) && Number(number) <= input.file.accounts.length),
          number,
        ).toBe(true);
    }
  });

  it.each(FORMS)('of %s keep hedge, range and whose account it is', (form) => {
    const input = seedInput(form);
    const paper = draft(input);
    const text = textOf(paper.fields.flatMap(({ runs }) => runs));
    if (form !== 'icrc')
      expect(text + textOf(paper.fields.flatMap(({ runs }) => runs))).toContain(
        'at least 21 on one account (Amnesty International)',
      );
    expect(text).toMatch(/24 on one account \(Rep\. Park Sun-young\)/);
    expect(text).toMatch(/31 on one account alone/);
    expect(text).not.toMatch(/(?<!at least )(?<!possibly )\b21 (persons|people|North Koreans) (are|were) /);
  });
});

describe('the law in a paper', () => {
  it('says what binds since when, who contests it and what answers it', () => {
    const text = shownText(draft(assessed('special_procedures', 'en')).doc);
    expect(text).toContain(
      'Convention relating to the Status of Refugees (1951): binds China since 23 Dec 1982',
    );
    expect(text).toContain('signed, not ratified by China');
    expect(text).toMatch(/Contested by North Korea: .*Answer: /);
    expect(text).toContain('Proposed; a lawyer decides');
    expect(text).toContain('strong on the facts in the file');
  });

  it.each(locales)('is said to be missing where it was not assessed (%s)', (locale) => {
    const paper = draft(seedInput('special_procedures', locale));
    expect(paper.missing).toEqual(['obligations']);
    expect(paper.fields.find(({ id }) => id === 'obligations')?.why).not.toBe('');
  });

  it('never argues exclusion or danger, whatever somebody judged', () => {
    const judgements = ['X1', 'X2', 'X3'].map((node) => ({
      node,
      result: 'yes' as const,
      note: 'said by the state',
      by: 'A',
      on: '2012-03-01',
    }));
    const assessment = assess(law, { state: 'CHN', destination: 'PRK', on: '2012-03-08', judgements });
    for (const form of FORMS) {
      const text = shownText(draft(seedInput(form, 'en', { assessment })).doc);
      expect(text).not.toMatch(/exclusion|cessation|danger to security/i);
    }
  });
});
