import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHtml } from '../render/html.ts';
import { toText } from '../render/text.ts';
import { toTypst } from '../render/typst/index.ts';
import { aboutForm, type ConsentPurpose, type ConsentRow, draft, FORMS, type FormId } from './index.ts';
import { seedFrom, shownText, yes } from './testing/seed.ts';

const { seedInput } = seedFrom((path) =>
  readFileSync(fileURLToPath(new URL(`../../../../${path}`, import.meta.url)), 'utf8'),
);

const values = {
  family_name: 'Quillfeather',
  first_name: 'Ysoldette',
  full_name: 'Ysoldette Quillfeather',
  native_name: '퀼페더이솔',
  other_names: 'Zephyrine',
  birth_date: '1993-07-19',
  birth_place: 'Farhollow-upon-Wend',
  nationality: 'Thulean',
  language: 'Thulic',
  father: 'Bartolomeus Q',
  mother: 'Wilhelmine Q',
  identity_document: 'TH-99218837',
  passport: 'TH-99218837',
  address: '14 Underhill Lane',
  occupation: 'lamplighter',
  marital_status: 'betrothed',
  pregnant: 'six-months-on',
  health: 'needs-insulin',
};
const identities = [{ personCode: 'P-7K2M', values }];
const purposes: readonly ConsentPurpose[] = [
  'casework',
  'submit_un',
  'submit_court',
  'submit_unhcr',
  'submit_icrc',
  'name_to_government',
  'name_public',
];

const rowArbitrary = (form: FormId): fc.Arbitrary<ConsentRow> =>
  fc.record({
    personCode: fc.constantFrom('P-7K2M', 'P-C3VH'),
    purpose: fc.constantFrom(...purposes),
    recipient: fc.constantFrom('*', form, 'someone else'),
    given: fc.constantFrom<'yes' | 'no'>('yes', 'yes', 'no'),
    by: fc.constant('mother'),
    on: fc.constantFrom('2012-02-20', '2012-03-08', '2012-03-09'),
  });

/** The slow twin: what has to be true of the rows before anything of P-7K2M may be printed. */
function maySay(form: FormId, rows: readonly ConsentRow[]): boolean {
  return aboutForm(form).consents.every((purpose) => {
    const own = rows.filter(
      (row) => row.personCode === 'P-7K2M' && row.purpose === purpose && row.on <= '2012-03-08',
    );
    const answers = ['*', form].map((recipient) => {
      const some = own.filter((row) => row.recipient === recipient);
      const last = some
        .map(({ on }) => on)
        .toSorted()
        .at(-1);
      const said = some.filter(({ on }) => on === last).map(({ given }) => given);
      return said.length === 0 ? null : said.includes('no') ? 'no' : 'yes';
    });
    return answers.includes('yes') && !answers.includes('no');
  });
}

function leaks(form: FormId, consents: readonly ConsentRow[], edits: Readonly<Record<string, string>> = {}) {
  const paper = draft(seedInput(form, 'en', { identities, consents, edits }));
  const renderings = [
    shownText(paper.doc),
    toText(paper.doc),
    toHtml(paper.doc),
    toTypst(paper.doc),
    JSON.stringify(paper),
  ];
  const found = Object.values(values).filter((value) => renderings.some((each) => each.includes(value)));
  return { paper, found };
}

describe('names', () => {
  it.each(FORMS)(
    '%s: no value of an identity stands in any rendering unless every consent is recorded',
    (form) => {
      fc.assert(
        fc.property(fc.array(rowArbitrary(form), { maxLength: 8 }), (rows) => {
          const { found, paper } = leaks(form, rows);
          if (maySay(form, rows)) return;
          expect(found).toEqual([]);
          expect(paper.names).toEqual([]);
        }),
        { numRuns: 20 },
      );
    },
  );

  it.each(FORMS)('%s: each consent is needed, and all together are enough', (form) => {
    const needed = aboutForm(form).consents;
    const all = needed.map((purpose) => yes('P-7K2M', purpose));
    for (const purpose of needed) {
      const { found, paper } = leaks(
        form,
        all.filter((row) => row.purpose !== purpose),
      );
      expect(found).toEqual([]);
      expect(paper.warnings.join('\n')).toContain('P-7K2M');
    }
    const asks = draft(seedInput(form)).fields.some(({ id }) =>
      /name|people|alleged_victim|applicant/.test(id),
    );
    const { paper, found } = leaks(form, all);
    if (!asks || aboutForm(form).audience === 'public') return;
    expect(found.length).toBeGreaterThan(0);
    expect(paper.names).toEqual(['P-7K2M']);
    expect(paper.warnings).toContain('Names stand in this paper: two persons must release it.');
  });

  it('says which consent is missing, in the words of the question', () => {
    const paper = draft(seedInput('authorities', 'en', { identities }));
    expect(paper.warnings).toContain(
      'The name of P-7K2M is left out: no consent to give it to a government is recorded',
    );
    expect(paper.leftOut[0]?.what).toBe('Name of P-7K2M');
    const form = draft(seedInput('wgad', 'en', { consents: [yes('P-7K2M', 'submit_un')] }));
    expect(shownText(form.doc)).toContain('no consent to give them to a government is recorded');
  });

  it.each(FORMS)('%s: the author cannot type a name past a missing consent', (form) => {
    const { fields } = draft(seedInput(form));
    const edits = Object.fromEntries(
      fields.map(({ id }) => [
        id,
        'Ysoldette Quillfeather (born 1993-07-19), Quillfeather Ysoldette, 퀼페더이솔, TH-99218837',
      ]),
    );
    const { found } = leaks(form, [], edits);
    expect(found).toEqual([]);
  });

  it('masks a name in a report’s sentence, in the log and in any case of letters', () => {
    const input = seedInput('unhcr');
    const claims = input.file.claims.map((claim) =>
      claim.id === 'C0023' ? { ...claim, sentence: 'She, YSOLDETTE  QUILLFEATHER, was taken.' } : claim,
    );
    const steps = [
      {
        on: '2012-02-21',
        by: 'us',
        to: 'UNHCR',
        medium: 'call',
        summary: 'About Ysoldette Quillfeather',
        answer: null,
        claimIds: [],
      },
    ];
    const paper = draft({ ...input, file: { ...input.file, claims }, steps, identities });
    expect(shownText(paper.doc)).not.toMatch(/quillfeather/i);
    expect(shownText(paper.doc)).toContain('She, P-7K2M, was taken.');
    expect(paper.warnings.join()).toContain('What identifies P-7K2M stood in a text');
  });

  it('counts the names that stand in the author’s words where they may', () => {
    const consents = [yes('P-7K2M', 'name_public')];
    const edits = { contact: 'For Ysoldette Quillfeather.' };
    expect(draft(seedInput('public_statement', 'en', { consents, identities, edits })).names).toEqual([
      'P-7K2M',
    ]);
  });
});
