import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const program = join(import.meta.dirname, '../bin/safeconduct.mjs');
const sample = join(import.meta.dirname, '../data/sample');
const sheets = ['--claims', join(sample, 'claims.csv'), '--reports', join(sample, 'reports.csv')];
const code = 'CN-KP-2012-02';

type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

function run(args: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, 'draft', ...args], { stdio: 'pipe' });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (ended) =>
      resolve({ code: ended, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
    child.stdin.end();
  });
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'safeconduct-draft-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const held = {
  identities: [{ personCode: 'P-7K2M', values: { family_name: 'Quillfeather', first_name: 'Ysoldette' } }],
  persons: [{ code: 'P-7K2M', lot: 'A', sex: 'female', ageLower: 19, ageUpper: 19, status: 'detained' }],
  consents: [
    {
      personCode: 'P-7K2M',
      purpose: 'submit_un',
      recipient: '*',
      given: 'yes',
      by: 'mother',
      on: '2012-02-10',
    },
  ],
  submitter: {
    organisation: 'Harbour Rights Watch',
    name: 'A. Min',
    role: 'counsel',
    contact: 'desk@harbour.example',
  },
};

async function file(name: string, value: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
}

describe('safeconduct draft', { timeout: 120_000 }, () => {
  it('says what is filled, what is missing and what the reader does not get', async () => {
    const out = join(folder, 'wgad.txt');
    const ended = await run([code, ...sheets, '--form', 'wgad', '--out', out, '--as-of', '2012-03-08']);
    expect(ended.code).toBe(0);
    expect(ended.out).toMatch(/\d+ of 22 required fields are filled\./);
    expect(ended.out).toMatch(/missing: II\.4 Was a warrant or other decision shown\?/);
    expect(ended.out).toMatch(/left out: contact with South Korea/);
    const paper = await readFile(out, 'utf8');
    const flat = paper.replaceAll(/\s+/g, ' ');
    expect(flat).toContain('at least 21 on one account (Amnesty International)');
    expect(flat).toContain('- I.1 Family name: [not known]');
    expect(flat).toContain(
      'Convention relating to the Status of Refugees (1951): binds China since 23 Dec 1982',
    );
  });

  it.each([
    ['letter.pdf', 'authorities', '%PDF-'],
    ['letter.docx', 'authorities', 'PK'],
    ['letter.html', 'authorities', '<!DOCTYPE html>'],
    ['letter.md', 'authorities', ''],
  ])('writes %s by the end of its name', async (name, form, begins) => {
    const out = join(folder, name);
    const ended = await run([
      code,
      ...sheets,
      '--form',
      form,
      '--out',
      out,
      '--to',
      'Ministry; City',
      '--language',
      'ko',
      '--json',
    ]);
    expect(ended.code).toBe(0);
    const told = JSON.parse(ended.out);
    expect(told).toMatchObject({ version: 1, incident: code, form, language: 'ko', out, names: [] });
    const bytes = await readFile(out);
    expect(bytes.byteLength).toBe(told.bytes);
    expect(bytes.subarray(0, begins.length).toString()).toBe(begins);
  });

  it('keeps a name out of every file until every consent is there, and says which is missing', async () => {
    const out = join(folder, 'wgeid.html');
    const path = await file('held.json', held);
    const args = [
      join(sample, 'claims.csv'),
      '--reports',
      join(sample, 'reports.csv'),
      '--form',
      'wgeid',
      '--person',
      'P-7K2M',
      '--out',
      out,
    ];
    const without = await run([...args, '--identities', path]);
    expect(without.out).toContain('no consent to give it to a government is recorded');
    expect(await readFile(out, 'utf8')).not.toMatch(/Quillfeather|Ysoldette/);
    const more = {
      ...held,
      consents: [...held.consents, { ...held.consents[0], purpose: 'name_to_government' }],
    };
    const both = await run([...args, '--identities', await file('both.json', more), '--json']);
    expect(JSON.parse(both.out).names).toEqual(['P-7K2M']);
    expect(await readFile(out, 'utf8')).toContain('Quillfeather');
  });

  it.each([
    [
      'no person for a form that is one a person',
      ['--form', 'wgeid', '--out', 'x.pdf'],
      'give --person CODE',
    ],
    ['a format that is none', ['--form', 'wgad', '--out', 'x.rtf'], 'must end in .pdf'],
    ['a form that is none', ['--form', 'petition', '--out', 'x.pdf'], 'Allowed choices'],
    ['no file to write', ['--form', 'wgad'], '--out'],
    [
      'a state that is none',
      ['--form', 'wgad', '--out', 'x.pdf', '--state', 'Atlantis'],
      'no state is known',
    ],
  ])('ends with 2 and says why: %s', async (_, args, why) => {
    const ended = await run([code, ...sheets, ...args]);
    expect([ended.code, ended.out]).toEqual([2, '']);
    expect(ended.err).toContain(why);
    expect(ended.err).not.toMatch(/\bat .*\.ts:\d+/);
  });

  it('names the part of the file that cannot be used, and never what stands in it', async () => {
    const path = await file('bad.json', { identities: [{ personCode: 'Quillfeather', values: {} }] });
    const wrong = await run([code, ...sheets, '--form', 'wgad', '--out', 'x.pdf', '--identities', path]);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('identities.0.personCode');
    const torn = await file('torn.json', '{"identities": [{"values": {"family_name": "Quillfeather"');
    const cut = await run([code, ...sheets, '--form', 'wgad', '--out', 'x.pdf', '--identities', torn]);
    expect(cut.err).toContain('it is not JSON');
    expect(wrong.err + cut.err).not.toContain('Quillfeather');
  });

  it('wants sheets or a server', async () => {
    const ended = await run(['I-0001', '--form', 'wgad', '--out', join(folder, 'none.pdf')]);
    expect([ended.code, ended.out]).toEqual([2, '']);
    expect(ended.err).toContain('--server URL');
  });

  it('drafts the sample that ships without any sheet', async () => {
    const path = join(folder, 'sample.txt');
    const made = await run([code, '--form', 'authorities', '--out', path]);
    expect([made.code, made.err.includes('From the sample that ships')]).toEqual([0, true]);
    expect(await readFile(path, 'utf8')).toContain('Amnesty International');
  });
});
