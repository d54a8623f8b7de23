import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Block, textOf } from '../model.ts';
import { wordsOf } from '../words/index.ts';
import { asksWho } from '../slots/identity-fields.ts';
import { draft, FORMS, type FormId } from './index.ts';
import { formOf } from './registry.ts';
import type { FieldSpec } from './spec.ts';
import { seedFrom, shownText } from './testing/seed.ts';

const { law, seedInput } = seedFrom((path) =>
  readFileSync(fileURLToPath(new URL(`../../../../${path}`, import.meta.url)), 'utf8'),
);

/** In no form: its place is -1. */
const missingField: FieldSpec = {
  id: '',
  number: '',
  label: { en: '', ko: '', 'zh-Hans': '' },
  required: false,
  fill: () => ({ pieces: [], state: 'filled', why: '' }),
};

const locales = ['en', 'ko', 'zh-Hans'] as const;
const specs = FORMS.flatMap((form) =>
  formOf(form).sections.flatMap(({ fields }) => fields.map((spec) => ({ form, spec }))),
);

/** The mechanism whose fields a form follows. */
const mechanisms: Partial<Record<FormId, string>> = {
  special_procedures: 'SP',
  wgad: 'WGAD',
  wgeid: 'WGEID',
  ced30: 'CED-30',
  hrc_interim: 'HRCTTEE-OP1',
  cat_interim: 'CAT-22',
  ecthr39: 'ECTHR-39',
  unhcr: 'UNHCR',
  icrc: 'ICRC-RFL',
};

describe('the forms', () => {
  it.each(Object.entries(mechanisms))(
    '%s has every field of %s, in its order, required where it is',
    (form, id) => {
      const fields = formOf(form as FormId).sections.flatMap((section) => section.fields);
      const own = (of: string) => fields.filter((field) => field.id === of || field.id.startsWith(`${of}.`));
      const wanted = law.mechanisms.get(id)?.fields ?? [];
      expect(wanted.length).toBeGreaterThan(4);
      for (const field of wanted) {
        expect(own(field.id).length, field.id).toBeGreaterThan(0);
        if (field.required)
          expect(
            own(field.id).some(({ required }) => required),
            field.id,
          ).toBe(true);
        if (field.number !== '')
          expect(own(field.id)[0]?.number.startsWith(field.number), field.id).toBe(true);
      }
      const places = wanted.map((field) => fields.indexOf(own(field.id)[0] ?? missingField));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    },
  );

  it('asks the Working Group on Disappearances’ six elements, all required', () => {
    const required = formOf('wgeid')
      .sections.flatMap(({ fields }) => fields)
      .filter((field) => field.required);
    const roots = new Set(required.map(({ id }) => id.split('.')[0]));
    for (const element of [
      'identity',
      'date_of_arrest_abduction_disappearance',
      'place',
      'forces_responsible_and_why',
      'action_taken',
      'submitter_and_relation',
    ])
      expect(roots).toContain(element);
  });

  it.each(specs.map(({ form, spec }) => [form, spec.id, spec] as const))(
    '%s: %s has a label in each language, and an id that edits can bear',
    (_, id, spec) => {
      const labels = locales.map((locale) => spec.label[locale]);
      expect(labels.every((label) => label.trim() !== '')).toBe(true);
      expect(new Set(labels).size).toBe(3);
      expect(id).toMatch(/^[a-z][a-z0-9_.-]{0,79}$/);
    },
  );

  it.each(FORMS)('%s has no field twice in a paper', (form) => {
    for (const locale of locales) {
      const ids = draft(seedInput(form, locale)).fields.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe('fields that ask who somebody is', () => {
  const asking = specs.filter(
    ({ spec }) => spec.identity === true && /name|birth|address|document|father|mother/.test(spec.id),
  );

  it.each(asking.map(({ form, spec }) => [form, spec.id] as const))(
    '%s: %s is refused by a server',
    (form, id) => {
      expect(asksWho(form, id)).toBe(true);
    },
  );

  it('are marked in every form: no other asks it', () => {
    const others = specs.filter(({ form, spec }) => spec.identity !== true && asksWho(form, spec.id));
    expect(others.map(({ spec }) => spec.id)).toEqual([]);
  });
});

describe('completeness', () => {
  it.each(FORMS)('%s says what is required, filled and missing, and it adds up', (form) => {
    const paper = draft(seedInput(form));
    const required = paper.fields.filter((field) => field.required);
    const kept = required.filter(({ state }) => state === 'left_out');
    expect(paper.required).toBe(required.length);
    expect(paper.filled + paper.missing.length + kept.length).toBe(paper.required);
    for (const field of paper.fields) {
      if (field.state === 'missing' || field.state === 'left_out') expect(field.why, field.id).not.toBe('');
    }
  });

  it.each(locales)('prints what is not known as a blank, never as a guess (%s)', (locale) => {
    const paper = draft(seedInput('wgad', locale));
    const blank = wordsOf(locale).unknown;
    expect(paper.missing).toContain('warrant_or_other_decision_shown_yes_no');
    for (const field of paper.fields.filter(({ state }) => state === 'missing')) {
      const runs = field.runs.filter(({ text }) => text.trim() !== '');
      expect(
        runs.some(({ role }) => role === 'unknown'),
        field.id,
      ).toBe(true);
    }
    expect(shownText(paper.doc)).toContain(blank);
  });

  it.each(FORMS)('%s of an empty file states nothing of a case', (form) => {
    const full = seedInput(form);
    const file = {
      ...full.file,
      states: [],
      headline: [],
      findings: [],
      accounts: [],
      lots: [],
      custody: [],
      removals: [],
      communications: [],
      positions: [],
      issues: [],
      sources: [],
      reports: [],
      claims: [],
    };
    const paper = draft({
      ...full,
      file,
      people: [],
      personCode: null,
      addressee: '',
      submitter: { organisation: '', name: '', role: '', contact: '' },
    });
    expect(paper.doc.notes).toEqual([]);
    expect(paper.missing.length).toBeGreaterThan(0);
    expect(shownText(paper.doc)).not.toMatch(/Shenyang|Amnesty|Park|at least \d/);
  });

  it('puts the author’s words in place of the file’s, without notes, and says whose they are', () => {
    const edits = { place_of_arrest: 'A market in the east of the city.\nAt the north gate.' };
    const paper = draft(seedInput('wgad', 'en', { edits }));
    const field = paper.fields.find(({ id }) => id === 'place_of_arrest');
    expect(field?.state).toBe('edited');
    expect(textOf(field?.runs ?? [])).toMatch(/A market in the east of the city\..*At the north gate\./s);
    expect(field?.claimIds).toEqual([]);
  });

  it('fills a required blank when the author writes it', () => {
    const id = 'warrant_or_other_decision_shown_yes_no';
    const before = draft(seedInput('wgad'));
    const after = draft(seedInput('wgad', 'en', { edits: { [id]: 'No.' } }));
    expect(after.missing).toEqual(before.missing.filter((each) => each !== id));
    expect(after.filled).toBe(before.filled + 1);
  });

  it('warns that a body takes other languages, in the panel and on the paper', () => {
    const paper = draft(seedInput('wgad', 'ko'));
    expect(paper.warnings[0]).toContain('영어, 프랑스어, 스페인어');
    expect(paper.doc.facts.join()).toContain('영어, 프랑스어, 스페인어');
    expect(draft(seedInput('wgad', 'en')).warnings.join()).not.toContain('French');
  });

  it('asks for the person where a form is one a person, and names nobody else', () => {
    const none = draft(seedInput('wgeid', 'en', { personCode: null }));
    expect(none.warnings).toContain('This form is one a person: choose the person.');
    const text = shownText(draft(seedInput('wgeid')).doc);
    expect(text).toContain('P-7K2M');
    expect(text).not.toContain('P-C3VH');
    expect(text).toContain('The file says this of the group');
  });
});

describe('a group of unnamed people', () => {
  const group = draft({ ...seedInput('special_procedures'), people: [], personCode: null });
  const textOfField = (id: string) => textOf(group.fields.find((each) => each.id === id)?.runs ?? []);
  it('is told by its numbers and by whose account, where nobody in it has a row', () => {
    expect(textOfField('alleged_victim')).toMatch(/Persons detained/);
    expect(textOfField('alleged_victim')).toContain('Amnesty International');
    expect(group.missing).toContain('alleged_victim.full_name');
    expect(group.missing).not.toContain('alleged_victim');
  });
  it('is urgent without a day where it is said to be in danger of return', () => {
    const { file, ...rest } = seedInput('special_procedures');
    const findings = file.findings.filter(
      ({ property }) => !['date_return_expected', 'date_return', 'count_returned'].includes(property ?? ''),
    );
    const paper = draft({ ...rest, file: { ...file, findings, removals: [] } });
    const field = paper.fields.find(({ id }) => id === 'urgency_and_reason');
    expect(field?.state).toBe('filled');
    expect(textOf(field?.runs ?? [])).toMatch(/danger|risk/i);
  });
});

describe('notes', () => {
  const runsOf = (block: Block) =>
    block.kind === 'paragraph' || block.kind === 'quotation'
      ? block.runs
      : block.kind === 'list'
        ? block.items.flat()
        : block.kind === 'table'
          ? block.rows.flat(2)
          : [];

  it.each(FORMS)('%s numbers its claims without gaps, each set once', (form) => {
    const { doc, fields } = draft(seedInput(form));
    const cites = doc.blocks.flatMap(runsOf).flatMap((run) => run.cites);
    const homes = cites.filter(({ home }) => home).map(({ number }) => number);
    expect(homes).toEqual(doc.notes.map(({ number }) => number));
    expect(homes).toEqual(homes.map((_, at) => at + 1));
    for (const field of fields) {
      const numbers = [...new Set(field.runs.flatMap((run) => run.cites.map(({ number }) => number)))];
      expect(field.claimIds).toEqual(numbers.map((number) => doc.notes[number - 1]?.claimId));
    }
  });

  it.each(FORMS)('%s footnotes what it states: no run of a finding stands without its claims', (form) => {
    const input = seedInput(form);
    const paper = draft(input);
    const parts = input.file.findings
      .flatMap(({ wording }) => wording)
      .filter(({ claimIds }) => claimIds.length > 0);
    const byText = new Map(parts.map((part) => [part.text.trim(), part.claimIds]));
    for (const run of paper.doc.blocks.flatMap(runsOf)) {
      const claimIds = byText.get(run.text.trim());
      if (claimIds === undefined) continue;
      const cited = run.cites.map(({ number }) => paper.doc.notes[number - 1]?.claimId);
      expect(cited.toSorted()).toEqual([...new Set(claimIds)].toSorted());
    }
  });
});
