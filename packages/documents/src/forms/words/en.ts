import type { Audience, ConsentPurpose } from '../model.ts';
import type { Topic } from '../audience.ts';

const purposes: Readonly<Record<ConsentPurpose, string>> = {
  casework: 'work on the case',
  submit_un: 'submit it to the UN',
  submit_court: 'submit it to a court',
  submit_unhcr: 'give it to UNHCR',
  submit_icrc: 'give it to the ICRC',
  name_to_government: 'give it to a government',
  name_public: 'make it public',
};

const topics: Readonly<Record<Topic, string>> = {
  names: 'what identifies persons',
  exact_ages: 'exact ages',
  routes: 'routes',
  helpers: 'helpers and informants',
  hiding: 'places of hiding',
  family_abroad: 'family abroad',
  contact: 'contact with South Korea or churches, and where they were bound',
  submitter: 'the name of the person who submits',
};

const readers: Readonly<Record<Audience, string>> = {
  un: 'what a UN body is given it passes to the state concerned',
  court: 'what a court is given it passes to the state concerned',
  humanitarian: 'it is not needed for this',
  detaining_state: 'it may reach the state that is feared, and relatives there',
  third_state: 'it may be passed on',
  public: 'whoever reads it may act on it',
};

/** The drafted papers' own words in English; the other languages carry the same keys. */
export const en = {
  leftOut: '[left out]',
  notInFile: 'It is not in the file.',
  notGiven: 'It is agreed to, but not held where this paper is made.',
  /** Of one code, or of several that are joined. */
  leaveOutName: (codes: string, purpose: ConsentPurpose) =>
    codes.includes(',')
      ? `The names of ${codes} are left out: no consent to ${purposes[purpose].replace(/\bit\b/, 'them')} is recorded`
      : `The name of ${codes} is left out: no consent to ${purposes[purpose]} is recorded`,
  leaveOutOwn: (label: string, code: string) =>
    `The author’s words for “${label}” are not printed: for ${code} a consent is missing`,
  masked: (code: string) =>
    `What identifies ${code} stood in a text and was replaced by the code: a consent is missing`,
  leaveOutTopic: (topic: Topic, audience: Audience) =>
    `Left out for this reader: ${topics[topic]}; ${readers[audience]}.`,
  topic: (topic: Topic) => topics[topic],
  nameOf: (code: string) => `Name of ${code}`,
  bodyLanguages: (languages: readonly string[]) =>
    `Working copy: the body takes ${languages.map((code) => ({ en: 'English', fr: 'French', es: 'Spanish', ru: 'Russian' })[code] ?? code).join(', ')}.`,
  noAssessment: 'The law has not been assessed for this file; the legal part is to be written by a lawyer.',
  onePerson: 'This form is one a person: choose the person.',
  noPerson: (code: string) => `The file has no person ${code}.`,
  incomplete: 'The body does not take this form without: ',
  twoPersons: 'Names stand in this paper: two persons must release it.',
  secrecy: {
    un: 'Confidential',
    court: 'Confidential',
    humanitarian: 'Confidential: never for the state of origin',
    detaining_state: '',
    third_state: '',
    public: '',
  } as Readonly<Record<Audience, string>>,
  ownAccounts: 'accounts of relatives and of the persons themselves',
  inConfidence: 'a report given in confidence',
  keptNames: 'Names left out',
  number: 'No.',
  field: 'Field',
  answer: 'Answer',
  to: 'To',
  annex: 'Annex: how many, by whose account',
  annexNote: (shown: number, all: number) =>
    `${shown} of ${all} accounts in the file: those that this paper rests on. Accounts that count different things are not added up.`,
  notes: 'Notes: who says so',
  person: 'Person',
  name: 'Name',
  sex: 'Sex',
  age: 'Age',
  lot: 'Lot',
  status: 'Status, as the file has it',
  sexes: { female: 'female', male: 'male', other: 'other', unknown: null },
  ages: { adult: 'adult', child: 'under 18' },
  ageRange: (lower: number, upper: number) => (lower === upper ? `${lower}` : `${lower} to ${upper}`),
  ageFrom: (lower: number) => `${lower} or more`,
  ageTo: (upper: number) => `at most ${upper}`,
  statuses: {
    at_risk: 'at risk',
    detained: 'detained',
    returned: 'returned',
    released: 'released',
    resettled: 'resettled',
    dead: 'dead',
    unknown: 'not known',
  } as Readonly<Record<string, string>>,
  noAnswer: 'no answer is recorded',
  consentNone: 'no consent is recorded',
  signature: '[to be signed by the submitter]',
  ofWhom: (at: string, to: string) => `persons held in ${at} who face return to ${to}`,
  ofGroup: 'The file says this of the group, not of this person by name:',
  titles: {
    urgentAppeal: (whom: string) => `Urgent appeal: ${whom}`,
    wgad: (whom: string) => `Arbitrary detention: ${whom}`,
    wgeid: (code: string) => `Enforced disappearance: ${code}`,
    ced30: (whom: string) => `Request for urgent action: ${whom}`,
    interim: (whom: string) => `Request for interim measures: ${whom}`,
    rule39: (whom: string) => `Rule 39 – Urgent: ${whom}`,
    unhcr: (whom: string) => `Notification to UNHCR: ${whom}`,
    icrc: (code: string) => `Tracing request: ${code}`,
    letter: (whom: string) => `Request that no one be returned: ${whom}`,
    appeal: (whom: string) => `Request for your help: ${whom}`,
    statement: (at: string) => `${at}: do not return them`,
    press: (whom: string) => `What is known, and what is not: ${whom}`,
  },
  unknowns: {
    number: 'how many persons are held',
    placeNow: 'where each of them is held today',
    place: 'where they are held',
    authority: 'which authority holds them',
    basis: 'on what legal basis they are held, and whether anyone has examined their cases',
    day: 'when they are to be returned',
    access: 'whether anyone from outside has been able to see them',
    fate: 'what has become of those reported returned',
  },
  noAddressee: 'Say to whom the letter goes.',
  addressed: (to: string) => `To: ${to}`,
  namesNote: (count: number) =>
    count === 1
      ? 'One person’s name is left out: no consent to give it to a government is recorded.'
      : `The names of ${count} persons are left out: no consent to give them to a government is recorded.`,
  letter: {
    opening: (whom: string) => `We write to you about ${whom}. `,
    until: 'As to the date: ',
    ask: 'We ask you to suspend any return, to let UNHCR see them, and to have each person’s need for protection examined.',
    askThird: 'We ask you to raise their case with the detaining state before it is too late.',
    known: 'What is known, and by whose account, is this.',
    law: 'The following obligations apply. They do not depend on how a person crossed the border, or on what that person is called.',
    lawThird: 'The detaining state is bound by the following.',
    request: 'We therefore ask you:',
    requestThird: 'We therefore ask you:',
    unknown: 'We do not know, and ask you to tell us:',
    unknownThird: 'We do not know:',
  },
  release: {
    lead: (who: string, at: string, whom: string) => `${who} calls on ${at} not to return ${whom}.`,
    unknown: 'Accounts differ, and we do not fill the gaps. We do not know:',
    names: 'No one is named here who has not agreed to be named in public.',
    care: [
      'Say by whose account a figure is. Accounts that count different groups or days cannot be added up.',
      'Do not name or show anyone, and do not say how or with whose help they travelled: relatives and helpers can be punished for it.',
      '“Reported” is not “confirmed”: say which.',
      'A label used by a government is that government’s position, not a finding about a person.',
    ] as readonly string[],
  },
  question: 'Question',
  byAccount: 'Answer, by whose account',
  yes: 'yes',
  no: 'no',
  and: ' and ',
  stop: '. ',
};

export type FormWords = typeof en;
