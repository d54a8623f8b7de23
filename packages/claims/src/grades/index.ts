import { type Credibility, type Reliability } from '../model/claim.ts';

/** A grade with what it means, in words that a caseworker can apply. */
export interface Grade<G> {
  readonly grade: G;
  /** Key under which translations stand. */
  readonly key: string;
  readonly name: string;
  readonly meaning: string;
}

/**
 * Reliability of a source, after the Admiralty Code (NATO STANAG 2511 / AJP-2.1: source reliability A-F). It grades
 * the source over time, not one statement.
 */
export const reliabilityGrades: readonly Grade<Reliability>[] = [
  {
    grade: 'A',
    key: 'grades.reliability.A',
    name: 'Completely reliable',
    meaning:
      'No doubt of authenticity, trustworthiness or competence; has always been right where it could be checked.',
  },
  {
    grade: 'B',
    key: 'grades.reliability.B',
    name: 'Usually reliable',
    meaning: 'Minor doubts; right most of the time where it could be checked.',
  },
  {
    grade: 'C',
    key: 'grades.reliability.C',
    name: 'Fairly reliable',
    meaning: 'Some doubts; has been right at times.',
  },
  {
    grade: 'D',
    key: 'grades.reliability.D',
    name: 'Not usually reliable',
    meaning: 'Serious doubts; has been wrong often, or passes on without checking.',
  },
  {
    grade: 'E',
    key: 'grades.reliability.E',
    name: 'Unreliable',
    meaning: 'Known to invent, or to speak under coercion.',
  },
  {
    grade: 'F',
    key: 'grades.reliability.F',
    name: 'Cannot be judged',
    meaning: 'No basis yet to judge the source. Not a bad grade: the grade of every new source.',
  },
];

/**
 * Credibility of one piece of information, after the Admiralty Code (1-6). It grades the statement, whoever makes it:
 * copies of one text do not confirm each other.
 */
export const credibilityGrades: readonly Grade<Credibility>[] = [
  {
    grade: 1,
    key: 'grades.credibility.1',
    name: 'Confirmed',
    meaning: 'Confirmed by another independent origin; fits all that is known.',
  },
  {
    grade: 2,
    key: 'grades.credibility.2',
    name: 'Probably true',
    meaning: 'Not confirmed, but fits what is known and is likely in itself.',
  },
  {
    grade: 3,
    key: 'grades.credibility.3',
    name: 'Possibly true',
    meaning: 'Not confirmed; fits some of what is known.',
  },
  {
    grade: 4,
    key: 'grades.credibility.4',
    name: 'Doubtful',
    meaning: 'Not confirmed; possible, but does not fit what is known.',
  },
  {
    grade: 5,
    key: 'grades.credibility.5',
    name: 'Improbable',
    meaning: 'Contradicted by other information that is better attested.',
  },
  {
    grade: 6,
    key: 'grades.credibility.6',
    name: 'Cannot be judged',
    meaning: 'No basis yet to judge the statement. Not a bad grade: the grade of every new claim.',
  },
];

/**
 * The meaning of a reliability letter.
 *
 * @example reliabilityOf('B').name // 'Usually reliable'
 */
export function reliabilityOf(grade: Reliability): Grade<Reliability> {
  return reliabilityGrades.find((one) => one.grade === grade) as Grade<Reliability>;
}

/**
 * The meaning of a credibility number.
 *
 * @example credibilityOf(6).name // 'Cannot be judged'
 */
export function credibilityOf(grade: Credibility): Grade<Credibility> {
  return credibilityGrades.find((one) => one.grade === grade) as Grade<Credibility>;
}
