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

function line(expected: string, found: readonly string[], agrees: boolean, note: string): Compared {
  return { expected, found: [...new Set(found)].join(', '), agrees, note };
}

/** What is expected open: on its facts, and from its day, not before. */
function compareOpen(token: Token, ask: Ask): Compared {
  const { mechanisms, doubtful, ifSo, turns, text, note } = token;
  const facts = ifSo?.so ?? [];
  const found = mechanisms.map((id) => standing(ask({ facts }), id));
  let agrees = mechanisms.length > 0 && found.every((one) => isOpen(one, doubtful));
  const seen: string[] = [...found];
  if (ifSo !== null) {
    const otherwise = mechanisms.map((id) => standing(ask({ facts: ifSo.not }), id));
    seen.push(...otherwise.map((one) => `otherwise ${one}`));
    agrees &&= otherwise.every((one) => isClosed(one, doubtful));
  }
  if (turns !== null) {
    const before = mechanisms.map((id) => standing(ask({ on: addDays(turns, -1) }), id));
    seen.push(...before.map((one) => `the day before ${one}`));
    agrees &&= before.every((one) => isClosed(one, true));
  }
  return line(`open: ${text}`, seen, agrees, note);
}

/** What is expected closed, up to its day and not after, or for acts after a day and not for those before. */
function compareClosed(token: Token, ask: Ask, on: Day): Compared {
  const { mechanisms, ifSo, turns, actsUntil, text, note } = token;
  const doubtful = token.doubtful || token.dayUnknown;
  const found = mechanisms.map((id) => standing(ask({ facts: ifSo?.so ?? [] }), id));
  let agrees = mechanisms.length > 0 && found.every((one) => isClosed(one, doubtful));
  const seen: string[] = [...found];
  if (turns !== null) {
    const [before, after] = [addDays(turns, -1), addDays(turns, 1)].map((day) =>
      mechanisms.map((id) => standing(ask({ on: day }), id)),
    );
    seen.push(`${turns}: ${before?.join()} -> ${after?.join()}`);
    // A row that lies after the turn names an end, not a beginning.
    const opens = on <= turns;
    agrees &&= (opens ? before : after)?.every((one) => isClosed(one, doubtful)) ?? false;
    agrees &&= (opens ? after : before)?.every((one) => isOpen(one, true)) ?? false;
  }
  if (actsUntil !== null) {
    const acts = (day: Day): Fact[] => [{ ...base('acts_date'), value: day }];
    const late = mechanisms.map((id) => standing(ask({ facts: acts(addDays(actsUntil, 1)) }), id));
    const early = mechanisms.map((id) => standing(ask({ facts: acts(addDays(actsUntil, -1)) }), id));
    seen.push(`acts after ${late.join()}, before ${early.join()}`);
    agrees &&= late.every((one) => isClosed(one, false)) && early.every((one) => isOpen(one, true));
  }
  return line(`closed: ${text}`, seen, agrees, note);
}

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
    ...splitList(row.expect_closed).map((text) => compareClosed(readToken(text), ask, row.date)),
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
