import {
  columnsFor,
  missingFields,
  proposeMapping,
  type SheetKind,
} from '@safeconduct/claims/sheets/index.ts';
import type { BodyOf } from '@safeconduct/contract/endpoint.ts';
import type { importsMap, SheetMapping } from '@safeconduct/contract/sheets.ts';
import type { Tx } from '../../platform/http/visit.ts';
import type { Brought, Taken } from './bring.ts';
import type { Looks } from './child/shapes.ts';
import { remembered } from './memory.ts';
import type { ImportRecord, SheetRecord } from './records.ts';

/** Sheets of one import at most, those that are taken twice among them. */
const MOST_SHEETS = 200;

const idOf = (kind: string) =>
  ({
    reports: 'id',
    claims: 'claim_id',
    custody: 'custody_id',
    legs: 'leg_id',
    communications: 'communication_id',
  })[kind] ?? '';

/** A sheet with what follows from its mapping. */
function checked(sheet: Omit<SheetRecord, 'missing' | 'warnings'>, damaged: boolean): SheetRecord {
  const { kind, columns, constants, form } = sheet;
  const noId = kind !== null && !['incidents', 'lots'].includes(kind) && !columns.includes(idOf(kind));
  return {
    ...sheet,
    missing: kind === null ? [] : missingFields(kind, columns, constants),
    warnings: [
      ...(noId ? (['no_id'] as const) : []),
      ...(damaged ? (['damaged'] as const) : []),
      ...(form.format === 'csv' && form.guessed ? (['guessed_encoding'] as const) : []),
    ],
  };
}

const isDamaged = ({ warnings }: SheetRecord) => warnings.includes('damaged');

const laid = (sheet: SheetRecord, mapping: SheetMapping, by: SheetRecord['mappedBy']): SheetRecord => {
  const { kind, constants } = mapping;
  const columns = sheet.headers.map((_, at) => mapping.columns[at] ?? null);
  return checked({ ...sheet, kind, columns, constants, mappedBy: by }, isDamaged(sheet));
};

/** Further names of the columns of another tool's answers: labels, the question without its groups, `start` of `held (start)`. */
function otherNames({ headers, labels, source }: SheetRecord): string[][] {
  if (source === null || source === undefined) return [];
  return headers.map((header, at) => [
    header.split('/').at(-1) ?? '',
    header.split('-').at(-1) ?? '',
    /\(([^()]*)\)$/.exec(header)?.[1] ?? '',
    ...Object.values(labels[at] ?? {}),
  ]);
}

const proposed = (sheet: SheetRecord, kind: SheetKind) => columnsFor(sheet.headers, kind, otherNames(sheet));

/** What is there to be looked at, until somebody says what it is. */
const leftOut = (headers: readonly string[]) => ({ kind: null, columns: headers.map(() => null) });

/** A sheet that was brought, as its headers say or as the team took such a sheet before, maybe as more than one kind. */
async function sheetsOf(
  tx: Tx,
  of: ImportRecord,
  brought: Brought,
  look: Looks,
): Promise<[SheetRecord, ...SheetRecord[]]> {
  const { file, sha256, bytes, form, leave, labels, source } = brought;
  const { worksheet, place, headers, rows, sample, damaged } = look;
  const memory = await remembered(tx, of.teamId, headers);
  const { kind, columns } = leave ? leftOut(headers) : proposeMapping(headers, worksheet ?? file);
  const bare = checked(
    {
      kind,
      columns: [...columns],
      constants: {},
      key: '',
      file,
      worksheet,
      place,
      form,
      bytes,
      format: form.format,
      encoding: form.format === 'csv' ? form.encoding : null,
      sha256,
      headers: [...headers],
      rows,
      sample: sample.map((cells) => [...cells]),
      labels: labels.map((words) => ({ ...words })),
      source,
      again: null,
      mappedBy: 'headers',
    },
    damaged,
  );
  if (memory === null) return [bare];
  const [first = bare, ...more] = memory.map((mapping) => laid(bare, mapping, 'memory'));
  return [first, ...more];
}

/**
 * Sheets mapped as those before them of the same file and worksheet: where headers are the same, or, of another tool's answers, which a
 * form leaves fewer of, column by column.
 */
function asBefore(anew: readonly SheetRecord[], before: readonly SheetRecord[]): readonly SheetRecord[] {
  const [sheet] = anew;
  if (sheet === undefined) return anew;
  const same = before.filter(
    ({ file, worksheet, headers, mappedBy: by }) =>
      file === sheet.file &&
      worksheet === sheet.worksheet &&
      (headers.join('\n') === sheet.headers.join('\n') || (sheet.source !== null && by === 'person')),
  );
  // What nobody has looked at yet gives way to what the team remembers.
  if (same.every(({ mappedBy: by, kind }) => by === 'headers' && kind === null)) return anew;
  return same.map((one) => {
    const { kind, constants, mappedBy: by } = one;
    const columns = sheet.headers.map((header, at) => {
      const here = one.headers[at] === header ? at : one.headers.indexOf(header);
      return one.columns[here] ?? null;
    });
    return laid(sheet, { kind, columns, constants }, by);
  });
}

/** The import with what was brought in place of what it takes the place of; what was said of columns holds on. */
export async function withBrought(
  tx: Tx,
  of: ImportRecord,
  taken: Pick<Taken, 'sheets' | 'sources'>,
): Promise<SheetRecord[]> {
  const files = new Set(taken.sheets.map(({ file }) => file));
  const sources = new Set(taken.sources.map(({ file }) => file));
  const sheets = of.sheets.filter(
    ({ file, source }) => !files.has(file) && !(source !== null && sources.has(source)),
  );
  let last = Math.max(0, ...of.sheets.map(({ key }) => Number(key)));
  for (const one of taken.sheets) {
    for (const look of one.looks) {
      const [first, ...more] = asBefore(await sheetsOf(tx, of, one, look), of.sheets);
      if (first === undefined) continue;
      last += 1;
      const key = String(last);
      sheets.push({ ...first, key, again: null });
      for (const again of more) {
        last += 1;
        sheets.push({ ...again, key: String(last), again: key });
      }
    }
  }
  return sheets;
}

/** The sheets as a person maps them. A kind with no word about columns: those that the headers name. */
export function mappedBy(
  sheets: readonly SheetRecord[],
  given: BodyOf<typeof importsMap>['sheets'],
): SheetRecord[] {
  let last = Math.max(0, ...sheets.map(({ key }) => Number(key)));
  return sheets
    .flatMap((sheet): SheetRecord[] => {
      const own = given.filter(({ key }) => key === sheet.key);
      const said = own.find(({ again }) => !again);
      const once = own.find(({ again }) => again);
      const as = (one: SheetRecord, { kind, columns, constants }: SheetMapping) =>
        laid(
          one,
          {
            kind,
            constants,
            columns: columns.length === 0 && kind !== null ? [...proposed(one, kind)] : columns,
          },
          'person',
        );
      const here = said === undefined ? sheet : as(sheet, said);
      if (once === undefined) return [here];
      last += 1;
      const again = sheet.again ?? sheet.key;
      return [here, as({ ...sheet, key: String(last), again }, once)];
    })
    .slice(0, MOST_SHEETS);
}
