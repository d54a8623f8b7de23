import type { AssessmentInputs } from '@safeconduct/contract/assessments.ts';
import type { ConsentWire } from '@safeconduct/contract/consents.ts';
import type { IncidentPage } from '@safeconduct/contract/domain.ts';
import type { IncidentFindings } from '@safeconduct/claims/reconcile/index.ts';
import { zoneOf } from '@safeconduct/law/clock/states.ts';
import { type Assessment, assess, type Law } from '@safeconduct/law/index.ts';
import { judgementsOn, withAnswers } from './answers.ts';
import { consentFacts } from './consent-facts.ts';
import { factsOfPage } from './facts-of-page.ts';
import type { Subject } from './subject.ts';
import { noonIn } from './time-left.ts';

/**
 * The assessment of an incident on a day for somebody: the file's facts as of that day, with every answer and
 * judgement given since. Clocks count from noon of a past day where the people are, else from now.
 */
export function assessed(given: {
  readonly law: Law;
  readonly page: IncidentPage;
  readonly findings: IncidentFindings;
  readonly inputs: AssessmentInputs;
  readonly state: string;
  readonly destination: string | null;
  readonly subject: Subject;
  readonly asOf: string | null;
  /** Recorded consents of the incident, as far as the reader may see them. */
  readonly consents?: readonly ConsentWire[];
  /** The present instant. */
  readonly today: string;
}): { readonly assessment: Assessment; readonly now: string; readonly zones: readonly string[] } {
  const { law, page, findings, inputs, state, destination, subject, asOf, today } = given;
  const zones = inputs.zones.length > 0 ? inputs.zones : [zoneOf(state)];
  const [zone = 'UTC'] = zones;
  const now = asOf === null ? today : noonIn(zone, asOf);
  const on = asOf ?? today.slice(0, 10);
  const facts = withAnswers(
    {
      ...factsOfPage(page, findings, subject, { state, destination, asOf }),
      ...consentFacts(given.consents ?? [], page, subject, on),
    },
    inputs.answers,
    subject,
  );
  const assessment = assess(law, {
    state,
    destination,
    on,
    facts,
    judgements: judgementsOn(inputs.judgements, subject),
    now,
    zone,
  });
  return { assessment, now, zones };
}
