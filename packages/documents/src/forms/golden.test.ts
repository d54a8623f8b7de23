import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { draft, FORMS } from './index.ts';
import { seedFrom } from './testing/seed.ts';

const { seedInput } = seedFrom((path) =>
  readFileSync(fileURLToPath(new URL(`../../../../${path}`, import.meta.url)), 'utf8'),
);

/** The seed case as of 8 March 2012, without names, consents or law: what each paper holds, and what it asks for. */
describe('the seed case', () => {
  it('gives each form its fields, states and notes', () => {
    const shape = Object.fromEntries(
      FORMS.map((form) => {
        const { fields, doc, required, filled, missing, leftOut } = draft(seedInput(form));
        const states = (state: string) => fields.filter((field) => field.state === state).length;
        return [
          form,
          {
            required,
            filled,
            missing: missing.join(' '),
            states: [states('filled'), states('missing'), states('left_out')].join('/'),
            headings: doc.blocks.filter((block) => block.kind === 'heading').length,
            tables: doc.blocks.filter((block) => block.kind === 'table').length,
            notes: doc.notes.length,
            leftOut: leftOut.length,
          },
        ];
      }),
    );
    expect(shape).toMatchInlineSnapshot(`
      {
        "authorities": {
          "filled": 10,
          "headings": 2,
          "leftOut": 3,
          "missing": "law",
          "notes": 31,
          "required": 11,
          "states": "12/1/0",
          "tables": 1,
        },
        "cat_interim": {
          "filled": 10,
          "headings": 17,
          "leftOut": 5,
          "missing": "alleged_violations other_international_procedures",
          "notes": 62,
          "required": 13,
          "states": "15/6/2",
          "tables": 12,
        },
        "ced30": {
          "filled": 9,
          "headings": 12,
          "leftOut": 5,
          "missing": "other_international_procedure",
          "notes": 59,
          "required": 11,
          "states": "13/4/4",
          "tables": 9,
        },
        "ecthr39": {
          "filled": 11,
          "headings": 14,
          "leftOut": 5,
          "missing": "representative_and_authority other_international_procedures",
          "notes": 62,
          "required": 15,
          "states": "13/3/2",
          "tables": 10,
        },
        "hrc_interim": {
          "filled": 10,
          "headings": 17,
          "leftOut": 5,
          "missing": "alleged_violations other_international_procedures",
          "notes": 62,
          "required": 13,
          "states": "15/6/2",
          "tables": 12,
        },
        "icrc": {
          "filled": 7,
          "headings": 8,
          "leftOut": 1,
          "missing": "enquirer.relation",
          "notes": 26,
          "required": 9,
          "states": "10/1/6",
          "tables": 4,
        },
        "parliament": {
          "filled": 10,
          "headings": 2,
          "leftOut": 2,
          "missing": "",
          "notes": 31,
          "required": 10,
          "states": "12/1/0",
          "tables": 1,
        },
        "press_sheet": {
          "filled": 5,
          "headings": 5,
          "leftOut": 3,
          "missing": "",
          "notes": 68,
          "required": 5,
          "states": "5/1/0",
          "tables": 2,
        },
        "public_statement": {
          "filled": 6,
          "headings": 5,
          "leftOut": 3,
          "missing": "",
          "notes": 31,
          "required": 6,
          "states": "7/1/0",
          "tables": 1,
        },
        "special_procedures": {
          "filled": 15,
          "headings": 18,
          "leftOut": 5,
          "missing": "obligations",
          "notes": 68,
          "required": 17,
          "states": "19/4/2",
          "tables": 11,
        },
        "unhcr": {
          "filled": 5,
          "headings": 15,
          "leftOut": 4,
          "missing": "",
          "notes": 59,
          "required": 7,
          "states": "14/2/4",
          "tables": 7,
        },
        "wgad": {
          "filled": 16,
          "headings": 18,
          "leftOut": 3,
          "missing": "warrant_or_other_decision_shown_yes_no reasons_legislation_applied circumstances_and_reasons",
          "notes": 54,
          "required": 22,
          "states": "16/8/6",
          "tables": 8,
        },
        "wgeid": {
          "filled": 8,
          "headings": 14,
          "leftOut": 4,
          "missing": "",
          "notes": 59,
          "required": 10,
          "states": "13/2/10",
          "tables": 7,
        },
      }
    `);
  });

  it('opens the letter to the authorities with who, until when and what is asked', () => {
    const { fields } = draft(seedInput('authorities'));
    const opening = fields
      .find(({ id }) => id === 'opening')
      ?.runs.map(({ text }) => text)
      .join('');
    expect(opening).toMatchInlineSnapshot(
      `"We write to you about persons held in China who face return to North Korea. As to the date: Return expected by 20 Feb 2012, on 3 of 4 independent accounts (Chinese public security source in Shenyang [Dong-A Ilbo]; 선양 공안 당국자 to detainees; Amnesty International); but 18 Feb 2012 on one account (Rep. Park Sun-young). We ask you to suspend any return, to let UNHCR see them, and to have each person’s need for protection examined."`,
    );
  });

  it.each(FORMS)('%s says the same in each language: fields, states and claims agree', (form) => {
    const shape = (locale: 'en' | 'ko' | 'zh-Hans') =>
      draft(seedInput(form, locale))
        .fields.map(({ id, state, claimIds }) => `${id} ${state} ${claimIds.toSorted().join(',')}`)
        // The heads and feet of letters differ by language, as letters do.
        .filter((line) => !/^(sender|date|subject|salutation|signature) /.test(line));
    expect(shape('ko').toSorted()).toEqual(shape('en').toSorted());
    expect(shape('zh-Hans').toSorted()).toEqual(shape('en').toSorted());
  });
});
