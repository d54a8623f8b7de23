import { findDates } from '@safeconduct/dates';
import { headingKind, isActions, isInformal, isStrongForm } from './comment-words.ts';
import type { Line } from './line.ts';
import { isName, type Post, postAt } from './posts.ts';
import { isDateLine, isStamp } from './stamps.ts';

/** Words of a case list, a chronology or a testimony, whose entries look like comments: name, day, what happened. */
const caseWords =
  /\b(?:arrested|detained|seized|returned|repatriated|deported|released|held|born|aged|died|missing|sentenced|crossed|interviewed|testif\w+|we (?:were|had|crossed|left)|i (?:was|had|crossed|left)|my (?:\w+ )?(?:mother|father|sister|brother|son|daughter|wife|husband|cousin|family))\b|체포|구금|북송|송환|억류|석방|출생|被捕|被拘|遣返|关押|羁押|抓获|释放|出生/i;

/** How far the search for the first comment goes on when a candidate proves to be a byline. */
const maxTries = 12;

function hasWords(lines: readonly Line[], post: Post): boolean {
  const line = lines[post.words];
  if (!line || isStamp(line.text) || isDateLine(line.text) || isStrongForm(line.text)) return false;
  const next = lines[post.words + 1]?.text ?? '';
  return !(isName(line.text) && (isStamp(next) || isDateLine(next)));
}

/** Name, words, row of buttons: comments whose hour stands among the buttons, or nowhere. */
function postsByButtons(
  lines: readonly Line[],
  buttons: ReadonlySet<number>,
  known: readonly Post[],
): Post[] {
  const found: Post[] = [];
  const heads = new Set(known.map((post) => post.at));
  for (const row of buttons) {
    if ([1, 2, 3, 4, 5, 6, 7, 8].some((back) => heads.has(row - back))) continue;
    for (let at = row - 2; at >= Math.max(0, row - 6); at -= 1) {
      const line = lines[at];
      if (!line || buttons.has(at)) break;
      if (!isName(line.text)) continue;
      const timed = /\d ?(?:[smhdwy]\b|min|hr|hour|day|week|year|분|시간|일|小时|分钟|天)/i.test(
        lines[row]?.text ?? '',
      );
      found.push({ at, words: at + 1, kind: timed ? 'timed' : 'dated', named: true, stamp: '' });
      break;
    }
  }
  return found;
}

function allPosts(lines: readonly Line[], buttons: ReadonlySet<number>): Post[] {
  const posts: Post[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const post = postAt(lines, at);
    if (post === null || !hasWords(lines, post)) continue;
    posts.push(post);
    at = post.words;
  }
  return [...posts, ...postsByButtons(lines, buttons, posts)].sort((a, b) => a.at - b.at);
}

/** Days of the posts, ISO; those that name none are left out. */
function daysOf(posts: readonly Post[], language: string): string[] {
  return posts.slice(0, 40).flatMap((post) => {
    const day = findDates(post.stamp, { publishedOn: null, language })[0]?.value;
    return day?.earliest && day.earliest === day.latest ? [day.earliest] : [];
  });
}

interface Around {
  readonly lines: readonly Line[];
  /** Numbers of the lines that are rows of buttons. */
  readonly buttons: ReadonlySet<number>;
  /** Columns of prose before each line, and before the end. */
  readonly prose: readonly number[];
  readonly language: string;
  readonly publishedOn: string | null;
}

/** Comments are written after the article, the newest often first; what an article lists happened before it. */
function dateEvidence(posts: readonly Post[], { language, publishedOn }: Around): number {
  const days = daysOf(posts, language);
  if (days.length === 0) return 0;
  let evidence = 0;
  if (publishedOn !== null && publishedOn.length === 10) {
    if (days.every((day) => day >= publishedOn)) evidence += 1;
    // The day of publication may be recorded wrongly: it overrules days alone, not names with hours.
    else if (days.every((day) => day < publishedOn))
      evidence -= posts.some((post) => post.kind === 'timed') ? 1 : 3;
  }
  const falling = days.every((day, at) => at === 0 || day <= (days[at - 1] ?? day));
  if (falling && new Set(days).size >= 3 && posts.some((post) => post.named)) evidence += 1;
  return evidence;
}

/** How much speaks for comments from the first of these posts on; 2 is enough. */
function evidenceFor(posts: readonly Post[], around: Around): number {
  const { lines, buttons } = around;
  const [first] = posts;
  if (!first) return 0;
  const timed = posts.filter((post) => post.kind === 'timed').length;
  const words = posts.map((post) => lines[post.words]?.text ?? '');
  const rows = [...buttons].filter((row) => row > first.at).length;
  const headed = lines
    .slice(Math.max(0, first.at - 3), first.at)
    .some((line) => headingKind(line.text) !== null);
  // Hours that nobody's name stands by head the entries of a chronology.
  if (!headed && rows === 0 && !posts.some((post) => post.named)) return 0;
  // "Kim says:" alone is how transcripts print it too.
  const weak = posts.filter((post) => post.kind === 'dated' && (post.stamp !== '' || rows > 0 || headed));
  let evidence = timed > 0 ? 2 + Math.min(1, timed - 1) : 0;
  if (weak.length >= 2) evidence += 1;
  evidence += Math.min(2, rows);
  if (lines.slice(Math.max(first.at, lines.length - 12)).some((line) => isStrongForm(line.text)))
    evidence += 1;
  if (headed) evidence += 1;
  if (words.filter(isInformal).length * 2 >= words.length) evidence += 1;
  if (posts.some((post) => /\*{2,}|익명|\bguest\b|anonymous|匿名|网友/i.test(lines[post.at]?.text ?? '')))
    evidence += 1;
  const opened = /[:：]$/u.test(lines[first.at - 1]?.text ?? '');
  const named = weak.filter((post) => post.named && post.stamp !== '').length;
  if (named >= 2 && !opened && !words.some((line) => caseWords.test(line))) evidence += 1;
  return evidence + dateEvidence(posts, around);
}

/** A line between a title and its article, and not between an article and a comment. */
function isAbove(at: number, next: number, { lines, prose }: Around): boolean {
  const before = prose[at] ?? 0;
  if (before >= 600) return false;
  const after = (prose[next] ?? 0) - before;
  return (
    after > before * 3 && (after > 600 || lines.slice(at, next).filter((line) => line.prose).length >= 3)
  );
}

function firstPost(posts: readonly Post[], around: Around): number | null {
  const { lines, prose } = around;
  let tries = 0;
  for (let number = 0; number < posts.length && tries < maxTries; number += 1) {
    const post = posts[number];
    if (!post) break;
    const before = prose[post.at] ?? 0;
    if (before < 60 || isAbove(post.at, posts[number + 1]?.at ?? lines.length, around)) continue;
    tries += 1;
    const rest = posts.slice(number);
    const evidence = evidenceFor(rest, around);
    const after = (prose[lines.length] ?? 0) - before;
    // One alone may be a byline in the middle of a page that holds two articles.
    if (evidence > 2 || (evidence === 2 && (rest.length > 1 || (before >= 150 && before > after))))
      return post.at;
  }
  return null;
}

function firstHeading(posts: readonly Post[], around: Around): number | null {
  const { lines, buttons, prose } = around;
  const heads = new Set(posts.map((post) => post.at));
  for (let at = 1; at < lines.length; at += 1) {
    const kind = headingKind(lines[at]?.text ?? '');
    const before = prose[at] ?? 0;
    // Under a title "12 Comments" links to what stands below the article: then the first post decides.
    if (kind === null || before < 40 || isAbove(at, lines.length, around)) continue;
    const near = lines.slice(at + 1, at + 8).some((line, step) => {
      const n = at + 1 + step;
      return (
        buttons.has(n) || heads.has(n) || isStrongForm(line.text) || headingKind(line.text) === 'counted'
      );
    });
    if (near || (kind === 'counted' && (prose[lines.length] ?? 0) - before <= before)) return at;
  }
  return null;
}

/**
 * The number of the first line of the section in which readers speak, or `null`. Its head is a heading ("12
 * Comments", "댓글 3") or the first comment: a name with a day and hour. One such line can be a byline, and a case list or a
 * chronology looks alike, so that evidence is added up: hours, buttons, forms, tone, days after publication.
 */
export function commentsBegin(
  lines: readonly Line[],
  language: string,
  publishedOn: string | null,
): number | null {
  const buttons = new Set(lines.flatMap((line, at) => (isActions(line.text) ? [at] : [])));
  const prose = [0];
  for (const line of lines) prose.push((prose.at(-1) ?? 0) + (line.prose ? line.weight : 0));
  const around: Around = { lines, buttons, prose, language, publishedOn };
  const posts = allPosts(lines, buttons);
  const heading = firstHeading(posts, around);
  const post = firstPost(posts, around);
  return heading === null || post === null ? (heading ?? post) : Math.min(heading, post);
}
