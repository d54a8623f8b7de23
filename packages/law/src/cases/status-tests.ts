import { addDays } from '@safeconduct/dates/days.ts';
import { assess } from '../assess.ts';
import type { Assessment, Door } from '../model/assessment.ts';
import type { Fact, FactSet } from '../model/fact.ts';
import type { Day, Law, MechanismId } from '../model/law.ts';
import { compareObligations } from './obligation-tokens.ts';
import type { Compared, RowOutcome } from './outcome.ts';
import { factsOfPerson } from './person.ts';
import { readToken, splitList, type Token } from './tokens.ts';

/** A row of the file of door tests. */
export interface StatusTest {
  readonly id: string;
  readonly detaining: string;
  readonly destination: string;
  readonly date: Day;
  readonly person: string;
  readonly expect_open: string;
  readonly expect_closed: string;
  readonly expect_obligations: string;
}

/** Columns that the file must have. */
export const STATUS_TEST_COLUMNS = [
  'id',
  'detaining',
  'destination',
  'date',
  'person',
  'expect_open',
  'expect_closed',
  'expect_obligations',
] as const;

/** Asks the engine for a row's scene, with facts or a day changed. */
type Ask = (change?: { readonly facts?: readonly Fact[]; readonly on?: Day }) => Assessment;

type Standing = Door['standing'] | 'notOffered';

function standing(found: Assessment, mechanism: MechanismId): Standing {
  return found.doors.find((door) => door.mechanism === mechanism)?.standing ?? 'notOffered';
}

const isOpen = (found: Standing, doubtful: boolean) =>
  found === 'open' || found === 'openIf' || (doubtful && found === 'check');
const isClosed = (found: Standing, doubtful: boolean) =>
  found === 'closed' || found === 'notOffered' || (doubtful && found === 'check');

/** Whether every one of the standings is as expected. */
type Judge = (found: Standing) => boolean;

/** What is expected holds on one side of a day, and its opposite on the other. */
function atTurn(token: Token, ask: Ask, as: Judge, otherwise: Judge): { agrees: boolean; seen: string } {
  const { turns, mechanisms } = token;
  if (turns === null) return { agrees: true, seen: '' };
  const on = (day: Day) => mechanisms.map((id) => standing(ask({ on: day }), id));
  const [before, after] = [on(addDays(turns.day, -1)), on(addDays(turns.day, 1))];
  const [held, ended] = turns.holds === 'until' ? [before, after] : [after, before];
  return {
    agrees: held.every(as) && ended.every(otherwise),
    seen: `at ${turns.day}: ${before.join()} -> ${after.join()}`,
  };
}

/** The day of acts that a token names, a day to its right side. */
function actsOf({ acts }: Token): readonly Fact[] {
  if (acts === null) return [];
  return [{ ...base('acts_date'), value: addDays(acts.day, acts.are === 'after' ? 1 : -1) }];
}

function compare(token: Token, ask: Ask, what: string, as: Judge, otherwise: Judge): Compared {
  const { mechanisms, ifSo, text, note } = token;
  const facts = [...(ifSo?.so ?? []), ...actsOf(token)];
  const found = mechanisms.map((id) => standing(ask({ facts }), id));
  const turn = atTurn(token, ask, as, otherwise);
  // Under the opposite of its condition a door that is expected open is shut; of a closed one nothing follows.
  const opposite =
    ifSo === null || what === 'closed' ? [] : mechanisms.map((id) => standing(ask({ facts: ifSo.not }), id));
  const agrees =
    mechanisms.length > 0 && found.every(as) && turn.agrees && opposite.every((one) => otherwise(one));
  const seen = [...found, ...opposite.map((one) => `otherwise ${one}`), turn.seen].filter(Boolean);
  return { expected: `${what}: ${text}`, found: [...new Set(seen)].join(', '), agrees, note };
}

const compareOpen = (token: Token, ask: Ask): Compared =>
  compare(
    token,
    ask,
    'open',
    (one) => isOpen(one, token.doubtful),
    (one) => isClosed(one, true),
  );

const compareClosed = (token: Token, ask: Ask): Compared =>
  compare(
    token,
    ask,
    'closed',
    (one) => isClosed(one, token.doubtful || token.dayUnknown),
    (one) => isOpen(one, true),
  );

/** The same story on another day: what is complained of, and a disappearance, move with it. */
function movedTo(on: Day, facts: FactSet): FactSet {
  const days = ['acts_date', 'disappearance_began'].filter((id) => facts[id] !== undefined);
  return Object.fromEntries(days.map((id) => [id, { ...base(id), value: on }]));
}

function base(id: string): Fact {
  return {
    id,
    truth: 'yes',
    value: null,
    lower: null,
    upper: null,
    saidBy: [],
    claimIds: [],
    against: [],
    asOf: null,
    sensitivity: 'restricted',
    basis: 'given',
    note: '',
  };
}

/** One row: doors on its day and facts, then what is expected of the obligations. */
export function checkStatusTest(law: Law, row: StatusTest): RowOutcome {
  const destination = row.destination === '-' || row.destination === '' ? null : row.destination;
  const facts: FactSet = factsOfPerson(row.person, row.date);
  const answered = new Map<string, Assessment>();
  const ask: Ask = ({ facts: more = [], on = row.date } = {}) => {
    const key = `${on} ${more.map(({ id, truth, value, upper }) => `${id}=${truth}/${value}/${upper}`).join()}`;
    const held = answered.get(key);
    if (held !== undefined) return held;
    const acts = on === row.date ? {} : movedTo(on, facts);
    const found = assess(law, {
      state: row.detaining,
      destination,
      on,
      facts: { ...facts, ...acts, ...Object.fromEntries(more.map((fact) => [fact.id, fact])) },
    });
    answered.set(key, found);
    return found;
  };
  const compared = [
    ...splitList(row.expect_open).map((text) => compareOpen(readToken(text), ask)),
    ...splitList(row.expect_closed).map((text) => compareClosed(readToken(text), ask)),
    ...compareObligations(row.expect_obligations, ask),
  ];
  const counted = compared.some(({ agrees }) => agrees !== null);
  return {
    id: row.id,
    counted,
    agrees: counted && compared.every(({ agrees }) => agrees !== false),
    compared,
    question: compared
      .filter(({ agrees }) => agrees === null)
      .map(({ expected }) => expected)
      .join('; '),
  };
}
