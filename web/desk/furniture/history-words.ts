import { listWords, numberWords } from './figures.ts';
import type { HistoryEntry } from '@safeconduct/contract/domain.ts';
import { dateWords, momentWords } from './dates.ts';
import { decidedWords } from './decided.ts';
import { fieldWords } from './faults.ts';
import type { Translate } from './language.ts';
import { i18next, type Language } from './language-start.ts';

/** Names things of a page by their id, where it knows them: "Lot A", "P-7K3Q9". */
export type Naming = (id: string) => string | null;
export const namesNothing: Naming = () => null;

const dates = new Set([
  'from',
  'to',
  'lastConfirmed',
  'plannedFor',
  'executedOn',
  'on',
  'statusOn',
  'publishedOn',
  'answerDueOn',
  'promiseDueOn',
  'since',
  'asOf',
]);
const instants = new Set(['dueAt', 'sentAt', 'at', 'startAt', 'removalAt', 'withdrawnAt']);
const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Keys of the words for a closed list of values, by kind of thing and field. */
const lists: Readonly<Record<string, (value: string) => string>> = {
  'person.sex': (value) => `terms:sex.${value}`,
  'person.status': (value) => `terms:person_status.${value}`,
  'custody.kind': (value) => `terms:custody_kind.${value}`,
  'custody.endReason': (value) => `terms:end_reason.${value}`,
  'leg.status': (value) => `terms:leg_status.${value}`,
  'task.state': (value) => `terms:task_state.${value}`,
  'communication.direction': (value) => `terms:direction.${value}`,
  'communication.media': (value) => `terms:medium.${value}`,
  'intervention.kind': (value) => `terms:intervention_kind.${value}`,
  'intervention.state': (value) => `terms:intervention_state.${value}`,
  'outcome.outcome': (value) => `terms:outcome.${value}`,
  'incident.state': (value) => `incident:state_is.${value}`,
  'report.state': (value) => `report:state.${value}`,
  'claim.property': (value) => `terms:property.${value}`,
  'answer.truth': (value) => `terms:truth.${value}`,
  'answer.sensitivity': (value) => `terms:sensitivity.${value}`,
  'judgement.result': (value) => `terms:truth.${value}`,
  'consent.purpose': (value) => `consent:short.${value}`,
  'consent.recipient': (value) => (value === '*' ? 'consent:anyone' : value),
  'decision.property': (value) => `terms:property.${value}`,
};

/** Fields in the order of the forms; the trail keeps them in none. */
const order = (
  'code label title kind sex ageLower ageUpper status statusOn parentId groupId personId fromParty toParty verbal ' +
  'written direction media on at summary answerDueOn promise promiseDueOn promiseKept notedBy outcome howMany lower ' +
  'upper since asOf addressee purpose state dueAt sentAt place fromPlace route toPlace authority from lastConfirmed ' +
  'to endReason plannedFor executedOn'
).split(' ');

function inOrder(detail: Readonly<Record<string, unknown>>): [string, unknown][] {
  const rank = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length);
  return Object.entries(detail).sort(([a], [b]) => rank(a) - rank(b));
}

export type Speech = { readonly t: Translate; readonly language: Language; readonly names: Naming };

/** A value of a field in words; null for what only an id tells. */
export function valueWords(
  kind: string,
  field: string,
  value: unknown,
  { t, language, names }: Speech,
): string | null {
  if (value === null || value === '') return t('desk:not_stated');
  if (typeof value === 'boolean') return value ? t('desk:yes') : t('desk:no');
  if (typeof value === 'number') return numberWords(value, language);
  if (Array.isArray(value)) {
    const words = value.flatMap((one) => valueWords(kind, field, one, { t, language, names }) ?? []);
    return words.length === 0 ? t('desk:not_stated') : listWords(words, language);
  }
  if (typeof value !== 'string') return null;
  // An id tells nobody anything; what it stands for does.
  if (id.test(value)) return names(value);
  if (instants.has(field)) return momentWords(value, language);
  // A question of law by its name in the engine: its words come with the history that shows it.
  if (field === 'fact') return names(`fact ${value}`);
  if (dates.has(field)) return dateWords(value, language);
  if (field === 'value' && kind === 'decision') return decidedWords(value, t, language);
  const key = lists[`${kind}.${field}`]?.(value);
  return key !== undefined && i18next.exists(key) ? i18next.t(key) : value;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** Fields in which a person said why. */
const reasons = ['reason', 'withdrawalNote'] as const;

/** Why it was done, where the person who did it said so. */
export function reasonOf({ detail }: HistoryEntry): string | null {
  for (const field of reasons) {
    const words = detail[field];
    if (typeof words === 'string' && words.trim() !== '') return words;
  }
  return null;
}

/** What was entered, field by field; what was left empty is not told. */
function entered(kind: string, detail: Readonly<Record<string, unknown>>, speech: Speech): string[] {
  return inOrder(detail).flatMap(([field, value]) => {
    const name = reasons.some((one) => one === field) ? null : fieldWords(field);
    if (name === null || value === null || value === '' || value === false) return [];
    if (Array.isArray(value) && value.length === 0) return [];
    const words = valueWords(kind, field, value, speech);
    return words === null ? [] : [`${name}: ${words}`];
  });
}

/** What an entry of the trail tells beside who, when and what kind of act, in the reader's language. */
export function detailLines(entry: HistoryEntry, speech: Speech): readonly string[] {
  const { subjectKind: kind, detail } = entry;
  const changes = inOrder(record(detail.changes)).flatMap(([field, change]) => {
    const { from, to } = record(change);
    const name = fieldWords(field);
    const before = valueWords(kind, field, from, speech);
    const after = valueWords(kind, field, to, speech);
    return name === null || before === null || after === null ? [] : [`${name}: ${before} → ${after}`];
  });
  return [...changes, ...entered(kind, detail, speech), ...entered(kind, record(detail.was), speech)];
}
