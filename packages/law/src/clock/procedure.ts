import { addDays, addMonths } from '@safeconduct/dates/days.ts';
import type { Deadline } from '../model/assessment.ts';
import type { Day, MechanismId } from '../model/law.ts';
import type { FactReader } from '../facts/read.ts';
import { because, type ReasonCode } from '../words/reason.ts';
import { startOf } from './moments.ts';

const GENEVA = 'Europe/Zurich';
const STRASBOURG = 'Europe/Paris';

/** A deadline at the end of a day. */
function endOf(day: Day, zone: string, code: ReasonCode, rule: string): Deadline {
  return { what: because(code, { day }), at: startOf(day, zone, 24), zone, rule, kind: 'procedure' };
}

/** Times that run from the final decision of the state's own courts. */
function fromDecision(mechanism: MechanismId, decided: Day): Deadline | null {
  switch (mechanism) {
    case 'ECTHR-39': {
      // Protocol 15: four months for decisions from 1 February 2022 on, six before.
      const months = decided >= '2022-02-01' ? 4 : 6;
      return endOf(addMonths(decided, months), STRASBOURG, 'clock.ecthrApplication', 'ECHR 35(1)');
    }
    case 'CERD-14':
      return endOf(addMonths(decided, 6), GENEVA, 'clock.cerdSixMonths', 'ICERD rule 91(f)');
    case 'CRC-OPIC':
      return endOf(addMonths(decided, 12), GENEVA, 'clock.opicOneYear', 'CRC-OPIC 7(h)');
    case 'HRCTTEE-OP1':
      return endOf(addMonths(decided, 60), GENEVA, 'clock.hrcFiveYears', 'ICCPR-OP1 rule 99(c)');
    default:
      return null;
  }
}

/** Days within which a state is asked to answer, from the day a paper was sent. */
const REPLIES: Readonly<Record<MechanismId, (sent: Day) => Day>> = {
  SP: (sent) => addDays(sent, 60),
  WGAD: (sent) => addDays(sent, 60),
  'CED-30': (sent) => addDays(sent, 14),
  'HRCTTEE-OP1': (sent) => addMonths(sent, 6),
  'CAT-22': (sent) => addMonths(sent, 6),
  'CRC-OPIC': (sent) => addMonths(sent, 6),
  'CEDAW-OP': (sent) => addMonths(sent, 6),
  'CERD-14': (sent) => addMonths(sent, 3),
  ACHPR: (sent) => addDays(sent, 15),
};

/** The procedure's own times: windows that close, and answers that are due on what was sent. */
export function procedureDeadlines(mechanism: MechanismId, facts: FactReader): readonly Deadline[] {
  const found: Deadline[] = [];
  const decided = facts.days('final_decision_date')?.lower;
  if (decided != null && /^\d{4}-\d{2}-\d{2}$/.test(decided)) {
    const deadline = fromDecision(mechanism, decided);
    if (deadline !== null) found.push(deadline);
  }
  if (mechanism === 'WGEID') {
    const began = (facts.days('disappearance_began') ?? facts.days('detention_date'))?.lower;
    if (began != null && /^\d{4}-\d{2}-\d{2}$/.test(began)) {
      found.push(endOf(addMonths(began, 3), GENEVA, 'clock.wgeidThreeMonths', 'A/HRC/WGEID/102/2'));
    }
  }
  const own = (facts.procedures() ?? []).find((other) => other.mechanism === mechanism);
  const reply = REPLIES[mechanism.startsWith('SP-') ? 'SP' : mechanism];
  if (own?.on != null && reply !== undefined && own.stage !== 'examined' && own.stage !== 'discontinued') {
    found.push(endOf(reply(own.on), GENEVA, 'clock.stateReply', 'rules of procedure'));
  }
  return found;
}
