import { foreignKinds } from '@safeconduct/claims/foreign/model.ts';
import { sheetFaults, sheetKinds } from '@safeconduct/claims/sheets/kinds.ts';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Id, Instant } from './shared.ts';

/**
 * Sheets in and out. An import goes: begin -> add files -> map -> check (the dry run) -> accept exactly that difference
 * -> maybe undo. Checking, running and undoing are jobs: poll `importsGet` until `state` is one that rests.
 */

export const SheetKindName = z.enum(sheetKinds);

/** A value of a field as it stands in the file: text, number, yes/no, list of texts; `null` = blank. */
export const FieldValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);
export type FieldValue = z.infer<typeof FieldValue>;

/** Which column goes where. `columns[i]` is the field of the sheet's i-th column; `null` = not taken. */
export const SheetMapping = z.object({
  /** `null` = this sheet is left out. */
  kind: SheetKindName.nullable(),
  columns: z.array(z.string().max(60).nullable()).max(500),
  /** Value, as a cell would hold it, of a field that the sheet has no column for: `{ incident_id: 'I-0001' }`. */
  constants: z.record(z.string().max(60), z.string().max(4000)),
});
export type SheetMapping = z.infer<typeof SheetMapping>;

/** A form (XLSForm) that came for submissions of ODK or Kobo. */
export const FormFile = z.object({
  file: z.string(),
  sha256: z.string(),
  title: z.string(),
  questions: z.number().int(),
  /** Tags of its languages; `''` where it names none. */
  languages: z.array(z.string()),
});
export type FormFile = z.infer<typeof FormFile>;

/** A file of another tool that sheets of an import were made of. */
export const SourceFile = z.object({
  file: z.string(),
  kind: z.enum(foreignKinds),
  /** Submissions or entries in it. */
  records: z.number().int(),
  /** The form whose labels its sheets bear; `remembered` where the team used it for such a file before. */
  form: z.object({ file: z.string(), remembered: z.boolean() }).nullable(),
});
export type SourceFile = z.infer<typeof SourceFile>;

/** One CSV file, or one worksheet of an XLSX file. */
export const SheetWire = SheetMapping.extend({
  key: z.string(),
  file: z.string(),
  /** Name of the worksheet; `null` for CSV. */
  worksheet: z.string().nullable(),
  format: z.enum(['csv', 'xlsx']),
  /** As it was read: `utf-8`, `cp949`, `gb18030` ...; `null` for XLSX. */
  encoding: z.string().nullable(),
  sha256: z.string(),
  headers: z.array(z.string()),
  /** Rows below the header. */
  rows: z.number().int(),
  /** The first rows, to see by what the columns hold. */
  sample: z.array(z.array(z.string())),
  /** Labels of each column by language, where a form gives them. */
  labels: z.array(z.record(z.string(), z.string())),
  /** The file of another tool that this sheet was made of; `null` for one that came as it is. */
  source: z.string().nullable(),
  /** Key of the sheet whose rows are taken here a second time, as another kind; `null` for one of its own. */
  again: z.string().nullable(),
  /** Who proposed the mapping: the team's last one for these headers, the names of the columns, or a person since. */
  mappedBy: z.enum(['memory', 'headers', 'person']),
  /** Fields that the kind cannot do without and that neither a column nor a constant gives. */
  missing: z.array(z.string()),
  /** `no_id`: no column of stable ids, so a row that is edited later comes in as a new one; `damaged`: unreadable characters. */
  warnings: z.array(z.enum(['no_id', 'damaged', 'guessed_encoding'])),
});
export type SheetWire = z.infer<typeof SheetWire>;

/** `open` until checked; `checked` has a difference to accept (or faults); `interrupted` can be tried again. */
export const IMPORT_STATES = [
  'open',
  'checking',
  'checked',
  'running',
  'done',
  'undoing',
  'undone',
  'discarded',
] as const;

export const Tally = z.object({
  kind: SheetKindName,
  added: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  refused: z.number().int(),
});
export type Tally = z.infer<typeof Tally>;

/** Why the last check, run or undo came to nothing. The file is as it was. */
export const importTroubles = [
  'cancelled',
  'interrupted',
  'stale',
  'constraint',
  'broke',
  'time',
  'memory',
  'not_a_sheet',
  'too_large',
  'blocked',
] as const;

export const ImportWire = z.object({
  id: Id,
  caseId: Id,
  state: z.enum(IMPORT_STATES),
  by: z.string(),
  begunAt: Instant,
  ranAt: Instant.nullable(),
  undoneAt: Instant.nullable(),
  sheets: z.array(SheetWire),
  sources: z.array(SourceFile),
  forms: z.array(FormFile),
  /** What the last check found, or what was done; `null` before a check. */
  tallies: z.array(Tally).nullable(),
  /** How many faults there are; an import with faults cannot be accepted. */
  faults: z.number().int(),
  /** Names the difference shown, to be handed back by `importsAccept`; `null` where there is none to accept. */
  check: Id.nullable(),
  progress: z
    .object({
      step: z.enum(['waiting', 'reading', 'comparing', 'writing', 'undoing']),
      read: z.number().int(),
      checked: z.number().int(),
      written: z.number().int(),
      total: z.number().int(),
    })
    .nullable(),
  trouble: z.object({ code: z.enum(importTroubles), detail: z.string() }).nullable(),
  /** Whether it can be undone (it was run, and not undone since). */
  undoable: z.boolean(),
});
export type ImportWire = z.infer<typeof ImportWire>;

export const VERDICTS = ['added', 'changed', 'same', 'refused'] as const;

/** One row of the difference. `line` is the row's line in its sheet; `null` for an incident only named by other rows. */
export const DifferenceRow = z.object({
  n: z.number().int(),
  sheet: z.string().nullable(),
  line: z.number().int().nullable(),
  kind: SheetKindName,
  /** Stable id of the row, as the sheet gives it. */
  code: z.string(),
  verdict: z.enum(VERDICTS),
  /** What changes; for an added row all that it says, with `from` null. */
  changes: z.array(z.object({ field: z.string(), from: FieldValue, to: FieldValue })),
});
export type DifferenceRow = z.infer<typeof DifferenceRow>;

/** A fault by sheet, line and column, counted from 1; line 1 is the header. Words are the desk's. */
export const SheetFaultWire = z.object({
  n: z.number().int(),
  sheet: z.string(),
  line: z.number().int(),
  /** Number of the column from 1; `null` where the row as a whole is wrong, or a constant. */
  column: z.number().int().nullable(),
  header: z.string(),
  field: z.string().nullable(),
  code: z.enum(sheetFaults),
  /** The offending words, shortened. */
  found: z.string(),
  /** What the code compares with: the most characters kept, the values allowed. */
  expected: z.string(),
});
export type SheetFaultWire = z.infer<typeof SheetFaultWire>;

/** Something that was built on an imported row since, so that the import cannot be undone. */
export const Blocker = z.object({
  kind: z.string(),
  id: Id,
  /** Code or name of the imported row. */
  code: z.string(),
  why: z.enum(['changed_since', 'used_by']),
  /** What uses it (`custody_periods`, `decisions` ...) or the act that changed it (`report.changed`). */
  by: z.string(),
  byId: z.string(),
});
export type Blocker = z.infer<typeof Blocker>;

const id = z.object({ id: Id });
const after = z.coerce.number().int().min(0).default(0);
const limit = z.coerce.number().int().min(1).max(500).default(100);

export const importsBegin = endpoint({
  id: 'imports.begin',
  method: 'POST',
  path: '/api/1/cases/:id/imports',
  may: 'imports.run',
  summary: 'Begin an import of sheets into a case',
  params: id,
  ok: ImportWire,
  status: 201,
});
export const importsList = endpoint({
  id: 'imports.list',
  method: 'GET',
  path: '/api/1/cases/:id/imports',
  may: 'imports.run',
  summary: 'Imports of a case, newest first',
  params: id,
  ok: z.object({ imports: z.array(ImportWire) }),
});
export const importsGet = endpoint({
  id: 'imports.get',
  method: 'GET',
  path: '/api/1/imports/:id',
  may: 'imports.run',
  sees: { act: 'import.seen', kind: 'import', of: 'params.id' },
  summary: 'An import: its sheets, their mapping, how far it is, what the check found',
  params: id,
  ok: ImportWire,
});
export const importsAddFile = endpoint({
  id: 'imports.add-file',
  method: 'POST',
  path: '/api/1/imports/:id/files',
  may: 'imports.run',
  summary:
    'Add a CSV, TSV or XLSX file (raw body, name in X-File-Name), each worksheet a sheet with a proposed mapping; a file of Uwazi, ODK or Kobo; or the form (XLSForm) of one',
  params: id,
  query: z.object({
    /** Tag of the language that labels of a form are wanted in, in the texts that are made. */
    language: z.enum(['en', 'ko', 'zh-Hans']).default('en'),
  }),
  stream: true,
  ok: ImportWire,
  status: 201,
  maxBytes: 1024 * 1024 * 1024,
});
export const importsForgetForm = endpoint({
  id: 'imports.forget-form',
  method: 'POST',
  path: '/api/1/imports/:id/forget-form',
  may: 'imports.run',
  summary:
    'Forget the form that the team used last for such submissions; they go by the names of their questions again, here and the next time',
  params: id,
  body: z.object({
    /** The file of submissions. */
    file: z.string().min(1).max(255),
    /** As in `importsAddFile`. */
    language: z.enum(['en', 'ko', 'zh-Hans']).default('en'),
  }),
  ok: ImportWire,
});
export const importsMap = endpoint({
  id: 'imports.map',
  method: 'PUT',
  path: '/api/1/imports/:id/mapping',
  may: 'imports.run',
  summary: 'Say which sheet is what and which column goes where; sheets not named keep their mapping',
  params: id,
  body: z.object({
    sheets: z
      .array(
        SheetMapping.extend({
          key: z.string().max(20),
          /** Takes the rows of the sheet `key` once more, as another kind beside what they are. */
          again: z.boolean().default(false),
        }),
      )
      .max(100),
  }),
  ok: ImportWire,
});
export const importsCheck = endpoint({
  id: 'imports.check',
  method: 'POST',
  path: '/api/1/imports/:id/check',
  may: 'imports.run',
  summary: 'Dry run as a job: read and check every row and compare it with the file; nothing is changed',
  params: id,
  ok: ImportWire,
  status: 202,
});
export const importsRows = endpoint({
  id: 'imports.rows',
  method: 'GET',
  path: '/api/1/imports/:id/rows',
  may: 'imports.run',
  sees: { act: 'import.rows-seen', kind: 'import', of: 'params.id' },
  summary: 'The difference row by row, paged: what would be added, changed, is the same, is refused',
  params: id,
  query: z.object({
    verdict: z.enum(VERDICTS).optional(),
    kind: SheetKindName.optional(),
    after,
    limit,
  }),
  ok: z.object({ rows: z.array(DifferenceRow), next: z.number().int().nullable() }),
});
export const importsFaults = endpoint({
  id: 'imports.faults',
  method: 'GET',
  path: '/api/1/imports/:id/faults',
  may: 'imports.run',
  sees: { act: 'import.faults-seen', kind: 'import', of: 'params.id' },
  summary: 'The faults of the sheets by line and column, paged',
  params: id,
  query: z.object({ after, limit }),
  ok: z.object({ faults: z.array(SheetFaultWire), next: z.number().int().nullable() }),
});
export const importsAccept = endpoint({
  id: 'imports.accept',
  method: 'POST',
  path: '/api/1/imports/:id/run',
  may: 'imports.run',
  summary:
    'Accept the difference shown and run it as a job, all or nothing; refused if the file changed meanwhile',
  params: id,
  body: z.object({ check: Id }),
  ok: ImportWire,
  status: 202,
});
export const importsCancel = endpoint({
  id: 'imports.cancel',
  method: 'POST',
  path: '/api/1/imports/:id/cancel',
  may: 'imports.run',
  summary:
    'Stop the check, run or undo under way, changing nothing; an import at rest that was not run is discarded',
  params: id,
  ok: ImportWire,
});
export const importsUndo = endpoint({
  id: 'imports.undo',
  method: 'POST',
  path: '/api/1/imports/:id/undo',
  may: 'imports.run',
  summary: 'Take back a whole import as a job; refused where somebody has since built on it',
  params: id,
  ok: ImportWire,
  status: 202,
});
export const importsBlockers = endpoint({
  id: 'imports.blockers',
  method: 'GET',
  path: '/api/1/imports/:id/blockers',
  may: 'imports.run',
  sees: { act: 'import.blockers-seen', kind: 'import', of: 'params.id' },
  summary: 'What was built on an import since, so that it cannot be undone (at most 200)',
  params: id,
  ok: z.object({ blockers: z.array(Blocker) }),
});
export const sheetsExport = endpoint({
  id: 'sheets.export',
  method: 'POST',
  path: '/api/1/cases/:id/sheets',
  may: 'exports.make',
  summary:
    'Rows of a case, or of one of its incidents, as XLSX (a worksheet each) or CSV (one file, or a ZIP of several)',
  params: id,
  body: z.object({
    incidentId: Id.nullable(),
    kinds: z.array(SheetKindName).min(1).max(sheetKinds.length),
    format: z.enum(['xlsx', 'csv']),
    /** Nothing leaves without a recorded basis. */
    purpose: z.string().trim().min(1).max(500),
    recipient: z.string().trim().max(300),
    basis: z.enum(['no_personal_data', 'consent_recorded', 'vital_interest', 'legal_obligation']),
  }),
  raw: true,
});
