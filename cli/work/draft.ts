import { fileURLToPath } from 'node:url';
import { documentsCreate, documentsExport } from '@safeconduct/contract/documents.ts';
import type { Locale } from '@safeconduct/dates/index.ts';
import { aboutForm, draft, type Draft, type FormId } from '@safeconduct/documents/forms/index.ts';
import { draftInputOf } from '@safeconduct/documents/incident/draft-input.ts';
import { assess, factsOf, statementsOn, stateCodeOf } from '@safeconduct/law/index.ts';
import { extname } from 'node:path';
import { renderPaper } from '../../server/platform/paper-formats.ts';
import { InputFault } from '../fault.ts';
import { printJson, progress, writeOutput } from '../files.ts';
import { readLaw, readState } from '../law.ts';
import { type Call, onServer } from '../server.ts';
import type { ServerOptions } from '../server-options.ts';
import { type Given, readGiven } from './draft-given.ts';
import { type Found, fromServer, fromSheets } from './draft-sources.ts';
import type { BASES } from './file-options.ts';

export type Options = ServerOptions & {
  readonly form: FormId;
  readonly out: string;
  readonly claims?: string;
  readonly reports?: string;
  readonly person?: string;
  readonly lang: Locale;
  readonly to: string;
  readonly state?: string;
  readonly destination?: string;
  readonly identities?: string;
  readonly asOf?: string;
  readonly purpose?: string;
  readonly basis?: (typeof BASES)[number];
  readonly json?: true;
};

const FORMATS = { '.pdf': 'pdf', '.docx': 'docx', '.html': 'html', '.txt': 'txt', '.md': 'md' } as const;
type Format = (typeof FORMATS)[keyof typeof FORMATS];

function formatOf(out: string): Format {
  const found = Object.entries(FORMATS).find(([end]) => extname(out).toLowerCase() === end)?.[1];
  if (found === undefined)
    throw new InputFault(`--out ${out}: the name must end in ${Object.keys(FORMATS).join(', ')}`);
  return found;
}

/** The state's code of three letters, by option or by the first of the incident's own codes; `null` if unknown. */
function stateOf(words: string | undefined, codes: string, option: string): string | null {
  if (words !== undefined) return readState(words, option);
  const [first = ''] = codes.split(';');
  return first === '' ? null : stateCodeOf(first);
}

/** The law's view of the incident on its day, with the statements on the destination that stand on it. */
function lawOf({ source, law: rows }: Found, options: Options, person: string | null) {
  const { incident, findings, generatedOn } = source.source;
  const state = stateOf(options.state, incident.returningState, '--state');
  const destination = stateOf(options.destination, incident.receivingState, '--destination');
  if (state === null) return { assessment: null };
  const law = readLaw();
  const on = findings.asOf ?? generatedOn;
  const one = rows.persons.find((row) => 'code' in row && row.code === person);
  const about = one === undefined ? ({ kind: 'all' } as const) : ({ kind: 'person', id: one.id } as const);
  const facts = factsOf({ ...rows, state, destination, asOf: findings.asOf }, about);
  const assessment = assess(law, { state, destination, on, facts });
  return { assessment, statements: statementsOn(law, destination, on).holds };
}

function personOf(options: Options, { source }: Found): string | null {
  const { form, person } = options;
  const codes = source.persons.map(({ code }) => code);
  if (person === undefined) {
    if (aboutForm(form).perPerson)
      throw new InputFault(`${form} is one a person; give --person CODE${listed(codes)}`);
    return null;
  }
  if (codes.length > 0 && !codes.includes(person))
    throw new InputFault(`the file has no person ${person}${listed(codes)}`);
  return person;
}

function listed(codes: readonly string[]): string {
  return codes.length === 0 ? '' : `; there are: ${codes.slice(0, 20).join(', ')}`;
}

function drafted(found: Found, options: Options, given: Given): Draft {
  const { form, lang: locale, to: addressee } = options;
  const personCode = personOf(options, found);
  const { consents } = found;
  const { identities, submitter, edits } = given;
  const choice = { form, locale, personCode, consents, identities, addressee, submitter, edits };
  return draft(draftInputOf(found.source, { ...choice, ...lawOf(found, options, personCode) }));
}

async function onRecord(call: Call, incident: string, options: Options, given: Given) {
  const { purpose, basis, form, lang: locale, to: addressee } = options;
  const format = formatOf(options.out);
  if (purpose === undefined || basis === undefined)
    throw new InputFault('nothing leaves a server without --purpose WORDS and --basis BASIS on record');
  if (addressee.trim() === '') throw new InputFault('a paper from a server needs --to ADDRESSEE');
  if (format === 'md') throw new InputFault('from a server a paper leaves as .pdf, .docx, .html or .txt');
  const found = await fromServer(incident, options, call);
  const paper = drafted(found, options, given);
  if (paper.names.length > 0)
    throw new InputFault(
      `names of ${paper.names.join(', ')} would stand in it: a draft leaves a server without names, which come in when two persons have released it on the desk; leave out --identities`,
    );
  const { bytes, sha256 } = await renderPaper(paper.doc, format);
  const document = await call(documentsCreate, {
    params: { id: found.id ?? '' },
    body: {
      form,
      locale,
      audience: aboutForm(form).audience,
      personId: found.law.persons.find((row) => 'code' in row && row.code === options.person)?.id ?? null,
      addressee,
      submitter: given.submitter,
      edits: given.edits,
      mechanism: '',
      interventionId: null,
      asOf: options.asOf ?? null,
    },
  });
  await call(documentsExport, {
    params: { id: document.id },
    body: { versionId: null, format, sha256, named: false, purpose, recipient: addressee, basis },
  });
  return { found, paper, bytes, sha256 };
}

async function offline(incident: string, options: Options, given: Given) {
  const found = await fromSheets(incident, options, given);
  const paper = drafted(found, options, given);
  return { found, paper, ...(await renderPaper(paper.doc, formatOf(options.out))) };
}

/** The sample's incident: the one that can be drafted from before anything was entered. */
const SAMPLE = 'CN-KP-2012-02';
const sampleSheet = (name: string) =>
  fileURLToPath(new URL(`../../data/sample/${name}.csv`, import.meta.url));

export async function work(incident: string, options: Options): Promise<void> {
  formatOf(options.out);
  const given = await readGiven(options.identities);
  const sheets = options.server === undefined;
  if (sheets && options.claims === undefined && !incident.endsWith('.csv')) {
    if (incident !== SAMPLE)
      throw new InputFault('give --claims CLAIMS.csv with --reports REPORTS.csv, or --server URL');
    progress('From the sample that ships with Safeconduct.');
    return work(incident, { ...options, claims: sampleSheet('claims'), reports: sampleSheet('reports') });
  }
  progress(`Drafting ${options.form} of ${incident} ...`);
  const { found, paper, bytes, sha256 } = sheets
    ? await offline(incident, options, given)
    : await onServer(options, (call) => onRecord(call, incident, options, given));
  await writeOutput(options.out, bytes);
  if (options.json) printJson(asJson(found, paper, options, bytes.byteLength, sha256));
  else process.stdout.write(`${asText(paper, options.out)}\n`);
}

function missingFields({ fields, missing }: Draft) {
  return fields
    .filter(({ id }) => missing.includes(id))
    .map(({ id, number, label, why }) => ({ id, number, label, why }));
}

function asJson(found: Found, paper: Draft, options: Options, bytes: number, sha256: string) {
  const { form, required, filled, leftOut, names, warnings } = paper;
  const { out, lang: language, asOf = null } = options;
  const missing = missingFields(paper);
  return {
    version: 1,
    incident: found.code,
    form,
    language,
    asOf,
    out,
    bytes,
    sha256,
    required,
    filled,
    missing,
    leftOut,
    names,
    warnings,
  };
}

function asText(paper: Draft, out: string): string {
  const missing = missingFields(paper);
  const lines = [
    `${paper.doc.kind}: ${out}`,
    `${paper.filled} of ${paper.required} required fields are filled.`,
    ...missing.map(({ number, label, why }) => `  missing: ${[number, label].join(' ').trim()} - ${why}`),
    ...paper.leftOut.map(({ what, why }) => `  left out: ${what} - ${why}`),
    ...paper.warnings.map((warning) => `  note: ${warning}`),
  ];
  return lines.join('\n').replaceAll(/[^\P{Cc}\n]/gu, '·');
}
