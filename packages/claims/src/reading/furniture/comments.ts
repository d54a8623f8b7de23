import type { Span } from '../segment/sentences.ts';

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const clock = '\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\s*[ap]\\.?m\\.?)?';

/** A line that holds only the day and hour of a post, as comment systems print it. */
const stamps: readonly RegExp[] = [
  new RegExp(
    `^(?:on\\s+|posted\\s+)?${month}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}(?:\\s*(?:at|,|-|@|\\|)?\\s*${clock})\\W*(?:\\w+)?\\W*(?:says?:?)?$`,
    'i',
  ),
  new RegExp(
    `^(?:on\\s+)?\\d{1,2}(?:st|nd|rd|th)?\\s+${month},?\\s+\\d{4}(?:\\s*(?:at|,|-|@|\\|)?\\s*${clock})\\W*(?:says?:?)?$`,
    'i',
  ),
  new RegExp(`^\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}[.]?\\s+${clock}$`, 'i'),
  new RegExp(`^\\d{1,2}[-./]\\d{1,2}[-./]\\d{2,4},?\\s+${clock}$`, 'i'),
  /^\d{4}年\d{1,2}月\d{1,2}日\s*\d{1,2}[:：]\d{2}$/u,
  /^\d{4}년\s*\d{1,2}월\s*\d{1,2}일\s*(?:오전|오후)?\s*\d{1,2}[:시]\s*\d{0,2}분?$/u,
  /^(?:\d+|an?|one|two|three) (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago\W*(?:reply|report|like)?$/i,
  /^\d+\s?(?:분|시간|일|주|개월|년) ?전$/u,
  /^\d+\s?(?:分钟|小时|天|周|个月|年)前$/u,
];

/** "Anna says:", "Kim wrote on March 8:" before a comment. */
const says = /^[\p{L}\d_.' -]{2,40}\s(?:says|said|wrote|replied|commented)(?: on [^:]{5,40})?:$/iu;

const heading =
  /^(?:(?:\d+|no)\s+)?(?:(?:readers?['’]?|user|latest|all|top|view|show|load(?: more)?)\s+)*(?:comments?|responses?|replies|discussion|댓글|评论|留言|commentaires|comentarios|kommentare)(?:\s*\(?\d+\)?|\s+(?:to|on)\s.{0,80})?\s*:?$/i;

const form =
  /^(?:share your thoughts|leave a (?:comment|reply)|post a comment|add (?:a|your) comment|join the (?:conversation|discussion)|your (?:name|e-?mail|comment|website)|name\s*\*?|e-?mail(?: address)?\s*\*?|website|comment\s*\*?|required,? but not published|your email address will not be published.*|required fields are marked.*|submit(?: comment)?|post comment|cancel reply|notify me of .*|댓글 (?:쓰기|달기|입력)|등록|发表评论|发布评论|提交)$/i;

/** Whether a line is the day-and-hour line of a reader comment. */
export function isStamp(line: string): boolean {
  return line.length <= 70 && stamps.some((stamp) => stamp.test(line));
}

/** Whether a line belongs to the form in which comments are typed. */
export function isForm(line: string): boolean {
  return line.length <= 90 && form.test(line);
}

function isName(line: string): boolean {
  return (
    line.length <= 40 && line.split(/\s+/).length <= 5 && !/[.!?。:,;]$/u.test(line) && !/^\d+$/.test(line)
  );
}

/**
 * The number of the first block of the comment section, or `null`. A section begins at a heading
 * ("12 Comments") or at the name line above a day-and-hour line. One such line near the top of a text is the
 * article's own dateline: it takes a second one, or a place in the last two thirds, to make a section.
 */
export function commentsBegin(text: string, blocks: readonly Span[]): number | null {
  const lines = blocks.map((block) => text.slice(block.start, Math.min(block.end, block.start + 200)));
  const stampAt: number[] = [];
  lines.forEach((line, at) => {
    if (isStamp(line) || says.test(line)) stampAt.push(at);
  });
  let begin: number | null = null;
  const bodyBefore = (at: number) => blocks.slice(0, at).some((block) => block.end - block.start > 200);
  const headingAt = lines.findIndex((line, at) => at > 0 && heading.test(line) && bodyBefore(at));
  if (headingAt >= 0) begin = headingAt;
  const first = stampAt.find((at) => bodyBefore(at));
  if (first !== undefined) {
    const before = lines[first - 1];
    const at = before !== undefined && isName(before) && !says.test(lines[first] ?? '') ? first - 1 : first;
    if (begin === null || at < begin) begin = at;
  }
  return begin;
}
