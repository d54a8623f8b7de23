import type { Fact, FactSet } from '../model/fact.ts';
import type { Day, InstrumentId } from '../model/law.ts';
import { givenFact } from '../facts/read.ts';

/** What the few words of a case tell, as facts. */
export interface Told {
  readonly facts: FactSet;
  /** True where they name a harm, done or feared. */
  readonly harm: boolean;
  /** What the words themselves leave to the body: not substantiated, remedies not used; `null` otherwise. */
  readonly doubt: string | null;
}

const HARM =
  /extradit|deport|expel|expuls|remov|return|refus|hand(ed)?[ -]over|abduct|tortur|ill-treat|death|execut|kill|detain|arrest|disappear|persecut|risk|fear|FGM|mutilat|violence|marriage|desert|military|opponent|accus|charge|regime|border|statelessness|hukou|medical|illness|trafficking|rape|beaten|threat|protest|demonstrat|conver(t|sion)|Uyghur|Tamil|clan|asylum|refugee|camp|journalist|activist|climate|convict|exit/i;

const BODIES: readonly (readonly [RegExp, string])[] = [
  [/ECtHR|European Court|Strasbourg/i, 'ECTHR-39'],
  [/Committee against Torture|\bCAT\b/, 'CAT-22'],
  [/Human Rights Committee|HRCttee/i, 'HRCTTEE-OP1'],
  [/\bWGEID\b/, 'WGEID'],
  [/IACHR|Inter-American/i, 'IACHR-25'],
];

/** "Same matter before the European Court": another body has it, or has decided it. */
function elsewhere(text: string): Fact[] {
  if (
    !/same (matter|case|complaint|facts)|pending (before|at)|already|earlier (application|complaint)|previous(ly)? (application|complaint)|examined by|before the/i.test(
      text,
    )
  ) {
    return [];
  }
  const found = BODIES.filter(([pattern]) => pattern.test(text)).map(([, id]) => id);
  const stage = /examined|decided|rejected|declared|struck/i.test(text) ? 'examined' : 'pending';
  return found.length === 0
    ? []
    : [givenFact('other_procedures', 'yes', found.map((id) => `${id}:${stage}`).join(';'))];
}

/** Reads the words of a case on the day on which it is tried. */
export function readTold(text: string, on: Day, body: string): Told {
  const facts: Fact[] = [givenFact('acts_date', 'yes', on), ...elsewhere(text)];
  // A decision alleges a detention or a disappearance; the words are not asked to prove it.
  if (/^WGAD$/.test(body)) facts.push(givenFact('detained', 'yes'));
  if (/^WGEID$|^CED$/.test(body) && /disappear|whereabouts|conceal/i.test(text)) {
    facts.push(givenFact('whereabouts_concealed', 'yes'));
  }
  if (/detain|arrest|prison|custody/i.test(text)) facts.push(givenFact('detained', 'yes'));
  if (/\b(girl|wom[ae]n|mother|wife|FGM|pregnant)\b/i.test(text)) {
    facts.push(givenFact('sex', 'yes', 'female'));
  }
  const child = /\b(girl|boy|child|children|minor|infant)\b/i.test(text);
  if (child && !/\b(adult|mother|father|wom[ae]n|man)\b/i.test(text)) {
    facts.push(givenFact('age', 'yes', null, { lower: 0, upper: 17 }));
  }
  const doubt =
    /(not|un|insufficiently) ?substantiated|remedies (were )?not (used|exhausted)|did not (exhaust|appeal)|without exhausting|anonymous|no longer (wish|threatened)/i.exec(
      text,
    )?.[0] ?? null;
  return {
    facts: Object.fromEntries(facts.map((fact) => [fact.id, fact])),
    harm: HARM.test(text),
    doubt: doubt === null ? null : `the words say "${doubt}", which the body judges`,
  };
}

/** A provision claimed: of which instrument, and whether it names a harm by itself. */
export interface Claimed {
  readonly instrument: InstrumentId;
  readonly harm: boolean;
}

const INSTRUMENTS: readonly (readonly [RegExp, InstrumentId, RegExp])[] = [
  [/^ICCPR/, 'ICCPR', /\b(6|7|9|10|13)\b/],
  [/^CAT/, 'CAT', /\b(3|16)\b/],
  [/^ECHR/, 'ECHR', /\b(2|3|5)\b/],
  [/^P4/, 'ECHR', /4/],
  [/^CEDAW/, 'CEDAW', /\b(1|2|3|5|6|15)\b/],
  [/^CED/, 'CED', /\b16\b/],
  [/^CRC/, 'CRC', /\b(3|6|19|22|37)\b/],
  [/^I?CERD/, 'ICERD', /\b[56]\b/],
  [/^ACHPR/, 'ACHPR', /\b(4|5|6|12)\b/],
  [/^ACHR/, 'ACHR', /\b(4|5|7|22)\b/],
  [/^UDHR/, 'UDHR', /./],
  [/^(1951|REFCONV)/, 'REFCONV', /33|1A/],
];

/**
 * Provisions as a case claims them: `ICCPR 6,7; OP1 art 1`, `ECHR 3,13,34; P4-4`, `UDHR, ICCPR`.
 *
 * @example provisionsOf('CAT 3,22')[0]?.instrument // 'CAT'
 */
export function provisionsOf(text: string): readonly Claimed[] {
  return text
    .split(/[;/]|,\s*(?=[A-Z])/)
    .map((part) => part.trim())
    .flatMap((part) => {
      const known = INSTRUMENTS.find(([pattern]) => pattern.test(part));
      return known === undefined
        ? []
        : [
            {
              instrument: known[1],
              harm:
                known[2].test(part.startsWith('P4') ? part : part.replace(/^\S+/, '')) || known[1] === 'UDHR',
            },
          ];
    });
}
