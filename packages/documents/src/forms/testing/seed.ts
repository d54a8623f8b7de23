import { reconcile } from '@safeconduct/claims/reconcile/index.ts';
import { readClaims, readReports } from '@safeconduct/claims/table/index.ts';
import type { Locale } from '@safeconduct/dates';
import { LAW_FILES, type Law, type LawFiles, loadLaw } from '@safeconduct/law/index.ts';
import { caseFileInput } from '../../incident/index.ts';
import { draftInputOf } from '../../incident/draft-input.ts';
import type { Doc } from '../../model.ts';
import { aboutForm, type ConsentPurpose, type ConsentRow, type DraftInput, type FormId } from '../index.ts';

const code = 'CN-KP-2012-02';
const asOf = '2012-03-08';

export const persons = [
  { code: 'P-7K2M', groupId: 'A', sex: 'female', ageLower: 19, ageUpper: 19, status: 'detained' },
  { code: 'P-C3VH', groupId: 'G', sex: 'unknown', ageLower: 0, ageUpper: 17, status: 'detained' },
] as const;

const submitter = {
  organisation: 'Harbour Rights Watch',
  name: 'A. Min',
  role: 'counsel',
  contact: 'desk@harbour.example',
};
const addressee = 'Ministry of Public Security; Beijing';
const lots = ['A', 'G'].map((label) => ({ id: label, label, parentId: null, title: '' }));

/** The seed case for a form as of 8 March 2012; forms that are one a person are about P-7K2M. */
export type SeedInput = (form: FormId, locale?: Locale, more?: Partial<DraftInput>) => DraftInput;

/**
 * The seed case and the law data of the checkout, for tests.
 *
 * @param read text of a file by its path in the checkout
 */
export function seedFrom(read: (path: string) => string): {
  readonly law: Law;
  readonly seedInput: SeedInput;
} {
  const file = (name: string): unknown => JSON.parse(read(`data/law/${name}.json`));
  const law = loadLaw(Object.fromEntries(LAW_FILES.map((name) => [name, file(name)])) as LawFiles);
  const reports = readReports(read('data/sample/reports.csv'));
  if (!reports.ok) throw new Error('the sample reports cannot be read');
  const all = readClaims(read('data/sample/claims.csv'), reports.reports);
  if (!all.ok) throw new Error('the sample claims cannot be read');
  const claims = all.claims.filter(({ incidentId }) => incidentId === code);
  const source = {
    incident: { id: code, title: 'Arrests in Shenyang', returningState: 'CN', receivingState: 'KP' },
    generatedOn: asOf,
    claims,
    reports: reports.reports,
    findings: reconcile({ claims, reports: reports.reports, asOf }),
    lots,
  };
  const files = new Map(
    (['en', 'ko', 'zh-Hans'] as const).map((locale) => [locale, caseFileInput(source, locale)]),
  );
  const choice = { consents: [], identities: [], assessment: null, addressee, submitter, edits: {} };
  return {
    law,
    seedInput: (form, locale = 'en', more = {}) => {
      const personCode = aboutForm(form).perPerson ? 'P-7K2M' : null;
      const input = draftInputOf(
        { source: { ...source, claims: [], reports: [] }, persons, log: [] },
        { form, locale, personCode, ...choice },
      );
      return { ...input, file: files.get(locale) ?? input.file, ...more };
    },
  };
}

/** A yes of a person to a purpose, for any recipient. */
export function yes(personCode: string, purpose: ConsentPurpose): ConsentRow {
  return { personCode, purpose, recipient: '*', given: 'yes', by: 'mother', on: '2012-02-20' };
}

/** Everything that a paper shows, in one string. */
export function shownText(doc: Doc): string {
  const { data: _data, ...shown } = doc;
  const texts: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit(shown);
  return texts.join('\n');
}

/** What a paper says itself: all of it but the sentences that its notes quote of others. */
export function ownText(doc: Doc): string {
  return shownText({ ...doc, notes: doc.notes.map((each) => ({ ...each, sentence: '' })) });
}
