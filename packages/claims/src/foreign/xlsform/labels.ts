import { formField } from '../names.ts';
import type { Answer } from '../record.ts';
import type { Question, XlsForm } from './form.ts';
import { type Words, wordsFor } from './languages.ts';

/** What a form says of answers whose fields are its names. */
export interface Labels {
  /** The question that a field is the answer of, however its groups are written; `null` where it is none of this form. */
  readonly question: (field: string) => Question | null;
  /** Labels of a field by language; none where the form has none for it. */
  readonly words: (field: string) => Words;
  /** An answer as people read it: its question's label, its choices' labels. */
  readonly dressed: (answer: Answer) => Answer;
}

/** Parts that a place on a map is written in: `where-Latitude` of ODK Central, `_where_latitude` of Kobo. */
const ofPlace = /^_?(.+?)[-_/](latitude|longitude|altitude|accuracy|precision)$/i;

/**
 * Every way in which the tools write the name of a question. Kobo: `group/question`, or the question alone; ODK Central:
 * `group-question`, below a repeat from the repeat on; tables of repeats go by their file or worksheet, in which two repeats of one
 * name are told apart by `~1`, `~2`.
 */
function spellings({ path, repeat }: Question, number: number | null): string[] {
  const whole = [path.join('/'), path.join('-')];
  if (repeat === 0) return whole;
  const below = path.slice(repeat);
  const name = path[repeat - 1] ?? '';
  const tables = [name, path.slice(0, repeat).join('-'), path.slice(0, repeat).join('/')];
  if (number !== null) tables.push(`${name}~${number}`);
  return [
    ...whole,
    ...tables.flatMap((table) =>
      [below.join('/'), below.join('-'), ...whole].map((column) => `${table}/${column}`),
    ),
  ];
}

/** Numbers of repeats that share their name with another, in the order of the form. */
function numbersOf(questions: readonly Question[]): ReadonlyMap<string, number> {
  const byName = new Map<string, string[]>();
  for (const { path, repeat } of questions) {
    if (repeat === 0) continue;
    const name = path[repeat - 1] ?? '';
    const whole = path.slice(0, repeat).join('/');
    const same = byName.get(name) ?? [];
    if (!same.includes(whole)) same.push(whole);
    byName.set(name, same);
  }
  return new Map(
    [...byName.values()].flatMap((paths) =>
      paths.length > 1 ? paths.map((path, at) => [path, at + 1] as const) : [],
    ),
  );
}

function indexOf(questions: readonly Question[]): ReadonlyMap<string, Question> {
  const index = new Map<string, Question>();
  const numbers = numbersOf(questions);
  for (const question of questions) {
    const number = numbers.get(question.path.slice(0, question.repeat).join('/')) ?? null;
    for (const key of spellings(question, number)) if (!index.has(key)) index.set(key, question);
  }
  // Without its groups a name tells only where no other question bears it.
  const alone = Map.groupBy(questions, ({ path }) => path.at(-1) ?? '');
  for (const [name, [question, another]] of alone)
    if (question !== undefined && another === undefined && !index.has(name)) index.set(name, question);
  return index;
}

/**
 * Labels of a form for one reader.
 *
 * @param language tag of the reader's language; where the form has it not, another of its languages
 */
export function labelsOf(form: XlsForm, language: string): Labels {
  const index = indexOf(form.questions);
  const find = (field: string): Question | null => {
    const plain = formField(field);
    const known = index.get(plain) ?? index.get(plain.split('/').at(-1) ?? plain);
    if (known !== undefined) return known;
    const [, place] = ofPlace.exec(plain.split('/').at(-1) ?? plain) ?? [];
    return place === undefined ? null : (index.get(plain.replace(ofPlace, '$1')) ?? index.get(place) ?? null);
  };
  const times = new Map<string, number>();
  for (const { words } of form.questions) {
    const label = wordsFor(words, language);
    times.set(label, (times.get(label) ?? 0) + 1);
  }
  const groupOf = (path: readonly string[]) => wordsFor(form.groups.get(path.join('/')) ?? {}, language);
  const labelOf = (question: Question, field: string): string => {
    const own = wordsFor(question.words, language);
    if (own === '') return '';
    const { path, repeat } = question;
    const before: string[] = [];
    const numbers = [...field.matchAll(/\[(\d+)\]/g)].map(([, number]) => number);
    const around = path.slice(0, -1);
    if (repeat > 0 && numbers.length > 0)
      before.push(`${groupOf(path.slice(0, repeat)) || (path[repeat - 1] ?? '')} ${numbers.join('.')}`);
    else if ((times.get(own) ?? 0) > 1 && around.length > 0)
      before.push(groupOf(around) || (around.at(-1) ?? ''));
    return [...before, own].join(' / ');
  };
  /** One choice, or several with blanks between; a word that is no code of the list stays as it is. */
  const chosen = ({ list }: Question, value: string): string => {
    const choices = list === null ? undefined : form.choices.get(list);
    if (choices === undefined) return value;
    const say = (code: string) => wordsFor(choices.get(code) ?? {}, language) || code;
    if (choices.has(value)) return say(value);
    const codes = value.split(/\s+/);
    return codes.some((code) => choices.has(code)) ? codes.map(say).join('; ') : value;
  };
  return {
    question: find,
    words: (field) => find(field)?.words ?? {},
    dressed: (answer) => {
      const question = find(answer.field);
      if (question === null) return answer;
      const isPart = ofPlace.test(answer.field) && !index.has(formField(answer.field));
      const label = isPart ? '' : labelOf(question, answer.field);
      return {
        ...answer,
        label: label === '' ? answer.label : label,
        value: chosen(question, answer.value),
        code: answer.value,
        said: Object.values(question.words),
      };
    },
  };
}
