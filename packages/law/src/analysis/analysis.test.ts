import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  assess,
  type Fact,
  givenFact,
  type Judgement,
  LAW_FILES,
  type Law,
  type LawFiles,
  loadLaw,
} from '../index.ts';
import { parseFacts } from '../facts/parse.ts';

const folder = join(import.meta.dirname, '../../../../data/law');
const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8'));
const law = loadLaw(Object.fromEntries(LAW_FILES.map((file) => [file, read(file)])) as LawFiles);
const silent: Law = { ...law, statements: [] };

const yes = (id: string, value: string | number | null = null) => givenFact(id, 'yes', value);
function ask(facts: readonly Fact[], judgements: readonly Judgement[] = [], data = silent) {
  const set = Object.fromEntries(facts.map((fact) => [fact.id, fact]));
  return assess(data, { state: 'CHN', destination: 'PRK', on: '2012-02-08', facts: set, judgements });
}
const node = (found: ReturnType<typeof ask>, id: string) => {
  const one = found.analysis.find(({ rule }) => rule === id);
  if (one === undefined) throw new Error(`no node ${id}`);
  return one;
};

describe('illegal exit as disloyalty (R4a)', () => {
  it('lists each fact that is still wanted, though none alone would change the answer', () => {
    const asked = node(ask([]), 'R4a').factsMissing.map(({ fact }) => fact);
    expect(asked).toEqual(
      expect.arrayContaining(['exit_without_permission', 'exit_seen_as_disloyalty', 'intent_third_state']),
    );
  });

  it('is proposed where exit, its meaning and a linked motive come together; a later source against stands apart', () => {
    const found = node(
      ask([yes('exit_without_permission'), yes('exit_seen_as_disloyalty'), yes('intent_third_state')]),
      'R4a',
    );
    expect(found).toMatchObject({ result: 'yes', human: 'decide' });
    // A decision of 2017 is named on a day of 2012, and not against the people of that day.
    expect(found.against).toEqual([]);
    expect(found.later.map(({ instrument }) => instrument).join()).toContain('41282/16');
    expect(found.support.length).toBeGreaterThan(0);
  });

  it('a contested motive stays contested', () => {
    const found = ask([
      yes('exit_without_permission'),
      yes('exit_seen_as_disloyalty'),
      givenFact('intent_third_state', 'contested'),
      givenFact('contact_with_third_state_or_church', 'no'),
      givenFact('political_activity', 'no'),
      givenFact('religion_practised', 'no'),
      yes('previous_returns', 0),
      yes('time_abroad', 1),
    ]);
    expect(['contested', 'unknown']).toContain(node(found, 'R4a').result);
  });
});

describe('the label of the detaining state', () => {
  const label = { ...yes('motive_economic'), saidBy: ['China'] };

  it('is kept as a claim with the answer to it, and closes nothing', () => {
    const [without, with_] = [ask([]), ask([label])];
    expect(node(with_, 'R10').contested).toMatchObject([
      { by: 'China', claim: { code: 'dispute.economic' } },
    ]);
    expect(node(with_, 'R10').contested[0]?.answer.length).toBeGreaterThan(0);
    expect(node(with_, 'R10').result).not.toBe('yes');
    for (const { rule, result } of without.analysis) {
      if (rule !== 'R10') expect(node(with_, rule).result).toBe(result);
    }
    expect(with_.doors).toEqual(without.doors);
  });
});

describe('rule, exception, exception to the exception', () => {
  const refugee = [
    yes('nationality', 'PRK'),
    yes('past_harm'),
    yes('political_activity'),
    yes('reason_given_by_persecutor'),
  ];
  const accused = yes('security_danger_alleged');

  it('33(1) stands by itself', () => expect(node(ask(refugee), 'NR').result).toBe('yes'));

  it('an accusation under 33(2) is shown as contested, and CAT 3 forbids the return all the same', () => {
    const found = ask([...refugee, accused]);
    expect(node(found, 'X3').result).toBe('contested');
    expect(node(found, 'NR').result).toBe('yes');
    expect(node(found, 'NR').because.map(({ code }) => code)).toEqual([
      'chain.rule',
      'chain.exception',
      'chain.exceptionToException',
    ]);
  });

  it('never ends in "may be returned", even with a person’s judgement on every exception', () => {
    const judged = ['X2', 'X3'].map(
      (id): Judgement => ({ node: id, result: 'yes', note: 'n', by: 'Kim', on: '2012-02-08' }),
    );
    expect(node(ask(refugee, judged), 'NR').result).not.toBe('no');
  });
});

describe('a person’s judgement', () => {
  it('overrides the proposal and is shown as theirs', () => {
    const judgement: Judgement = {
      node: 'R3',
      result: 'yes',
      note: 'files read',
      by: 'Lee',
      on: '2012-02-09',
    };
    const found = node(ask([], [judgement]), 'R3');
    expect(found).toMatchObject({ result: 'yes', decidedBy: judgement });
    expect(found.because[0]).toMatchObject({
      code: 'decided.by',
      params: { who: 'Lee', proposed: 'unknown' },
    });
  });

  it('that is later than another holds', () => {
    const at = (result: 'yes' | 'no', on: string): Judgement => ({
      node: 'R5',
      result,
      note: '',
      by: 'Lee',
      on,
    });
    expect(node(ask([], [at('yes', '2012-02-09'), at('no', '2012-02-10')]), 'R5').result).toBe('no');
  });
});

describe('questions', () => {
  const place = (questions: ReturnType<typeof ask>['questions'], fact: string) =>
    questions.findIndex((question) => question.fact === fact);

  it('each change something', () => {
    const { questions } = ask([]);
    expect(questions.length).toBeGreaterThan(10);
    expect(questions.every(({ unlocks }) => unlocks.length > 0)).toBe(true);
  });

  it('of the seed case: what decides a door or a step before what only adds a mandate to the letter', () => {
    const seed = ask(
      [
        yes('detained'),
        yes('nationality', 'PRK'),
        yes('removal_date', '2012-02-20'),
        yes('death_penalty_risk'),
        yes('detention_on_return_expected'),
        yes('similarly_placed_harmed'),
        yes('authorities_told'),
        yes('motive_economic'),
      ],
      [],
      law,
    ).questions;
    const [first] = seed;
    expect(first?.fact).not.toBe('trafficked');
    const decide = [
      'exit_without_permission',
      'whereabouts_concealed',
      'intent_third_state',
      'contact_with_third_state_or_church',
      'sex',
      'family_consent',
    ];
    for (const before of [...decide, 'age']) {
      expect(place(seed, before), before).toBeGreaterThanOrEqual(0);
      expect(place(seed, before), before).toBeLessThan(place(seed, 'trafficked'));
    }
    expect(place(seed, 'ethnic_origin_matters')).toBeGreaterThan(
      Math.max(...decide.map((one) => place(seed, one))),
    );
  });

  it('are by danger and then by ease where they decide as much', () => {
    const { questions } = ask([yes('detained')], [], law);
    expect(place(questions, 'whereabouts_concealed')).toBeLessThan(place(questions, 'political_activity'));
    expect(place(questions, 'political_activity')).toBeLessThan(place(questions, 'family_consent'));
  });

  it('on a step that a person has decided no longer stand before others', () => {
    const judged: Judgement = { node: 'R4a', result: 'yes', note: 'n', by: 'Lee', on: '2012-02-08' };
    const { questions } = ask([yes('detained')], [judged], law);
    expect(place(questions, 'whereabouts_concealed')).toBeLessThan(
      place(questions, 'exit_without_permission'),
    );
  });

  it('are not asked again once answered', () => {
    expect(ask([yes('past_harm')]).questions.map(({ fact }) => fact)).not.toContain('past_harm');
  });
});

describe('facts of a file', () => {
  it('are read with ranges, contests and what is not known', () => {
    const parsed = parseFacts({
      detained: true,
      returned: 'unknown',
      removal_date: '..2012-02-20',
      age: '15..19',
      nationality: 'North Korea',
      statement_of_fear: 'contested',
      sex: { value: 'female', truth: 'contested', saidBy: ['a', 'b'] },
    });
    expect(parsed.ok).toBe(true);
    if (!parsed.ok) return;
    expect(Object.keys(parsed.facts)).not.toContain('returned');
    expect(parsed.facts['removal_date']).toMatchObject({ lower: null, upper: '2012-02-20', value: null });
    expect(parsed.facts['age']).toMatchObject({ lower: 15, upper: 19 });
    expect(parsed.facts['nationality']?.value).toBe('PRK');
    expect(parsed.facts['statement_of_fear']?.truth).toBe('contested');
    expect(parsed.facts['sex']).toMatchObject({ truth: 'contested', value: 'female', saidBy: ['a', 'b'] });
  });

  it.each([
    [[], '', 'notAnObject'],
    ['text', '', 'notAnObject'],
    [{ is_refugee: true }, 'is_refugee', 'unknownFact'],
    [{ detained: 'perhaps' }, 'detained', 'notYesOrNo'],
    [{ age: 'young' }, 'age', 'notANumber'],
    [{ age: -3 }, 'age', 'notANumber'],
    [{ age: '19..15' }, 'age', 'boundsTurned'],
    [{ removal_date: '2012-02-30' }, 'removal_date', 'notADay'],
    [{ removal_date: '2012-02-20..2012-02-18' }, 'removal_date', 'boundsTurned'],
    [{ sex: 'girl' }, 'sex', 'notAChoice'],
    [{ nationality: 'Atlantis' }, 'nationality', 'notAState'],
    [{ other_procedures: 'WGEID:maybe' }, 'other_procedures', 'notAProcedure'],
    [{ detention_place: 7 }, 'detention_place', 'notWords'],
  ])('%j is refused: %s %s', (input, fact, problem) => {
    expect(parseFacts(input)).toMatchObject({ ok: false, faults: [{ fact, problem }] });
  });
});
