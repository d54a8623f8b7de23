import type { AnswerWire } from '@safeconduct/contract/assessments.ts';
import type { Cite, Fact, FactId, Law, Reason } from '@safeconduct/law/index.ts';
import {
  choiceName,
  FACTS,
  factQuestion,
  instrumentName,
  mechanismName,
  nodeQuestion,
  sayReason,
  stateName,
  termName,
} from '@safeconduct/law/index.ts';
import { dateWords } from '../../furniture/dates.ts';
import type { Language } from '../../furniture/language-start.ts';

type Statements = Pick<Law, 'statements'>;

/** Statements by their ids, parted by `;`, in their own words. */
function statementWords(ids: string, statements: Law['statements']): string {
  return ids
    .split(';')
    .map((one) => statements.find(({ id }) => id === one)?.statement.replace(/\.$/, '') ?? one)
    .join('; ');
}

/** Days in a reason as the reader writes them, and statements on a country in their own words. */
function readable(reason: Reason, language: Language, { statements }: Statements): Reason {
  const params = Object.fromEntries(
    Object.entries(reason.params).map(([name, value]) => [
      name,
      name === 'statement'
        ? statementWords(String(value), statements)
        : typeof value === 'string' && /^\d{4}-\d{2}(-\d{2})?$/.test(value)
          ? (dateWords(value, language) ?? value)
          : value,
    ]),
  );
  return { ...reason, params };
}

function valueWords(fact: FactId, value: string | number, language: Language): string {
  switch (FACTS.get(fact)?.kind) {
    case 'choice':
      return choiceName(String(value), language);
    case 'day':
      return dateWords(String(value), language) ?? String(value);
    case 'state':
      return stateName(String(value), language);
    default:
      return String(value);
  }
}

/** The words of law in the reader's language, with days and states named as everywhere on the desk. */
export function lawWords(language: Language, law: Statements) {
  const question = (fact: FactId) => factQuestion(fact, language);
  const term = (name: string) => termName(name, language);
  const heldWords = ({
    id,
    truth,
    value,
    lower,
    upper,
  }: Pick<Fact, 'id' | 'truth' | 'value' | 'lower' | 'upper'>) => {
    const ends = [...new Set([lower, upper].filter((edge) => edge !== null))];
    if (value === null && ends.length === 0) return term(`truth.${truth}`);
    const said =
      value !== null
        ? valueWords(id, value, language)
        : ends.map((edge) => valueWords(id, edge, language)).join(' – ');
    return truth === 'contested' ? `${said} (${term('truth.contested')})` : said;
  };
  return {
    reason: (reason: Reason) => sayReason(readable(reason, language, law), language),
    instrument: (id: string) => instrumentName(id, language),
    mechanism: (id: string) => mechanismName(id, language),
    node: (id: string) => nodeQuestion(id, language),
    choice: (_fact: FactId, choice: string) => choiceName(choice, language),
    state: (code: string) => stateName(code, language),
    statement: (id: string) => statementWords(id, law.statements),
    question,
    term,
    /** Who contests: a state by its name, anybody else as they are called in the file. */
    party: (by: string) => (/^[A-Z]{3}$/.test(by) ? stateName(by, language) : by),
    /** The place of a provision: the treaty's name or the document's number, then article or paragraph. */
    cite: ({ instrument, pin }: Cite) => {
      const name = instrumentName(instrument, language);
      return pin === '' ? name : `${name}, ${pin}`;
    },
    /** A fact as question and answer. */
    fact: (fact: Fact) => `${question(fact.id)} ${heldWords(fact)}`,
    held: heldWords,
    answer: ({ fact, truth, value }: Pick<AnswerWire, 'fact' | 'truth' | 'value'>) =>
      heldWords({ id: fact, truth, value, lower: null, upper: null }),
  };
}

export type LawWords = ReturnType<typeof lawWords>;
