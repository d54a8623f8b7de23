import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Assessment,
  assess,
  type Fact,
  FACTS,
  type FactSet,
  givenFact,
  LAW_FILES,
  type LawFiles,
  loadLaw,
  type Reason,
  sayReason,
} from './index.ts';
import { STATES } from './clock/states.ts';
import { WORDS, type WordsLocale } from './words/say.ts';

/**
 * What the engine must never say (research on the law, part E). Each sentence has a test of its own: over random
 * states, days and facts where it is a matter of what is concluded, over all words in all languages where of wording.
 */

const folder = join(import.meta.dirname, '../../../data/law');
const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8'));
const law = loadLaw(Object.fromEntries(LAW_FILES.map((file) => [file, read(file)])) as LawFiles);
const locales = Object.keys(WORDS) as WordsLocale[];

const codes = [...STATES.keys()];
const state = fc.constantFrom(...codes);
const day = fc
  .date({ min: new Date('1951-01-01T00:00:00Z'), max: new Date('2026-11-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const fact = fc.constantFrom(...FACTS.values()).chain((spec): fc.Arbitrary<Fact> => {
  const truth = fc.constantFrom('yes' as const, 'contested' as const);
  const made = (value: fc.Arbitrary<string | number | null>) =>
    fc.tuple(truth, value).map(([is, held]) => givenFact(spec.id, is, held));
  switch (spec.kind) {
    case 'yesNo':
      return fc.constantFrom('yes', 'no', 'contested', 'unknown').map((is) => givenFact(spec.id, is));
    case 'choice':
      return made(fc.constantFrom(...spec.choices));
    case 'number':
      return made(fc.integer({ min: 0, max: 90 }));
    case 'state':
      return made(state);
    case 'day':
      return fc
        .tuple(truth, day, day)
        .map(([is, a, b]) => givenFact(spec.id, is, null, { lower: a < b ? a : b, upper: a < b ? b : a }));
    case 'procedures':
      return fc.constantFrom('WGEID:pending', 'ECTHR-39:examined').map((v) => givenFact(spec.id, 'yes', v));
    case 'words':
      return made(fc.constant('as told'));
  }
});
const facts: fc.Arbitrary<FactSet> = fc
  .uniqueArray(fact, { selector: ({ id }) => id, maxLength: 20 })
  .map((list) => Object.fromEntries(list.map((one) => [one.id, one])));
const input = fc.record({ state, destination: fc.option(state), on: day, facts });

function always(property: (found: Assessment) => void): void {
  fc.assert(
    fc.property(input, (given) => property(assess(law, given))),
    { numRuns: 150 },
  );
}

const reasonsOf = (found: Assessment): Reason[] => [
  ...found.obligations.flatMap((one) => [
    ...one.because,
    ...one.limits,
    ...one.contested.map((c) => c.claim),
  ]),
  ...found.analysis.flatMap((one) => [...one.because, ...one.contested.map((c) => c.claim)]),
  ...found.doors.flatMap((one) => [
    ...one.because,
    ...one.deadlines.map(({ what }) => what),
    ...one.exclusiveWith.map(({ why }) => why),
    ...(one.whyNotInTime === null ? [] : [one.whyNotInTime]),
  ]),
];

/** Every word of a language that can reach a screen. */
const allWords = (locale: WordsLocale): string =>
  Object.values(WORDS[locale])
    .flatMap((words: Readonly<Record<string, string>>) => Object.values(words))
    .join('\n');

const nowhere = (patterns: Readonly<Record<WordsLocale, RegExp>>) => {
  for (const locale of locales) expect(allWords(locale).match(patterns[locale])).toBeNull();
};

describe('it never says', () => {
  it('that someone is not a refugee, or is an economic migrant', () => {
    nowhere({
      en: /\b(is|are) not (a )?refugees?\b|\b(is|are) (an? )?(illegal )?economic migrants?\b|economic migrant/i,
      ko: /난민이 아니|난민이 아님|경제적? ?이주민/,
      'zh-Hans': /(不是|并非)难民|经济移民/,
    });
    always((found) => {
      for (const { rule, result, decidedBy } of found.analysis) {
        if (decidedBy !== null) continue;
        if (/^(R[2-6]|R4a|R9|C[1-6]|NR)$/.test(rule)) expect([rule, result]).not.toEqual([rule, 'no']);
        if (rule === 'R10') expect(result).not.toBe('yes');
      }
    });
  });

  it('that a claim will succeed or fail, or how probable that is', () => {
    nowhere({
      en: /will (succeed|fail|win|lose|be granted|be refused)|chances?|probab|likelihood|\d ?%/i,
      ko: /성공할|실패할|이길|질 것|확률|승산|\d ?%/,
      'zh-Hans': /会成功|会失败|胜诉|败诉|概率|几率|\d ?%/,
    });
    always((found) => {
      for (const { strength } of [...found.obligations, ...found.analysis]) {
        expect(['binding', 'strong', 'arguable', 'weak', 'notShown']).toContain(strength);
      }
    });
  });

  it('that a door is closed where our data are only silent', () => {
    fc.assert(
      fc.property(state, fc.option(state), day, facts, (code, destination, on, known) => {
        const without = { ...law, status: new Map(), procedures: new Map() };
        const bare = {
          ...without,
          instruments: new Map([...law.instruments].map(([id, i]) => [id, { ...i, completeTo: null }])),
        };
        const found = assess(bare, { state: code, destination, on, facts: known });
        for (const { standing, because } of found.doors) {
          if (standing !== 'closed') continue;
          const why = because.map((reason) => reason.code);
          // What closes it is another thing than silence: no such body, region, mandate, or what the file says.
          expect(
            why.some((word) =>
              /^(no\.|standing\.(beforeAdoption|competenceNotInForce|treatyNotInForce))/.test(word),
            ),
          ).toBe(true);
          expect(why.slice(0, 1).some((word) => /^standing\.no(Row|Instrument)$/.test(word))).toBe(false);
        }
        for (const { standing } of found.obligations)
          expect(['bound', 'notInData', 'notBound']).toContain(standing);
      }),
      { numRuns: 100 },
    );
  });

  it('that there is no obligation because a treaty is not ratified', () => {
    nowhere({
      en: /no (legal )?obligations?|not obliged|free to (return|send)|may be (returned|sent back)/i,
      ko: /의무가 없|의무 없음|돌려보내도 됨/,
      'zh-Hans': /没有义务|无义务|不承担义务|可以遣返/,
    });
    always((found) => {
      for (const { standing, limits } of found.obligations) {
        if (standing !== 'bound') expect(limits.map(({ code }) => code)).toContain('limit.otherLaw');
      }
      expect(found.obligations.find(({ instrument }) => instrument === 'CUSTOM')?.standing).toBe('bound');
    });
  });

  it('that a consent exists which is not recorded', () => {
    nowhere({
      en: /consent (was|is|has been) given|has consented|consents to/i,
      ko: /동의했|동의하였|동의함/,
      'zh-Hans': /已同意|已经同意/,
    });
    always((found) => {
      for (const { mechanism, consent } of found.doors) {
        expect([mechanism, consent.rule === 'none' || consent.purposes.length > 0]).toEqual([
          mechanism,
          true,
        ]);
      }
    });
  });

  it('that anyone is excluded under 1F, or a danger under 33(2)', () => {
    always((found) => {
      for (const { rule, result, human } of found.analysis) {
        if (!/^X[123]$/.test(rule)) continue;
        expect(['unknown', 'contested']).toContain(result);
        expect(human).toBe('decide');
      }
    });
    nowhere({
      en: /(is|are) excluded\b|(is|are) (a )?danger(ous)?\b/i,
      ko: /배제된다|배제됨\(1F|위험한 사람/,
      'zh-Hans': /被排除在外|是危险的人|危险分子/,
    });
  });

  it('whether a witness is to be believed', () => {
    nowhere({
      en: /credib|believ|trustworthy|\bliar|\blie[sd]?\b|truthful/i,
      ko: /신빙|거짓말|믿을 수 없/,
      'zh-Hans': /可信|撒谎|谎言|说谎/,
    });
    expect([...FACTS.keys()].filter((id) => /credib|truthful|believ/.test(id))).toEqual([]);
  });

  it('a day of return as certain where sources differ', () => {
    fc.assert(
      fc.property(state, day, fc.integer({ min: 1, max: 40 }), (code, on, days) => {
        const later = new Date(Date.parse(on) + days * 86_400_000).toISOString().slice(0, 10);
        const said = givenFact('removal_date', 'contested', null, { lower: on, upper: later });
        const found = assess(law, { state: code, destination: null, on, facts: { removal_date: said } });
        const what = found.doors
          .flatMap(({ deadlines }) => deadlines)
          .find(({ kind }) => kind === 'removal')?.what;
        expect(what?.code).toBe('clock.removalContested');
        for (const locale of locales) {
          const words = sayReason(what as Reason, locale);
          expect([words.includes(on), words.includes(later)]).toEqual([true, true]);
        }
      }),
      { numRuns: 60 },
    );
    always((found) => {
      for (const { factsUsed, because, decidedBy } of found.analysis) {
        const contested = factsUsed.filter((id) => found.facts[id]?.truth === 'contested');
        const shown = because
          .filter(({ code }) => code === 'used.contested')
          .map(({ params }) => params['fact']);
        if (decidedBy === null && because[0]?.code !== 'chain.rule') {
          for (const id of contested) expect(shown).toContain(id);
        }
      }
    });
  });

  it('to go to the consulate of the state that is feared', () => {
    always((found) => {
      const door = found.doors.find(({ mechanism }) => mechanism === 'CONSULAR');
      if (door === undefined || door.standing === 'closed' || found.destination === null) return;
      const never = door.because.find(({ code }) => code === 'note.consular.neverFearedState');
      expect(never?.params['state']).toBe(found.destination);
      expect(door.consent.rule).toBe('express');
    });
    nowhere({
      en: /(contact|call|inform|notify|ask) (the|their|his|her) (own )?(consulate|embassy)/i,
      ko: /(자국|그 나라|본국) (영사관|대사관)에 (연락|알리)/,
      'zh-Hans': /(联系|通知)(其)?(本国|祖国)(使馆|领事馆|领馆)/,
    });
  });

  it('a fact that the file does not hold', () => {
    always((found) => {
      const held = new Set(Object.keys(found.facts));
      for (const { factsUsed } of [...found.obligations, ...found.analysis, ...found.doors]) {
        expect(factsUsed.filter((id) => !held.has(id))).toEqual([]);
      }
      for (const { deadlines } of found.doors) {
        if (!held.has('removal_date')) expect(deadlines.some(({ kind }) => kind === 'removal')).toBe(false);
      }
    });
  });

  it('anything in the name of a lawyer or of the United Nations', () => {
    nowhere({
      en: /\bI \b|\bwe (find|conclude|decide|hold)\b|on behalf of (the )?(UN|United Nations|UNHCR)|as your lawyer|legal advice/i,
      ko: /유엔을 대신하여|변호사로서|법률 자문/,
      'zh-Hans': /代表联合国|作为律师|法律意见书/,
    });
  });

  it('words that it cannot say in all three languages', () => {
    always((found) => {
      for (const reason of reasonsOf(found)) {
        for (const locale of locales) expect(sayReason(reason, locale)).not.toMatch(/[{}]|undefined|NaN/);
      }
    });
  });
});

describe('the three graphs stay apart', () => {
  it('obligations do not depend on any fact', () => {
    fc.assert(
      fc.property(input, ({ facts: known, ...given }) => {
        const [with_, without] = [assess(law, { ...given, facts: known }), assess(law, given)];
        expect(with_.obligations).toEqual(without.obligations);
        expect(with_.obligations.every(({ factsUsed }) => factsUsed.length === 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('the law of the state changes nothing in the analysis of the danger', () => {
    const bare = { ...law, status: new Map(), procedures: new Map() };
    fc.assert(
      fc.property(input, (given) => {
        const result = (found: Assessment) => found.analysis.map(({ rule, result: is }) => [rule, is]);
        expect(result(assess(bare, given))).toEqual(result(assess(law, given)));
      }),
      { numRuns: 60 },
    );
  });

  it('what is learnt later never turns a decided answer', () => {
    fc.assert(
      fc.property(input, fact, (given, more) => {
        const known = given.facts[more.id];
        fc.pre(known === undefined && more.truth !== 'unknown');
        const before = assess(law, given);
        const after = assess(law, { ...given, facts: { ...given.facts, [more.id]: more } });
        for (const finding of before.analysis) {
          if (finding.result !== 'yes' && finding.result !== 'no') continue;
          const now = after.analysis.find(({ rule }) => rule === finding.rule)?.result;
          if (finding.rule !== 'NR') expect([finding.rule, now]).toEqual([finding.rule, finding.result]);
        }
      }),
      { numRuns: 150 },
    );
  });
});
