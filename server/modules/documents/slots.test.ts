import { Problem } from '@safeconduct/contract/client.ts';
import { type DraftContent, documentsCreate, documentsFreeze } from '@safeconduct/contract/documents.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCase, type Case } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';
import { addPersonRow, content, documentBody, hash } from './testing/rows.ts';

/** Whose names stand in a frozen paper is read from its slots, whatever the desk says of it. */

let world: World;
let at: Case;
let author: Person;
let kim: string;
let lee: string;

beforeAll(async () => {
  world = await createWorld();
  const team = await world.addTeam();
  at = await addCase(world, team);
  author = await world.addPerson('caseworker', team);
  kim = await addPersonRow(world, at, 'P-7K3Q9');
  lee = await addPersonRow(world, at, 'P-3B2M8');
  await addPersonRow(world, await addCase(world, team), 'P-9F5T4');
});
afterAll(() => world.close());

async function freeze(given: DraftContent) {
  const { id, revision } = await author.call(documentsCreate, {
    params: { id: at.incidentId },
    body: documentBody,
  });
  return author.call(documentsFreeze, {
    params: { id },
    body: { revision, content: given, sha256: { pdf: hash('a') }, lawAsOf: null },
  });
}

async function refused(given: DraftContent) {
  const error = await freeze(given).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Problem)) throw new Error(`not refused: ${String(error)}`);
  return error.problem.fields?.[0];
}

const slot = '⟦P-7K3Q9·full_name⟧';
const run = (text: string) => ({ text, role: 'plain' as const, cites: [] });
const nameless = content([]);
const withDoc = (part: Partial<DraftContent['doc']>): DraftContent => ({
  ...nameless,
  doc: { ...nameless.doc, ...part },
});
const withBlock = (block: DraftContent['doc']['blocks'][number]) =>
  withDoc({ blocks: [...nameless.doc.blocks, block] });
const note = {
  number: 1,
  claimId: 'c',
  sentence: 'They were held.',
  saidBy: 'A paper',
  weight: '',
  report: '',
  origin: '',
  date: '',
  url: null,
};
const [field] = nameless.fields;
if (field === undefined) throw new Error('the content of the tests has a field');
const column = { label: '', align: 'start' as const, share: 1 };

describe('a slot that the list leaves out', () => {
  it.each<[string, DraftContent]>([
    ['the text', { ...content(['P-7K3Q9']), names: [] }],
    ['the text beside somebody listed', { ...content(['P-7K3Q9', 'P-3B2M8']), names: ['P-3B2M8'] }],
    ['the title', withDoc({ title: `Appeal for ${slot}` })],
    ['a line under the title', withDoc({ facts: [slot] })],
    ['the running header', withDoc({ asOf: slot })],
    ['the secrecy line', withDoc({ secrecy: slot })],
    ['a heading', withBlock({ kind: 'heading', level: 2, text: slot })],
    ['a quotation', withBlock({ kind: 'quotation', runs: [run('They')], by: slot })],
    ['a list', withBlock({ kind: 'list', items: [[run('One')], [run(`and ${slot}.`)]] })],
    ['a cell', withBlock({ kind: 'table', caption: '', columns: [column], rows: [[[run(slot)]]] })],
    ['a caption', withBlock({ kind: 'table', caption: slot, columns: [column], rows: [] })],
    [
      'a head of a column',
      withBlock({ kind: 'table', caption: '', columns: [{ ...column, label: slot }], rows: [] }),
    ],
    [
      'a drawing',
      withBlock({ kind: 'figure', svg: `<svg>${slot}</svg>`, caption: '', alt: '', width: 1, height: 1 }),
    ],
    ['the sentence of a note', withDoc({ notes: [{ ...note, sentence: `${slot} was held.` }] })],
    ['the speaker of a note', withDoc({ notes: [{ ...note, saidBy: `The mother of ${slot}` }] })],
    ['an answer to a field', { ...nameless, fields: [{ ...field, runs: [run(slot)] }] }],
    ['why a field is empty', { ...nameless, fields: [{ ...field, why: slot }] }],
    ['what is left out', { ...nameless, leftOut: [{ what: slot, why: '' }] }],
    ['a warning', { ...nameless, warnings: [slot] }],
  ])('is found in %s', async (_, given) => {
    expect(await refused(given)).toMatchObject({
      at: 'body.content.names',
      code: 'names_differ',
      message: expect.stringContaining('P-7K3Q9'),
    });
  });
});

describe('the list', () => {
  it('has nobody whose slot does not stand there', async () => {
    expect(await refused({ ...nameless, names: ['P-7K3Q9'] })).toMatchObject({ code: 'names_differ' });
    expect(await refused({ ...content(['P-7K3Q9']), names: ['P-7K3Q9', 'P-3B2M8'] })).toMatchObject({
      code: 'names_differ',
      message: expect.stringMatching(/: P-3B2M8\.$/),
    });
  });

  it('that is slots itself names nobody the more', async () => {
    expect(await refused({ ...nameless, names: ['⟦P-7K3Q9·name⟧'] })).toMatchObject({ code: 'names_differ' });
  });

  it.each([
    ['nobody at all', 'P-0AAAA'],
    ['somebody of another incident', 'P-9F5T4'],
  ])('is refused with %s', async (_, code) => {
    expect(await refused(content(['P-7K3Q9', code]))).toMatchObject({
      at: 'body.content.names',
      code: 'person_not_in_incident',
      message: expect.stringContaining(code),
    });
  });

  it('is taken in any order, and two must release it', async () => {
    const made = await freeze({ ...content(['P-7K3Q9', 'P-3B2M8']), names: ['P-7K3Q9', 'P-3B2M8'] });
    expect(made.names.toSorted()).toEqual([kim, lee].toSorted());
    expect(made.needed).toBe(2);
  });

  it('is as empty as the paper is nameless: brackets and a code alone name nobody', async () => {
    const made = await freeze(withDoc({ title: 'P-7K3Q9 ⟦⟧ ⟦P-7K3Q9⟧' }));
    expect([made.names, made.needed]).toEqual([[], 1]);
  });
});

describe('whatever the server would say, the tables', () => {
  const frozen = (id: string, named: string, said = 'content') => sql`
    insert into document_versions (case_id, team_id, document_id, number, form, locale, audience, addressee, content,
      sha256, claims, named, purposes, recipients)
    select case_id, team_id, document_id, 9, form, locale, audience, addressee, ${sql.raw(said)}, sha256, claims,
      ${sql.raw(named)}, purposes, recipients from document_versions where id = ${id}`;

  it.each([
    ['a slot of nobody listed', `'{}'`, undefined],
    ['one person for another', 'array[(select p.id from persons p where p.code = $$P-3B2M8$$)]', undefined],
    [
      'somebody of another incident',
      'array[(select p.id from persons p where p.code = $$P-9F5T4$$)]',
      `replace(content::text, 'P-7K3Q9', 'P-9F5T4')::jsonb`,
    ],
    ['somebody without a slot', 'named', `replace(content::text, '⟦', '(')::jsonb`],
  ])('refuse %s', async (_, named, said) => {
    const made = await freeze(content(['P-7K3Q9']));
    await expect(frozen(made.id, named, said).execute(world.root)).rejects.toMatchObject({
      constraint: 'version_names_its_slots',
    });
    await frozen(made.id, 'named').execute(world.root);
  });
});
