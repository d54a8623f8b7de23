import type { Field } from './field.ts';
import { fieldsOf, idFieldOf, idMayBeMissing } from './fields/index.ts';
import { type SheetKind, sheetKinds } from './kinds.ts';

/** Names of the kinds in the languages of the desk, and words by which files and worksheets go. */
export const kindNames: Readonly<
  Record<
    SheetKind,
    { readonly en: string; readonly ko: string; readonly zh: string; readonly synonyms: readonly string[] }
  >
> = {
  incidents: { en: 'Incidents', ko: '사건', zh: '事件', synonyms: ['incident', 'events'] },
  lots: { en: 'Lots', ko: '무리', zh: '批次', synonyms: ['lot', 'groups', 'group', '그룹'] },
  reports: { en: 'Reports', ko: '보고', zh: '报告', synonyms: ['report', 'sources', '보고서'] },
  claims: { en: 'Claims', ko: '주장', zh: '陈述', synonyms: ['claim', 'statements'] },
  custody: {
    en: 'Custody',
    ko: '구금',
    zh: '羁押',
    synonyms: ['custody periods', 'detention', 'detentions'],
  },
  legs: {
    en: 'Removal legs',
    ko: '송환 구간',
    zh: '遣返段',
    synonyms: ['legs', 'removals', 'returns', '송환'],
  },
  communications: {
    en: 'Communications',
    ko: '연락',
    zh: '通信',
    synonyms: ['communication', 'log', 'contacts'],
  },
};

/** A header as it is compared: width, case, spaces and punctuation folded. */
function folded(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

const byKey = (field: Field) => [field.key];
const byName = ({ names }: Field) => [names.en, names.ko, names.zh];
const bySynonym = (field: Field) => field.synonyms;

/** Ways to know a column, surest first, with what each tells about the kind of the sheet. */
const ways = [
  [byKey, 4],
  [byName, 3],
  [bySynonym, 2],
] as const;

/** Other names of each column: labels of a form, the question without its groups. */
type OtherNames = readonly (readonly string[])[];

function assign(
  headers: readonly string[],
  kind: SheetKind,
  others: OtherNames = [],
): { columns: (string | null)[]; score: number } {
  const spelled = headers.map((header, at) => [header, ...(others[at] ?? [])].map(folded));
  const columns: (string | null)[] = headers.map(() => null);
  const taken = new Set<string>();
  let score = 0;
  for (const [namesOf, weight] of ways) {
    for (const field of fieldsOf[kind]) {
      if (taken.has(field.key)) continue;
      const names = namesOf(field).map(folded);
      const at = headers.findIndex(
        (_, index) =>
          columns[index] === null && spelled[index]?.some((name) => names.includes(name)) === true,
      );
      if (at === -1) continue;
      columns[at] = field.key;
      taken.add(field.key);
      score += weight + (field.key === idFieldOf[kind] && weight === 4 ? 4 : 0);
    }
  }
  const missing = fieldsOf[kind].filter(({ required, key }) => required && !taken.has(key)).length;
  return { columns, score: score - 2 * missing };
}

function isNamed(kind: SheetKind, name: string): boolean {
  const { en, ko, zh, synonyms } = kindNames[kind];
  const plain = folded(name.replace(/\.[a-z]{2,4}$/i, ''));
  return [kind, en, ko, zh, ...synonyms].some((word) => folded(word) === plain);
}

/** What a sheet seems to be: its kind, and the field of each column. */
export interface Proposal {
  readonly kind: SheetKind | null;
  readonly columns: readonly (string | null)[];
}

/**
 * Proposes what a sheet is and which column is which field, by headers in English, Korean and Chinese, our own among
 * them, and by the name of the file or worksheet.
 *
 * @example proposeMapping(['claim_id', 'report_id', 'property'], 'claims.csv').kind // 'claims'
 */
export function proposeMapping(headers: readonly string[], name: string): Proposal {
  const tried = sheetKinds
    .map((kind) => {
      const { columns, score } = assign(headers, kind);
      return { kind, columns, score: score + (isNamed(kind, name) ? 5 : 0) };
    })
    .sort((a, b) => b.score - a.score);
  const [best] = tried;
  const known = best?.columns.filter((column) => column !== null).length ?? 0;
  if (best === undefined || best.score <= 0 || known < Math.min(2, headers.length))
    return { kind: null, columns: headers.map(() => null) };
  return { kind: best.kind, columns: best.columns };
}

/**
 * The columns of a sheet if it is of that kind, for a person who says so.
 *
 * @param others further names of each column, by its place
 * @example columnsFor(['q1'], 'custody', [['구금 장소']]) // ['place']
 */
export function columnsFor(
  headers: readonly string[],
  kind: SheetKind,
  others: OtherNames = [],
): readonly (string | null)[] {
  return assign(headers, kind, others).columns;
}

/** Fields that a new row of the kind needs and that neither a column nor a constant gives. */
export function missingFields(
  kind: SheetKind,
  columns: readonly (string | null)[],
  constants: Readonly<Record<string, string>>,
): string[] {
  return fieldsOf[kind]
    .filter(({ key, required }) => required && !columns.includes(key) && (constants[key] ?? '').trim() === '')
    .filter(({ key }) => key !== idFieldOf[kind] || !idMayBeMissing.includes(kind))
    .map(({ key }) => key);
}
