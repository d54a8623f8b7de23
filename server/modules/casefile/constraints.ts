import { Refusal } from '../../platform/http/refusal.ts';

/** What a broken constraint means to the person who typed; the rest is told in general words. */
const MEANINGS: Readonly<Record<string, readonly [at: string, message: string]>> = {
  groups_label_key: ['body.label', 'This incident has a lot of that label already.'],
  groups_tree: ['body.parentId', 'A lot cannot be part of itself.'],
  custody_ends_after_it_begins: ['body.to', 'Custody cannot end before it can have begun.'],
  leg_executed_only_if_it_happened: [
    'body.executedOn',
    'Only a return that is reported or confirmed has a day on which it happened.',
  ],
  interventions_owner_in_team: ['body.ownerId', 'The owner is not in this team.'],
  tasks_owner_in_team: ['body.ownerId', 'The owner is not in this team.'],
  intervention_dropped_for_a_reason: ['body.dropReason', 'Say why it is dropped.'],
  task_dropped_for_a_reason: ['body.dropReason', 'Say why it is dropped.'],
  communications_answers: ['body.answersId', 'There is no such entry in the log of this incident.'],
  communications_tree: ['body.answersId', 'An answer cannot answer itself.'],
  communications_intervention: ['body.interventionId', 'There is no such intervention in this incident.'],
  communication_promise_has_words: ['body.promise', 'Say what was promised.'],
  outcome_bounds_hold_its_number: ['body.howMany', 'The number lies outside its bounds.'],
  outcome_of_one_person: ['body.howMany', 'An outcome of one person counts one.'],
  outcome_began_before_it_was_seen: [
    'body.since',
    'It cannot have begun after the day as of which it is told.',
  ],
  judgements_standing: ['body', 'Somebody decided this meanwhile. Take that decision back first.'],
  answer_has_one_subject: ['body.personId', 'About a lot or about a person, not both.'],
  judgement_has_one_subject: ['body.personId', 'About a lot or about a person, not both.'],
  consent_expires_after_it_is_given: ['body.expiresOn', 'It cannot run out before it was given.'],
  consent_harm_considered: [
    'body.harmConsidered',
    'Think of harm to the person and to relatives before a name may go out.',
  ],
  consent_relationship_told: ['body.relationship', 'Say what the one who answered is to the person.'],
  document_approvals_once: ['body', 'You have released this version already; somebody else must.'],
  paper_not_released: ['body', 'Nobody has released this version yet.'],
  paper_needs_second_person: ['body', 'A name stands in it: a second person must release it.'],
  paper_consent_missing: ['body', 'Somebody named in it has not agreed to this recipient.'],
  version_holds_no_identity: ['body.content', 'It holds who somebody is, which stays on your computer.'],
  version_names_its_slots: [
    'body.content.names',
    'The list of persons named and the slots in the paper differ.',
  ],
  persons_check: ['body.ageUpper', 'The upper age is below the lower.'],
  persons_age_lower_check: ['body.ageLower', 'Not an age.'],
};

const KINDS: Readonly<Record<string, string>> = {
  '23503': 'It names something that is not in this incident or case, or something still hangs on it.',
  '23505': 'There is one like it already.',
  '23514': 'These values do not go together.',
};

/** Runs a statement; what a constraint of the tables refuses becomes a refusal that a person can read. */
export async function withConstraints<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    const kind = KINDS[String(error.code)];
    if (kind === undefined) throw error;
    const constraint = 'constraint' in error ? String(error.constraint) : '';
    const [at, message] = MEANINGS[constraint] ?? ['body', kind];
    throw new Refusal('invalid', message, [{ at, code: constraint || 'constraint', message }]);
  }
}
