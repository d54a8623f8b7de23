export type * from './model/assessment.ts';
export type * from './model/fact.ts';
export type * from './model/law.ts';
export { assess, type AssessInput } from './assess.ts';
export { inZones, type LocalTime, startOf } from './clock/moments.ts';
export { stateCodeOf } from './clock/state-code.ts';
export { STATES, type StateCodes, zoneOf } from './clock/states.ts';
export { LAW_FILES, LawDataError, type LawFile, type LawFiles } from './data/files.ts';
export { CONTACT_DAYS, checkLaw, type LawIssue } from './data/check.ts';
export { loadLaw } from './data/load.ts';
export { isOut, statementsOn } from './data/published.ts';
export { procedureOn } from './data/procedure.ts';
export { STANDING_REASONS, type Standing, statusOn } from './data/status.ts';
export { DOORS } from './doors/doors.ts';
export { CASE_COLUMNS, checkCase, type DecidedCase } from './cases/cases.ts';
export { type Compared, type RowOutcome, tally } from './cases/outcome.ts';
export { checkStatusTest, STATUS_TEST_COLUMNS, type StatusTest } from './cases/status-tests.ts';
export { type About, type CaseFileFacts, factsOf } from './facts/casefile/index.ts';
export { FACTS, type FactKind, type FactSpec } from './facts/catalogue.ts';
export { type FactFault, parseFacts, type ParsedFacts } from './facts/parse.ts';
export { type OtherProcedure, readProcedures } from './facts/procedures.ts';
export { givenFact } from './facts/read.ts';
export { TRUTHS, type Truth } from './model/truth.ts';
export {
  choiceName,
  factQuestion,
  instrumentName,
  mechanismName,
  nodeQuestion,
  sayReason,
  stateName,
  termName,
  type WordsLocale,
} from './words/say.ts';
