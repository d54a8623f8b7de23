import type { Draft } from '../../propose.ts';
import type { SpeakersSoFar } from '../speakers.ts';
import type { Speaker } from '../types.ts';
import type { Tally } from './counts.ts';
import { attributionAt, clauseAt, hedgesAt, quoteAt, subjectAt, type View } from '../view.ts';

const answering =
  /^(?:official|named_org|named_person|activists|media|state_media|self|family|anonymous_source)$/u;

/** "확인하지 못했다" of the paper itself is an answer of no one's: the paper could not confirm. */
function isOwn(owner: Speaker | null): boolean {
  return owner?.kind === 'reporter';
}

/** Answers, denials, access and what is not known, recognised by their words; the topic of the sentence gives the answer. */
export function readPhrases(view: View, known: SpeakersSoFar, counted: boolean): Draft[] {
  const drafts: Draft[] = [];
  for (const phrase of view.grammar.phrases) {
    const match = phrase.pattern.exec(view.folded);
    if (!match) continue;
    const start = match.index;
    const end = start + match[0].length;
    if (drafts.some((draft) => start < draft.end && end > draft.start)) continue;
    if (/^(?:unconfirmed_by|firsthand_disclaimer)$/u.test(phrase.property) && isAside(view, start, end))
      continue;
    const named = phrase.bySubject ? subjectAt(view, start) : null;
    const subject = named === null ? null : known.resolve(named);
    const owner = subject && answering.test(subject.kind) ? subject : null;
    const speaker = attributionAt(view, start)?.speaker ?? null;
    // 확인되지 않았다 said of a number is a hedge on it, not an answer of someone's.
    if (phrase.property === 'unconfirmed_by' && !owner && !speaker && counted) continue;
    if (owner && owner.kind !== 'reporter') known.note(owner);
    const property =
      phrase.property === 'firsthand_disclaimer' && isOwn(owner) ? 'unconfirmed_by' : phrase.property;
    // Who gave no answer is told of by the author; who denies or does not know says so.
    const silent = property === 'unconfirmed_by';
    drafts.push({
      property,
      start,
      end,
      normalised: owner ? `${owner.name}: ${phrase.normalised}` : phrase.normalised,
      owner: silent ? null : owner,
      ...(owner && !silent && !attributionAt(view, start) ? { verb: view.text.slice(start, end) } : {}),
      firstHand:
        phrase.property === 'firsthand_disclaimer' || phrase.property === 'access_denied'
          ? (owner ?? speaker) !== null && quoteAt(view, start) !== null
            ? true
            : null
          : null,
      hedges: hedgesAt(view, start),
      rule: `eastasian/${phrase.property}`,
    });
  }
  return drafts;
}

/** A doubt on what is told ("이 설은 확인되지 않았다", 这一说法未获证实), or the reason given for silence, is no answer. */
function isAside(view: View, start: number, end: number): boolean {
  return (
    view.hedges.some((hedge) => hedge.start < end && start < hedge.end) ||
    /(?:说法|消息|传闻)(?:尚|仍|还)?$/u.test(view.folded.slice(0, start)) ||
    /^[^，。；]{0,6}[”」]?为由/u.test(view.folded.slice(end))
  );
}

/** At risk of return, or returned or released, where no count of the sentence says it. */
export function readStatus(view: View, counted: ReadonlySet<string>, story: Tally): Draft[] {
  const drafts: Draft[] = [];
  for (const event of view.events) {
    const words = view.folded.slice(clauseAt(view, event.start).start, event.end);
    const general =
      /(?:면|될\s경우|할\s경우)$/u.test(view.folded.slice(event.start, event.end + 2)) ||
      /(?:如果|一旦|若|倘若|逾期|凡是|一律|应予|추가\s|[^被]者(?:将|一律))/u.test(words);
    const risk =
      event.kind === 'return' && event.mood === 'open' && !general && threatens(view, event.start, event.end);
    const freed = event.kind === 'release' && event.mood === 'done';
    const gone =
      event.kind === 'return' &&
      event.mood === 'done' &&
      !story.returned &&
      !counted.has('count_returned') &&
      isSaid(view, event.end);
    const normalised = risk ? 'at_risk' : freed ? 'released' : gone ? 'repatriated' : null;
    if (normalised === null) continue;
    if (counted.has(risk ? 'count_at_risk' : 'count_released') || counted.has(`status ${normalised}`))
      continue;
    if (drafts.some((draft) => draft.normalised === normalised)) continue;
    drafts.push({
      property: 'status',
      start: event.start,
      end: event.end,
      normalised,
      hedges: [event.plan, ...hedgesAt(view, event.start)],
      rule: `eastasian/status-${normalised}`,
    });
  }
  return drafts;
}

/** "송환된 것은 사실", "이미 송환됐다": told as news, not as a habit or as what goes before something else. */
function isSaid(view: View, end: number): boolean {
  return /^\s?(?:것은|것이|사실)/u.test(view.folded.slice(end));
}

/** A threat said of people, not a demand, a principle or a ban on returning anybody. */
function threatens(view: View, start: number, end: number): boolean {
  const around = view.folded.slice(Math.max(0, start - 14), end + 14);
  if (/(?:중단|반대|저지|금지|촉구|요구|말[라아]|않도록|못하게|막)/u.test(view.folded.slice(start, end + 12)))
    return false;
  if (
    /(?:反对|停止|禁止|不得|不应|呼吁|敦促|要求|促请|阻止|避免)[^，。；]{0,20}$/u.test(
      view.folded.slice(0, start),
    )
  )
    return false;
  return (
    /(?:앞[둔두]|위기|위험|예정|처지|처해|처한|임박|우려|가능성|될|당할|보내려|계획|할|직전|것으로)/u.test(
      around,
    ) || /(?:面临|将|即将|可能|恐|危险|风险|在即|预计|等待|准备|计划|打算|担心|担忧)/u.test(around)
  );
}
