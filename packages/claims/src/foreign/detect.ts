import type { ForeignKind } from './model.ts';

const has = (header: readonly string[], ...names: readonly string[]) =>
  names.every((name) => header.some((cell) => cell.trim().toLowerCase() === name));

/** Column names of Uwazi's exports, in the languages of its interface that our users have. */
const uwaziColumns = [
  ['title', 'template', 'published'],
  ['title', 'date added', 'template'],
  ['제목', '템플릿'],
  ['标题', '模板'],
] as const;

/**
 * Tells by its header whether a table comes from another tool: Uwazi (`Title, Date added, Template ...`, or an import
 * sheet with `title__en`), ODK Central (`KEY`, `SubmissionDate`), KoboToolbox (`_uuid`, `_submission_time`).
 *
 * @example detectForeign(['SubmissionDate', 'a', 'KEY']) // 'odk'
 */
export function detectForeign(header: readonly string[]): ForeignKind | null {
  if (
    has(header, 'key', 'submissiondate') ||
    has(header, 'key', 'parent_key') ||
    has(header, 'meta-instanceid', 'key')
  )
    return 'odk';
  if (has(header, '_uuid', '_submission_time') || has(header, '_submission__uuid', '_parent_index'))
    return 'kobo';
  if (uwaziColumns.some((names) => has(header, ...names))) return 'uwazi';
  if (has(header, 'sharedid') && header.some((cell) => /^title(__[a-z-]+)?$/i.test(cell.trim())))
    return 'uwazi';
  return header.filter((cell) => /^title__[a-z]{2}(-[a-z]+)?$/i.test(cell.trim())).length > 0
    ? 'uwazi'
    : null;
}

/** Tells by its beginning whether a text is a submission as JSON of Kobo's interface or as OpenRosa XML. */
export function detectText(start: string): 'kobo' | 'openrosa' | null {
  const head = start
    .replace(/^\uFEFF/, '')
    .trimStart()
    .slice(0, 4000);
  if (/^[[{]/.test(head) && /"(_uuid|_xform_id_string|_submission_time|meta\/instanceID)"/.test(head))
    return 'kobo';
  if (head.startsWith('<') && /xmlns:(orx|jr)=|openrosa\.org|<(orx:)?meta[\s>]|<instanceID/.test(head))
    return 'openrosa';
  return null;
}
