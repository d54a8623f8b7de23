const who =
  "(?:(?:readers?|users?|visitors?|facebook|disqus)['’]?\\s+|(?:latest|newest|oldest|all|top|recent|best|view|show|see|read|load|hide|more|previous)\\s+)";
const noun = '(?:comments?|responses?|replies|reactions|thoughts|discussions?|trackbacks?|pingbacks?)';

/** Headings that say how many comments follow, or on what: "12 Responses to ...", "댓글 3", "评论(3)". */
const countedHeadings: readonly RegExp[] = [
  new RegExp(
    `^(?:(?:view|show|read|see)\\s+)?(?:all\\s+)?(?:\\d[\\d,.]*|no|one|two|three)\\s+${who}{0,3}${noun}(?:\\s+(?:so far|to date|(?:to|on|for)\\s.{1,160}))?\\s*[:.]?(?:\\s+(?:login|sort by.*|add a comment.*|newest|oldest))?$`,
    'i',
  ),
  new RegExp(`^${who}{0,3}${noun}\\s*[:(\\[]\\s*\\d[\\d,.]*\\s*[)\\]]?\\s*:?$`, 'i'),
  new RegExp(`^${noun}\\s+(?:to|on)\\s+["“'‘].{1,160}$`, 'i'),
  /^(?:(?:전체|독자|네티즌|회원)\s?)?(?:댓글|덧글|의견|답글|코멘트)\s*[:(（[]?\s*\d+\s*[)）\]]?\s*(?:개|건|명)?(?:의 (?:댓글|의견|생각))?$/u,
  /^\d+\s*(?:개의?|건의?)\s*(?:댓글|덧글|의견|생각|답글)$/u,
  /^(?:网友|全部|最新|热门|最热|精彩)?(?:评论|跟帖|留言|回复|回應|回应|評論)\s*[:：(（[]?\s*\d+\s*[)）\]]?\s*(?:条|則|则|个)?$/u,
  /^(?:共有?)?\s?\d+\s?(?:条|則|则|个)\s*(?:网友)?(?:评论|跟帖|留言|回复|評論|回應)$/u,
  /^(?:commentaires|comentarios|kommentare|commenti)\s*\(?\d+\)?$|^\d+\s+(?:commentaires?|comentarios?|kommentare?|commenti)$/i,
];

/** Headings that may as well stand over a chapter; something must follow that looks like a comment. */
const bareHeading = new RegExp(
  `^(?:${who}{0,3}${noun}|comment section|have your say|your view(?:s)?|댓글|덧글|독자 의견|네티즌 의견|评论|网友评论|网友留言|热门评论|最新评论|留言|跟帖|評論|留言板|commentaires|comentarios|kommentare)\\s*:?$`,
  'iu',
);

const form =
  /^(?:share your thoughts|(?:leave|post|write|submit) (?:a|your) (?:comment|reply|response|thought)(?: (?:to|on|below|cancel)\b.{0,60})?|add (?:a|your) (?:public )?comment(?:\s?(?:\.\.\.|…))?|join the (?:conversation|discussion)|start the (?:conversation|discussion)|be the first to (?:comment|reply|share).{0,40}|no comments(?: yet)?|comments (?:are|have been|were) (?:now )?(?:closed|disabled|off|moderated).{0,60}|(?:log ?in|sign ?in|register)(?: or (?:register|sign up))? to (?:comment|reply|post).{0,40}|you must be (?:logged|signed) in to .{0,50}|your (?:name|e-?mail|comment|website)\s*(?:\*|\(.{1,30}\))?|name\s*(?:\*|\(required\))|e-?mail(?: address)?\s*(?:\*|\(.{1,40}\))|website|comment\s*\*|required,? but not published|your e-?mail address will not be published.*|required fields are marked.*|submit(?: comment)?|post comment|cancel reply|notify me of .*|save my name,? e-?mail.*|you may use these html tags.*|댓글\s?(?:쓰기|달기|입력|남기기|작성).{0,20}|댓글을 (?:입력|남겨|작성).{0,20}|로그인 (?:후|하시면) .{0,30}|등록|(?:发表|發表|我来|我要|写|查看全部)(?:评论|評論|留言|跟帖).{0,20}|发布评论|登录后.{0,12}|文明上网.{0,30}|提交|laisser un commentaire|deja un comentario)$/i;

const strongForm =
  /(?:comment|reply|thoughts|conversation|discussion|댓글|评论|評論|留言|跟帖|commentaire|comentario)/iu;

const actions =
  '(?:(?:\\d+\\s*)?(?:like|likes|unlike|dislike|reply|replies|report(?: abuse| comment)?|quote|share|flag(?: as inappropriate)?|permalink|recommend(?:ed)?|up ?vote|down ?vote|vote (?:up|down)|edit|delete|hide|follow|see more|view \\d+ (?:more )?repl(?:y|ies)|link to (?:this )?comment|points?|thumbs (?:up|down)|reply to (?:this|.{1,30}))|답글(?:\\s?달기|\\s?쓰기)?|답댓글|댓글|공감(?:/비공감)?|비공감|신고(?:하기)?|추천|반대|찬성|좋아요|싫어요|접기|삭제|回复(?:TA)?|回覆|举报|檢舉|顶|踩|赞|支持|反对|收藏|转发|复制|引用|分享|楼主|只看该作者)';
const count = '(?:\\s*[(\\[（［:]?\\s*\\d[\\d,]*\\s*[)\\]）］]?)?';
const age = '(?:\\d+ ?(?:[smhdwy]|mins?|hrs?|hours?|days?|weeks?|years?)(?: ago)?|[›»>↑↓+−-])';
const actionLine = new RegExp(
  `^[\\s•·|▲▼△▽👍👎-]*(?:(?:${actions}${count}|${age}|\\d+)(?:[\\s|·•/,⋅∙›»]+|$))+$`,
  'iu',
);
const weibo =
  /^(?:\d{1,2}月\d{1,2}日|\d{4}-\d{1,2}-\d{1,2}|今天|昨天|\d+(?:分钟|小时)前)\s?(?:\d{1,2}:\d{2})?\s?(?:来自\S{1,20})?(?:[\s|]+(?:举报|转发|收藏|回复|赞)(?:[(（]?\d*[)）]?))+$/u;
const replying = /repl(?:y|ies)|report|quote|flag|답글|공감|비공감|신고|답댓글|回复|回覆|举报|顶|踩|反对/iu;

/** Whether a line is a heading over comments, and whether it can be anything else. */
export function headingKind(line: string): 'counted' | 'bare' | null {
  if (line.length > 200) return null;
  if (countedHeadings.some((heading) => heading.test(line))) return 'counted';
  return line.length <= 50 && bareHeading.test(line) ? 'bare' : null;
}

/** Whether a line belongs to the form in which comments are typed. */
export function isForm(line: string): boolean {
  return line.length <= 110 && form.test(line);
}

/** A line of the form that names what it is for, so that it needs no neighbours. */
export function isStrongForm(line: string): boolean {
  return isForm(line) && strongForm.test(line);
}

/** The row of buttons under a comment: "Reply · Like · 3h", "답글0 공감 3 비공감 1", "顶[12] 回复". */
export function isActions(line: string): boolean {
  return line.length <= 90 && replying.test(line) && (actionLine.test(line) || weibo.test(line));
}

const informal =
  /[!?！？]|\b(?:you|your|thanks?|thank you|please|lol|omg|imho|shame|great (?:article|post|piece)|this (?:article|post|author|writer|piece|site)|the (?:author|article)|well said|i (?:dis)?agree|so sad|nonsense|wake up|r u|pl)\b|\^\^|:\)|ㅋㅋ|ㅎㅎ|ㅠㅠ|ㅜㅜ|힘내|화이팅|기사 (?:잘|보니|읽)|기자님|네요|군요|합시다|楼主|呵呵|哈哈|加油|顶$|顶一下|小编|可怜|转了|说得好/i;

/** Words in which readers talk to the author or to each other. */
export function isInformal(line: string): boolean {
  return informal.test(line);
}
