import { isActions } from './comment-words.ts';
import type { Line } from './line.ts';
import { dateAt, hasDate, isDateLine, isStamp, stampAt } from './stamps.ts';

/** The head of a reader's comment: who and when, over the words. */
export interface Post {
  /** Number of its first line. */
  readonly at: number;
  /** Number of the first line of what is said. */
  readonly words: number;
  /** `timed`: name with day and hour, or how long ago. `dated`: a day only, or no name. */
  readonly kind: 'timed' | 'dated';
  readonly named: boolean;
  /** The line, or end of a line, that holds the date; empty where there is none. */
  readonly stamp: string;
}

const handle = /^(?:@?[\p{L}\d][\p{L}\p{M}\d._'’*-]*)(?:\s+[\p{L}\d(][\p{L}\p{M}\d._'’*()-]*){0,4}$/u;
const functionWords =
  /(?:^|\s)(?:was|were|is|are|has|have|had|said|says|been|will|would|of the|in the|to the|that|which|and the|for the|with)(?:\s|$)/i;
const masked = /^[\p{L}\d]{1,12}\*{2,}$/u;

/** Whether a line can be the name under which somebody posts: short, no sentence, no heading with a colon. */
export function isName(text: string): boolean {
  const name = text.replace(/^(?:by|from|posted by|written by|작성자|글쓴이|网友|用户)\s*[:：]?\s*/iu, '');
  if (name.length < 2 || name.length > 40 || !/\p{L}{2}|^\p{L}\*/u.test(name)) return false;
  if (masked.test(name)) return true;
  return handle.test(name) && !functionWords.test(name) && !isStamp(name) && !isDateLine(name);
}

/** "Anna says:", "Anna said...", "Kim wrote on March 8:". What a newspaper quotes is told apart by what follows. */
const says =
  /^(?:\d{1,3}[.)]\s*|#\d+\s*)?(?<name>[\p{L}\d@][\p{L}\p{M}\d_.'’ -]{0,38}?)\s(?:says|said|wrote|writes|replied|commented|responded)(?: on (?<on>[^:]{5,40}))?\s*(?::|\.{3}|…)$/iu;
const numbered = /^(?:#\s?\d{1,4}|\d{1,4}\s?(?:[.)]|楼|樓|L|F|번)|沙发|板凳|地板)[\s:：.]*/u;
const chineseHead =
  /^(?:.{0,14}(?:网友|用户|手机用户).{0,24}(?:[:：]|的(?:原帖|评论)[:：]?|\s*发表于.*|\s*发表)|.{1,20}\s*(?:发表于|评论于|回复于|于)\s*.{6,24}(?:发表)?)$/u;

function bare(text: string): string {
  return (
    text
      .replace(numbered, '')
      // Korean sites print the reader's address, partly masked.
      .replace(/[(（]\d{1,3}\.[\d.*]{3,14}[)）]/u, '')
      .replace(/^[\s•·|–-]+|[\s,|·•(–-]+$/gu, '')
      .replace(/^(?:by|posted by|written by|comment by|from)\s+/i, '')
      .trim()
  );
}

/** Name, day and hour in one line: "Anna Lee | March 8, 2012 at 15:39", "kim*** 2012.02.14 13:20". */
function inOneLine(line: Line, at: number): Post | null {
  const stamped = stampAt(line.text);
  if (stamped > 0) {
    const name = bare(line.text.slice(0, stamped));
    if (name !== '' && !isName(name)) return null;
    const stamp = line.text.slice(stamped);
    return { at, words: at + 1, kind: name === '' ? 'dated' : 'timed', named: name !== '', stamp };
  }
  const dated = dateAt(line.text);
  // "Resolution 1718 (14 October 2006)" heads a chapter.
  if (
    dated > 0 &&
    !/[(（]\s*$/u.test(line.text.slice(0, dated + 1)) &&
    isName(bare(line.text.slice(0, dated)))
  )
    return { at, words: at + 1, kind: 'dated', named: true, stamp: line.text.slice(dated) };
  return null;
}

/** Newspapers write "The minister said:" over a quotation. */
function saidBy(line: string, next: string): boolean {
  const name = says.exec(line)?.groups?.name;
  if (name === undefined || /^["“„«‘「]/u.test(next)) return false;
  return (
    isName(name) && !/^(?:the|an?|on|in|at|he|she|they|it|we|i|who|one|another|mr|mrs|ms|dr)\b/i.test(name)
  );
}

/** "At 15:20 8th Mar 2012, annak wrote:", "On March 8, 2012 at 3:10 pm Anna said...". */
const stampFirst =
  /^(?:\d{1,4}\.\s*)?(?:at|on)\s.{8,40}?[\s,][\p{L}\d_.'’ -]{2,40}\s(?:wrote|said|says)\s*(?::|\.{3}|…)$/iu;

/** The head of a comment at a line; `null` where none begins there. Looks at most four lines on. */
export function postAt(lines: readonly Line[], at: number): Post | null {
  const line = lines[at];
  if (!line || line.weight > 130) return null;
  const text = (n: number) => lines[at + n]?.text ?? '';
  const said = saidBy(line.text, text(1));
  if (said || (stampFirst.test(line.text) && hasDate(line.text) && /\d[:.]\d\d/.test(line.text))) {
    if (said && isStamp(text(1))) return { at, words: at + 2, kind: 'timed', named: true, stamp: text(1) };
    const dated = hasDate(line.text);
    // Blogs that print the hour below the words.
    const below = [2, 3, 4].map(text).find((other) => isStamp(other));
    if (below !== undefined && /(?:\.{3}|…)$/u.test(line.text))
      return { at, words: at + 1, kind: 'timed', named: true, stamp: below };
    return { at, words: at + 1, kind: dated ? 'timed' : 'dated', named: true, stamp: dated ? line.text : '' };
  }
  if (chineseHead.test(line.text) && (hasDate(line.text) || isStamp(text(1)))) {
    const next = isStamp(text(1).replace(/\s*发表$/u, ''));
    return { at, words: at + (next ? 2 : 1), kind: 'timed', named: true, stamp: next ? text(1) : line.text };
  }
  const own = bare(line.text);
  const ownStamp = isStamp(own) || isDateLine(own);
  if (!ownStamp && isName(own)) {
    for (const gap of [1, 2]) {
      const stamp = text(gap);
      // Between name and hour a place may stand ("London") or a row of buttons.
      if (gap === 2 && !(isActions(text(1)) || isName(text(1)))) break;
      if (isStamp(stamp)) return { at, words: at + gap + 1, kind: 'timed', named: true, stamp };
      if (gap === 1 && isDateLine(stamp)) return { at, words: at + 2, kind: 'dated', named: true, stamp };
    }
  }
  if (ownStamp) {
    const next = lines[at + 1];
    const afterNext = lines[at + 2];
    const named =
      next !== undefined && afterNext !== undefined && isName(next.text) && !isStamp(afterNext.text);
    const timed = isStamp(own);
    return {
      at,
      words: at + (named ? 2 : 1),
      kind: timed && named ? 'timed' : 'dated',
      named,
      stamp: own,
    };
  }
  return inOneLine(line, at);
}
