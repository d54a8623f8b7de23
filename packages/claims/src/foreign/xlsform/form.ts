import { languageTag, type Words } from './languages.ts';

/** A worksheet as text, its header first. */
export interface Worksheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** A question of a form. */
export interface Question {
  /** Names of its groups and its own: `['people', 'age']`. */
  readonly path: readonly string[];
  /** How many of those, from the first, are the innermost repeat; 0 where it stands in none. */
  readonly repeat: number;
  readonly words: Words;
  /** Name of its list of choices; `null` where it has none. */
  readonly list: string | null;
}

/** What an XLSForm says of the names in its submissions. */
export interface XlsForm {
  readonly title: string;
  /** Tags of the languages that its labels are in. */
  readonly languages: readonly string[];
  readonly questions: readonly Question[];
  /** Labels of groups and repeats, by path with slashes. */
  readonly groups: ReadonlyMap<string, Words>;
  /** By list, then by code. */
  readonly choices: ReadonlyMap<string, ReadonlyMap<string, Words>>;
}

/** Why a workbook is no form that helps. */
export const formRefusals = [
  /** No worksheet `survey` with columns `type` and `name`. */
  'form_unknown',
  'form_empty',
  /** A group that is not ended, or ends without having begun. */
  'form_groups',
  /** Neither questions nor choices have labels. */
  'form_no_labels',
  'form_too_large',
  /** Its questions are not those of the submissions. */
  'form_does_not_fit',
] as const;
export type FormRefusal = (typeof formRefusals)[number];

export type FormRead =
  | { readonly ok: true; readonly form: XlsForm }
  | { readonly ok: false; readonly refused: FormRefusal; readonly detail: string };

/** The largest form that is in use has some 5,000 questions; lists of villages have tens of thousands of choices. */
const MOST_QUESTIONS = 20_000;
const MOST_CHOICES = 100_000;
const MOST_LANGUAGES = 40;
const DEEPEST = 30;
const LONGEST_LABEL = 300;

const no = (refused: FormRefusal, detail = ''): FormRead => ({ ok: false, refused, detail });

/** A label without what forms write for their layout: tags, bold, another question's answer. */
function plain(label: string): string {
  return label
    .replaceAll(/<\/?[a-z][^<>]{0,200}>/gi, '')
    .replaceAll(/\$\{[^{}]{1,100}\}/g, '…')
    .replaceAll(/\*\*|^#+\s/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_LABEL);
}

interface Columns {
  readonly at: (...names: readonly string[]) => number;
  readonly labels: readonly (readonly [column: number, tag: string])[];
}

function columnsOf(header: readonly string[], unnamed: string): Columns {
  const names = header.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_]+/g, '_'),
  );
  return {
    at: (...wanted) => names.findIndex((name) => wanted.includes(name)),
    labels: header.flatMap((cell, at): (readonly [number, string])[] => {
      const [, language] = /^\s*(?:label|caption)\s*(?:::?\s*(.*))?$/is.exec(cell) ?? [];
      if (language === undefined) return /^\s*(label|caption)\s*$/i.test(cell) ? [[at, unnamed]] : [];
      return [[at, languageTag(language)]];
    }),
  };
}

function wordsIn(row: readonly string[], { labels }: Columns): Words {
  const words: Record<string, string> = {};
  for (const [column, tag] of labels) {
    const label = plain(row[column] ?? '');
    if (label !== '') words[tag] ??= label;
  }
  return words;
}

/** The list that a question takes its choices from; those out of a file of its own have none here. */
function listOf(type: string): string | null {
  const match =
    /^(?:select[_ ]one|select1|select one prompt using|select[_ ]multiple|select all that apply from|rank)\s+(\S+)/i.exec(
      type,
    );
  return match?.[1] ?? null;
}

interface Survey {
  readonly questions: Question[];
  readonly groups: Map<string, Words>;
}

function readSurvey({ rows }: Worksheet, columns: Columns): Survey | FormRead {
  const [type, name] = [columns.at('type', 'command'), columns.at('name')];
  const survey: Survey = { questions: [], groups: new Map() };
  const open: { readonly name: string; readonly repeats: boolean }[] = [];
  for (const [at, row] of rows.entries()) {
    if (at === 0) continue;
    const kind = (row[type] ?? '').trim().replaceAll(/\s+/g, ' ');
    const own = (row[name] ?? '').trim();
    const [, act, what] = /^(begin|end)[_ ](group|repeat|loop)\b/i.exec(kind) ?? [];
    if (act?.toLowerCase() === 'begin') {
      if (open.length >= DEEPEST) return no('form_groups', `survey ${at + 1}`);
      open.push({ name: own, repeats: what?.toLowerCase() === 'repeat' });
      survey.groups.set(open.map((one) => one.name).join('/'), wordsIn(row, columns));
    } else if (act !== undefined) {
      if (open.pop() === undefined) return no('form_groups', `survey ${at + 1}`);
    } else if (own !== '' && kind !== '') {
      if (survey.questions.length >= MOST_QUESTIONS) return no('form_too_large', `survey ${at + 1}`);
      survey.questions.push({
        path: [...open.map((one) => one.name), own],
        repeat: open.findLastIndex(({ repeats }) => repeats) + 1,
        words: wordsIn(row, columns),
        list: listOf(kind),
      });
    }
  }
  if (open.length > 0) return no('form_groups', `survey ${rows.length}`);
  return survey;
}

function readChoices(sheet: Worksheet | undefined, unnamed: string): Map<string, Map<string, Words>> | null {
  const lists = new Map<string, Map<string, Words>>();
  const [header = [], ...rows] = sheet?.rows ?? [];
  if (rows.length > MOST_CHOICES) return null;
  const columns = columnsOf(header, unnamed);
  const [list, code] = [columns.at('list_name', 'list'), columns.at('name', 'value')];
  if (list === -1 || code === -1) return lists;
  for (const row of rows) {
    const [of, own] = [(row[list] ?? '').trim(), (row[code] ?? '').trim()];
    if (of === '' || own === '') continue;
    const choices = lists.get(of) ?? new Map<string, Words>();
    if (!choices.has(own)) choices.set(own, wordsIn(row, columns));
    lists.set(of, choices);
  }
  return lists;
}

/**
 * Whether a workbook is meant as a form, by its worksheets: a `survey` whose header says `type`, or one beside `choices`.
 *
 * @example looksLikeForm([{ name: 'survey', header: ['type', 'name', 'label'] }]) // true
 */
export function looksLikeForm(
  sheets: readonly { readonly name: string; readonly header: readonly string[] }[],
): boolean {
  const named = (name: string) => sheets.find((sheet) => sheet.name.trim().toLowerCase() === name);
  const survey = named('survey');
  return (
    survey !== undefined &&
    (named('choices') !== undefined || survey.header.some((cell) => /^(type|command)$/i.test(cell.trim())))
  );
}

/**
 * Reads a form (https://xlsform.org): the names of its questions with their paths, and the labels of questions, groups and
 * choices in every language it has.
 *
 * @param sheets the worksheets `survey`, `choices` and `settings`; others are not looked at
 * @returns the form, or why it is none
 * @example readForm([{ name: 'survey', rows: [['type', 'name', 'label'], ['text', 'q', 'Where?']] }])
 */
export function readForm(sheets: readonly Worksheet[]): FormRead {
  const named = (name: string) => sheets.find((sheet) => sheet.name.trim().toLowerCase() === name);
  const survey = named('survey');
  if (survey === undefined) return no('form_unknown', 'survey');
  const [keys = [], values = []] = named('settings')?.rows ?? [];
  const setting = (name: string) =>
    (values[keys.findIndex((key) => key.trim().toLowerCase().replaceAll(' ', '_') === name)] ?? '').trim();
  const language = setting('default_language');
  // `default` is what forms without languages say there.
  const unnamed = language === '' || language.toLowerCase() === 'default' ? '' : languageTag(language);
  const columns = columnsOf(survey.rows[0] ?? [], unnamed);
  for (const wanted of ['type', 'name'])
    if (columns.at(wanted, ...(wanted === 'type' ? ['command'] : [])) === -1)
      return no('form_unknown', `survey: ${wanted}`);
  const read = readSurvey(survey, columns);
  if ('ok' in read) return read;
  const choices = readChoices(named('choices'), unnamed);
  if (choices === null) return no('form_too_large', 'choices');
  const { questions, groups } = read;
  if (questions.length === 0) return no('form_empty');
  const languages = new Set<string>();
  for (const words of [
    ...questions.map((one) => one.words),
    ...[...choices.values()].flatMap((list) => [...list.values()]),
  ])
    for (const tag of Object.keys(words)) languages.add(tag);
  if (languages.size === 0) return no('form_no_labels');
  if (languages.size > MOST_LANGUAGES) return no('form_too_large', 'label');
  return {
    ok: true,
    form: {
      title: setting('form_title').slice(0, 200),
      languages: [...languages],
      questions,
      groups,
      choices,
    },
  };
}
