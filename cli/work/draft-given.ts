import type { ConsentRow, Edits, Identity, Submitter } from '@safeconduct/documents/forms/model.ts';
import type { RecordedPerson } from '@safeconduct/documents/incident/draft-input.ts';
import { z } from 'zod';
import { InputFault } from '../fault.ts';
import { readText } from '../files.ts';

const Code = z.string().regex(/^P-[0-9A-Z]{4,8}$/, 'a code such as P-7K2M');
const Age = z.number().int().min(0).max(130).nullable().default(null);
const Day = z.iso.date();

const IdentityRow = z.strictObject({ personCode: Code, values: z.record(z.string(), z.string().max(2000)) });
const Consent = z.strictObject({
  personCode: Code,
  purpose: z.enum([
    'casework',
    'submit_un',
    'submit_court',
    'submit_unhcr',
    'submit_icrc',
    'name_to_government',
    'name_public',
  ]),
  recipient: z.string().trim().min(1).default('*'),
  given: z.enum(['yes', 'no']),
  by: z.string(),
  on: Day,
});
const Person = z.strictObject({
  code: Code,
  lot: z.string().nullable().default(null),
  sex: z.enum(['female', 'male', 'other', 'unknown']).default('unknown'),
  ageLower: Age,
  ageUpper: Age,
  status: z.string().default('unknown'),
});
const Whole = z.strictObject({
  identities: z.array(IdentityRow).default([]),
  persons: z.array(Person).default([]),
  consents: z.array(Consent).default([]),
  submitter: z
    .strictObject({
      organisation: z.string().default(''),
      name: z.string().default(''),
      role: z.string().default(''),
      contact: z.string().default(''),
    })
    .prefault({}),
  edits: z.record(z.string(), z.string()).default({}),
});

/** What is held on this machine only. */
export interface Given {
  readonly identities: readonly Identity[];
  readonly persons: readonly (RecordedPerson & { readonly groupId: string | null })[];
  readonly consents: readonly ConsentRow[];
  readonly submitter: Submitter;
  readonly edits: Edits;
}

/** The file of `--identities`: a list of identities, or an object with what else is held here. */
export async function readGiven(path: string | undefined): Promise<Given> {
  const parsed = Whole.safeParse(path === undefined ? {} : await read(path));
  if (parsed.success) {
    const { persons, ...rest } = parsed.data;
    return { ...rest, persons: persons.map(({ lot, ...person }) => ({ ...person, groupId: lot })) };
  }
  const lines = parsed.error.issues
    .slice(0, 10)
    .map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new InputFault(`${path}: it cannot be used:\n${lines.join('\n')}`);
}

async function read(path: string): Promise<unknown> {
  const text = await readText(path);
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? { identities: value } : value;
  } catch {
    // The parser's own words would repeat a piece of the file, and names stand in it.
    throw new InputFault(`${path}: it is not JSON`);
  }
}
