import { holds } from '@safeconduct/dates/find/matches.ts';
import { isPersonName } from '../attribution/kinds.ts';
import type { View } from './view.ts';
import type { Voice } from './voice.ts';

/** Whose account the report is giving as it goes on. */
export interface Flow {
  /** Speaker of the latest attributed sentence, while what follows may still be theirs. */
  account: Voice | null;
  /** Where the words of attribution stood: a speaker named first is retold at length, one named last is as a rule done. */
  named: 'first' | 'last';
  /** How many sentences have been read. */
  read: number;
  /** How many had been read when the account was opened. */
  opened: number;
  /** Name of a publisher that tells its own account. */
  readonly author: string;
  /** Speaker of the latest quotation, for one that goes on in the same paragraph. */
  quoted: Voice | null;
  paragraph: number;
  /** A debate or written answers: whoever replies goes on until another speaks. */
  readonly debate: boolean;
  /** Speaker of the latest sentence that gives one, until a sentence of the report itself. */
  spoke: Voice | null;
}

/** Openings with which a report leaves one account: background, other cases, other voices. */
export const restart =
  /^(?:meanwhile|however|earlier|separately|last (?:year|month|week)|in (?:recent|past|previous|the past) (?:\w+ )?(?:years|months)|over the (?:past|last)|since (?:19|20)\d\d|in (?:19|20)\d\d|between (?:19|20)\d\d|critics|analysts|experts|(?:the|these|this|those) (?:latest |recent |new )?(?:arrests?|cases?|news|moves?|deportations?|repatriations?|incidents?|reports?|developments?|captures?|detentions?|decision) (?:comes?|follows?|came|followed|is|are|has|have)|under (?:\p{L}+ )?(?:international|law)|it is (?:estimated|believed|thought|said|alleged)|there are (?:an )?(?:estimated|believed|thought)|according to|people who|those (?:who|caught|sent|returned)|anyone|whoever)/iu;

/** The tense of reported speech: "would spend". */
function reportedTense(view: View): boolean {
  const main = view.clauses.find((clause) => clause.link === '' && clause.verb.form === 'finite');
  return main?.verb.modal === 'would';
}

/** "Agents then forced the ten": the next step of what is being told. */
const acting =
  /^(?:(?:the )?(?:agents|officers|soldiers|guards|police|men) then\b|then\b|after(?:wards| that)\b|later,? )/i;

/** "Three of the six", "the other eight", "another five", "all 22": the count of the account goes on. */
const countsOn =
  /^(?:(?:only |at least |some |about )?(?:\p{L}+|\d+) of (?:them|those|these|the)\b|(?:the )?(?:other|remaining) (?:\d+|\p{L}+)\b|another (?:\d+|\p{L}+)\b|(?:all|both) (?:\d+|of them|of the|were|are|had|have)\b|(?:\d+|\p{L}+) (?:more|others)\b|(?:a further|an additional) |among (?:those|them)\b|(?:\d+|\p{L}+(?:teen|ty|ty-\p{L}+)|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:were|was|had been) )/iu;

/** Those whose account of events a report as a rule retells at length; others add a detail and are done. */
const informant = /^(?:anonymous_source|activists|media|named_org|family|victim|unattributed)$/;

/** Those who publish what they find, and whose figures go on in the next sentence. */
const body = /^(?:named_org|activists|official)$/;

/** "They were seized in Shenyang", right behind a lead that gives its source: the scene is told by that source too. */
function scene(view: View, flow: Flow, account: Voice): boolean {
  const main = view.clauses.find((clause) => clause.link === '' && clause.by === 'own');
  return (
    flow.read === 1 &&
    account.addressee === null &&
    informant.test(account.speaker.kind) &&
    /^(?:they|the (?:group|party|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen)) /iu.test(
      view.text,
    ) &&
    main?.passive === true &&
    /^(?:arrested|detained|seized|captured|caught|taken|picked|stopped|held|rounded|apprehended|intercepted|driven)$/.test(
      main.verb.head,
    )
  );
}

/**
 * A report that retells another paper's goes on retelling it: "Ten were returned, a Seoul daily reports. Eight of them were
 * seized in Jilin. The other two had reached Kunming".
 */
function retold(view: View, flow: Flow, account: Voice): boolean {
  const { kind, name } = account.speaker;
  return (
    kind === 'media' &&
    !/reports?$/i.test(name) &&
    !holds(view.text, restart) &&
    view.quotes.length === 0 &&
    flow.read - flow.opened <= 3
  );
}

/** Whether a sentence without attribution goes on with the account of the sentence before. */
export function continuesAccount(view: View, flow: Flow): boolean {
  const { text } = view;
  const { account } = flow;
  if (account === null || holds(text, restart)) return false;
  if (scene(view, flow, account)) return true;
  if (flow.debate && !account.verb.startsWith('ask') && isPersonName(account.speaker.name)) return true;
  if (holds(text, countsOn)) return flow.named === 'first' || body.test(account.speaker.kind);
  if (!informant.test(account.speaker.kind)) return false;
  return reportedTense(view) || holds(text, acting);
}

/** Verbs of holding an opinion: what follows is not the speaker's account of events. */
const opinion = /^(?:spoke|put|puts|give|gives|gave|believes?|thinks?|fears?|guess|count\w*)$/;

/** What the sentence leaves behind for the next one. */
export function advance(view: View, flow: Flow): void {
  const last = view.attributions.at(-1);
  if (last) {
    const voice: Voice = {
      speaker: last.speaker,
      chain: last.chain,
      verb: last.verb,
      addressee: last.addressee,
      medium: last.medium,
      hedge: null,
    };
    flow.quoted = view.quotes.length > 0 ? voice : null;
    flow.spoke = voice;
    // A sentence of which only a part is theirs leaves no account behind it.
    const whole =
      last.place !== 'front' || view.text.slice(0, last.cueStart).trim().length < 30 || last.start < 3;
    // After a quotation the report as a rule speaks for itself again.
    const open =
      whole &&
      view.quotes.length === 0 &&
      !opinion.test(last.verb) &&
      last.speaker.kind !== 'self' &&
      last.speaker.kind !== 'unattributed' &&
      last.speaker.name !== flow.author;
    flow.account = open ? voice : null;
    flow.opened = flow.read;
    flow.named = last.place === 'after' ? 'last' : 'first';
  } else if (view.quotes.length === 0) {
    flow.quoted = null;
    flow.spoke = null;
    const goesOn = flow.account !== null && retold(view, flow, flow.account);
    if (!continuesAccount(view, flow) && !goesOn) flow.account = null;
  }
  flow.paragraph = view.sentence.paragraph;
  flow.read += 1;
}

/** A sentence that stands in quotation marks from its first word to its last. */
function allQuoted({ text, quotes }: View): boolean {
  const [only, second] = quotes;
  return only !== undefined && second === undefined && only.start <= 1 && only.end >= text.length - 2;
}

/** What one who tells of the people tells at length; what others did, said or decided is the report's own. */
export const ofThePeople =
  /^(?:count_|date_|place_|age_|group_composition$|destination_intended$|detaining_authority$|receiving_authority$|return_route$)/;

/** Whose words an unattributed stretch are: a quotation that goes on, the account being retold, or the author's. */
export function defaultVoice(
  view: View,
  flow: Flow,
  author: Voice,
  offset: number,
  property: string | null = null,
): Voice {
  const inQuote = view.quotes.some((quote) => offset >= quote.start && offset < quote.end);
  if (inQuote && flow.quoted && flow.paragraph === view.sentence.paragraph) return flow.quoted;
  // A sentence that is all quotation is somebody's: of the one who was quoted or spoke just before.
  if (inQuote && flow.spoke && view.attributions.length === 0 && allQuoted(view)) return flow.spoke;
  if (flow.account && view.attributions.length === 0) {
    if (continuesAccount(view, flow)) return flow.account;
    if (property !== null && ofThePeople.test(property) && retold(view, flow, flow.account))
      return flow.account;
  }
  return author;
}
