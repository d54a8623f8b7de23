import {
  assess,
  type Assessment,
  type Door,
  type FactSet,
  factQuestion,
  givenFact,
  instrumentName,
  mechanismName,
  type Obligation,
  parseFacts,
  sayReason,
  stateName,
  termName,
  type WordsLocale,
} from '@safeconduct/law/index.ts';
import { InputFault } from '../fault.ts';
import { printJson, readText } from '../files.ts';
import { readLaw, readState } from '../law.ts';
import { width } from '../layout.ts';
import { headings } from './doors-words.ts';

export type Options = {
  readonly state: string;
  readonly to?: string;
  readonly on: string;
  readonly facts?: string;
  readonly now?: string;
  readonly lang: WordsLocale;
  readonly json?: true;
};

const COLUMNS = 100;
const FIRST_DAY = '1945-10-24';

/** `--state` names the state that holds people: they are taken as held unless the facts say otherwise. */
function heldByQuestion(input: unknown): FactSet {
  const said = typeof input === 'object' && input !== null && 'detained' in input;
  return said ? {} : { detained: { ...givenFact('detained', 'yes'), note: '--state' } };
}

async function readFacts(path: string | undefined): Promise<FactSet> {
  if (path === undefined) return heldByQuestion({});
  let input: unknown;
  try {
    input = JSON.parse(await readText(path));
  } catch (error) {
    if (error instanceof InputFault) throw error;
    throw new InputFault(`${path}: it is not JSON: ${error instanceof Error ? error.message : ''}`);
  }
  const parsed = parseFacts(input);
  if (parsed.ok) return { ...heldByQuestion(input), ...parsed.facts };
  const faults = parsed.faults.map(({ fact, problem, wanted }) => {
    const words = problem.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
    return `  ${fact === '' ? 'the file' : fact}: ${words}; wanted: ${wanted}`;
  });
  throw new InputFault(`${path}: these facts cannot be used:\n${faults.join('\n')}`);
}

function instant(text: string | undefined): string | undefined {
  if (text === undefined || /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?Z$/.test(text)) return text;
  throw new InputFault('--now: give an instant such as 2012-02-08T09:00:00Z');
}

/** Text set to the width of a terminal, further lines under the first. */
function wrap(text: string, indent: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && width(line) + width(word) + 1 > COLUMNS - indent) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  const hang = /^[-!?] /.test(text) ? 2 : 0;
  return [...lines, line].map((one, at) => ' '.repeat(indent + (at === 0 ? 0 : hang)) + one).join('\n');
}

function obligationLines(obligation: Obligation, lang: WordsLocale): string[] {
  const { instrument, standing, since, provisions, limits, because, contested } = obligation;
  const pins = provisions.map(({ pin }) => pin).join('; ');
  const from = since === null ? '' : `, ${since}`;
  const bound = standing === 'bound';
  return [
    wrap(
      `[${termName(`standing.${standing}`, lang)}${from}] ${instrumentName(instrument, lang)}: ${pins}`,
      2,
    ),
    ...(bound ? [] : because.map((reason) => wrap(`- ${sayReason(reason, lang)}`, 6))),
    ...limits.map((reason) => wrap(`- ${sayReason(reason, lang)}`, 6)),
    ...contested.map(({ by, claim }) => wrap(`- ${stateName(by, lang)}: ${sayReason(claim, lang)}`, 6)),
  ];
}

function clock({ at, zone, what }: Door['deadlines'][number], lang: WordsLocale): string {
  return `${at.replace('T', ' ').replace(/:00Z$/, ' UTC')} (${zone}): ${sayReason(what, lang)}`;
}

function doorLines(door: Door, lang: WordsLocale): string[] {
  const { mechanism, because, deadlines, consent, exclusiveWith, whyNotInTime, standing } = door;
  const words = headings[lang];
  return [
    wrap(`${mechanismName(mechanism, lang)} [${mechanism}]`, 2),
    ...because.map((reason) => wrap(`- ${sayReason(reason, lang)}`, 6)),
    ...(whyNotInTime === null ? [] : [wrap(`! ${sayReason(whyNotInTime, lang)}`, 6)]),
    ...(standing === 'closed'
      ? []
      : [
          ...deadlines
            .filter(({ kind }) => kind !== 'removal')
            .map((one) => wrap(`${words.clock} ${clock(one, lang)}`, 6)),
          ...exclusiveWith.map(({ why }) => wrap(`${words.price} ${sayReason(why, lang)}`, 6)),
          wrap(
            `${words.consent} ${termName(`consent.${consent.rule}`, lang)}. ${consent.purposes.map((purpose) => termName(`purpose.${purpose}`, lang)).join(' ')}`,
            6,
          ),
        ]),
  ];
}

/** Mandates of the special procedures go by one letter: they are named in one line under it. */
function doorsAndMandates(list: readonly Door[], lang: WordsLocale): string[] {
  const mandates = list.filter(({ mechanism }) => mechanism.startsWith('SP-'));
  const names = mandates.map(({ mechanism }) => `${mechanismName(mechanism, lang)} [${mechanism}]`);
  const first = mandates[0];
  return [
    ...list.filter(({ mechanism }) => !mechanism.startsWith('SP-')).flatMap((door) => doorLines(door, lang)),
    ...(first === undefined
      ? []
      : [
          wrap(names.join('; '), 2),
          ...first.because.map((reason) => wrap(`- ${sayReason(reason, lang)}`, 6)),
        ]),
  ];
}

function print(found: Assessment, lang: WordsLocale, days: readonly string[]): void {
  const words = headings[lang];
  const to = found.destination === null ? '' : ` -> ${stateName(found.destination, lang)}`;
  const part = (title: string, list: readonly Door[]) =>
    list.length === 0 ? [] : ['', `${title.toUpperCase()} (${list.length})`, ...doorsAndMandates(list, lang)];
  const inTime = found.doors.filter(({ inTime: time }) => time !== 'no');
  const of = (standing: Door['standing']) => inTime.filter((door) => door.standing === standing);
  const removal = found.doors.flatMap(({ deadlines }) => deadlines).find(({ kind }) => kind === 'removal');
  const lines = [
    `${stateName(found.state, lang)}${to}, ${found.on}   (${words.lawAsOf} ${found.lawAsOf})`,
    ...(removal === undefined ? [] : [wrap(`${words.clock} ${clock(removal, lang)}`, 0)]),
    ...days,
    ...(found.facts['detained']?.note === '--state' ? [wrap(words.held, 0)] : []),
    '',
    words.obligations.toUpperCase(),
    ...found.obligations.flatMap((obligation) => obligationLines(obligation, lang)),
    ...part(termName('door.open', lang), of('open')),
    ...part(termName('door.openIf', lang), of('openIf')),
    ...part(termName('door.check', lang), of('check')),
    ...part(termName('door.closed', lang), of('closed')),
    ...part(
      termName('time.no', lang),
      found.doors.filter(({ inTime: time }) => time === 'no'),
    ),
    '',
    words.order.toUpperCase(),
    wrap(
      found.order
        .map(
          ({ mechanism, insteadOf }) =>
            mechanism + (insteadOf.length > 0 ? ` (${words.insteadOf} ${insteadOf.join(', ')})` : ''),
        )
        .join(' > '),
      2,
    ),
    '',
    words.questions.toUpperCase(),
    ...found.questions
      .slice(0, 12)
      .map(({ fact, unlocks }) => wrap(`? ${factQuestion(fact, lang)} [${fact}; ${unlocks.length}]`, 2)),
    '',
    wrap(words.human, 0),
  ];
  process.stdout.write(`${lines.join('\n').replaceAll(/[^\P{Cc}\n]/gu, '·')}\n`);
}

/** Prints the assessment of a state, a destination and a day. */
export async function work(options: Options): Promise<void> {
  const { lang } = options;
  const state = readState(options.state, '--state');
  const destination = options.to === undefined ? null : readState(options.to, '--to');
  const facts = await readFacts(options.facts);
  const now = instant(options.now);
  const law = readLaw();
  if (options.on < FIRST_DAY) {
    throw new InputFault(
      `--on: ${options.on} is before the Charter of the United Nations (${FIRST_DAY}); none of these instruments existed`,
    );
  }
  const found = assess(law, {
    state,
    destination,
    on: options.on,
    facts,
    ...(now === undefined ? {} : { now }),
  });
  const silent = law.states.has(state) ? [] : [wrap(headings[lang].noData, 0)];
  if (options.json) printJson({ version: 1, inData: law.states.has(state), ...found });
  else print(found, lang, silent);
}
