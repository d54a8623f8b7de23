import type { Assessment, Obligation } from '../model/assessment.ts';
import type { Fact } from '../model/fact.ts';
import type { InstrumentId } from '../model/law.ts';
import { givenFact } from '../facts/read.ts';
import type { Compared } from './outcome.ts';

const NAMES: readonly (readonly [RegExp, InstrumentId])[] = [
  [/\b1951\b|\bREFCONV\b|Refugee Convention/, 'REFCONV'],
  [/\b1967\b|\bREFPROT\b/, 'REFPROT'],
  [/\bCEDAW\b/, 'CEDAW'],
  [/\bCAT\b/, 'CAT'],
  [/\bICCPR\b/, 'ICCPR'],
  [/\bICERD\b|\bCERD\b/, 'ICERD'],
  [/\bCED\b/, 'CED'],
  [/\bCRC\b/, 'CRC'],
  [/\bCRPD\b/, 'CRPD'],
  [/\bCMW\b|\bICMW\b/, 'CMW'],
  [/\bECHR\b/, 'ECHR'],
  [/\bACHR\b/, 'ACHR'],
  [/\bACHPR\b/, 'ACHPR'],
  [/\bOAU\b/, 'OAU-1969'],
  [/EU[- ](CFR|Charter)|\bCFR\b/, 'EU-CFR'],
  [/Cartagena/i, 'CARTAGENA'],
  [/\bArab\b/, 'ARAB-2004'],
  [/\bcustom/i, 'CUSTOM'],
];

type Ask = (change?: { readonly facts?: readonly Fact[] }) => Assessment;

/** What may be said of one instrument in a piece of the text. */
interface Expected {
  readonly instrument: InstrumentId;
  readonly standing: Obligation['standing'] | 'notBinding';
  readonly since: string | null;
  readonly limit: string | null;
}

function expectedOf(piece: string, instrument: InstrumentId, denied: boolean): Expected {
  const since = /\bfrom (\d{4}-\d{2}-\d{2})/.exec(piece)?.[1] ?? null;
  const limit = /geographic/i.test(piece)
    ? 'limit.geographic'
    : /\bif (child|minor|under)/i.test(piece)
      ? 'limit.under18'
      : /\bif (wom|girl)/i.test(piece)
        ? 'limit.women'
        : null;
  const standing = /\bsigned\b/i.test(piece)
    ? 'signedOnly'
    : /\bended\b|withdrawn|\bleft\b/i.test(piece)
      ? 'ended'
      : /not yet/i.test(piece)
        ? 'notYet'
        : denied
          ? 'notBinding'
          : 'bound';
  return { instrument, standing, since, limit };
}

function check(expected: Expected, text: string, found: Assessment): Compared {
  const obligation = found.obligations.find(({ instrument }) => instrument === expected.instrument);
  const is = obligation?.standing ?? 'not listed';
  // "Bound from a day" that is still to come on the day asked: then it must not bind yet.
  const comes = expected.since !== null && found.on < expected.since && is === 'notYet';
  const stands =
    comes ||
    (expected.standing === 'notBinding'
      ? obligation === undefined || !['bound', 'check', 'notInData'].includes(obligation.standing)
      : is === expected.standing);
  const since = expected.since === null || obligation?.since === expected.since;
  const limit =
    expected.limit === null || (obligation?.limits.some(({ code }) => code === expected.limit) ?? false);
  return {
    expected: `${expected.instrument} ${expected.standing} (${text})`,
    found: `${is}${obligation?.since ? ` since ${obligation.since}` : ''}`,
    agrees: stands && since && limit,
    note: '',
  };
}

/** "One of ECtHR/CAT/HRCttee only": each of the three shows that it shuts the others. */
function checkChoice(text: string, found: Assessment): Compared {
  const group = ['ECTHR-39', 'CAT-22', 'HRCTTEE-OP1'];
  const usable = found.doors.filter(
    ({ mechanism, standing }) => group.includes(mechanism) && standing !== 'closed',
  );
  const agrees =
    usable.length > 1 &&
    usable.every(({ mechanism, exclusiveWith }) =>
      usable.every(
        (other) =>
          other.mechanism === mechanism || exclusiveWith.some((one) => one.mechanism === other.mechanism),
      ),
    );
  return { expected: text, found: usable.map(({ mechanism }) => mechanism).join(' or '), agrees, note: '' };
}

/** "After ECtHR, HRCttee blocked": with the Court's judgment on file, the Committee's door is closed. */
function checkAfter(text: string, ask: Ask): Compared {
  const facts = [givenFact('other_procedures', 'yes', 'ECTHR-39:examined')];
  const is = ask({ facts }).doors.find(({ mechanism }) => mechanism === 'HRCTTEE-OP1')?.standing ?? 'none';
  return { expected: text, found: is, agrees: is === 'closed', note: '' };
}

const COMMENT = /ratione|\bmonths?\b|\bdays?\b|\bedge\b|\bprevails?\b/i;

/**
 * Compares the text of `expect_obligations`, part by part. What is a remark rather than an expectation is handed on to a
 * reader and not counted.
 */
export function compareObligations(text: string, ask: Ask): readonly Compared[] {
  if (text.trim() === '' || text.trim() === '-') return [];
  const parts = text
    .split(/[|;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.flatMap((part): readonly Compared[] => {
    if (/one of .*only|same matter/i.test(part)) return [checkChoice(part, ask())];
    if (/after ECtHR.*(HRC|Committee).*block/i.test(part)) return [checkAfter(part, ask)];
    const pieces = piecesOf(part);
    if (pieces.length === 0 || (COMMENT.test(part) && !/geographic|\bfrom \d{4}/i.test(part))) {
      return [{ expected: part, found: '', agrees: null, note: 'a remark, left to the reader' }];
    }
    return pieces.map(({ piece, instrument, denied }) =>
      check(expectedOf(piece, instrument, denied), part, ask()),
    );
  });
}

/** The instruments of a part in order; "not" holds for those that follow it, `NOT` after a name for that name. */
function piecesOf(part: string): { piece: string; instrument: InstrumentId; denied: boolean }[] {
  let denied = false;
  return part.split(/,(?![^(]*\))/).flatMap((piece) => {
    const named = NAMES.filter(([pattern]) => pattern.test(piece)).map(([, instrument]) => instrument);
    if (/^\s*(but )?(not|no)\b/i.test(piece)) denied = true;
    const here = denied || /\bNOT\b|\bnot (bound|party)|\bnot\s*$/.test(piece);
    return named.map((instrument) => ({ piece, instrument, denied: here }));
  });
}
