import type { FurnitureReason } from '../reading.ts';
import { creditReason } from './credits.ts';
import { headingKind } from './comment-words.ts';
import { hasClock, hasDate } from './stamps.ts';

type Rule = readonly [FurnitureReason, RegExp];

const networks =
  '(?:share|tweet|facebook|twitter|instagram|youtube|e-?mail|print|linkedin|whatsapp|telegram|reddit|pinterest|messenger|copy (?:link|url)|kakao(?:talk|story)?|rss|공유(?:하기)?|카카오톡|카카오스토리|페이스북|트위터|네이버|밴드|블로그|url ?복사|인쇄(?:하기)?|스크랩|글자크기|分享(?:到|至)?|微信|微博|新浪微博|QQ空间|朋友圈|豆瓣|人人网|打印|字号|收藏|partager|compartir|teilen)';

/**
 * Lines that sites put around an article, in English, Korean, Chinese and a few other languages. Each is anchored at
 * both ends or bound to words that no sentence begins with: "More in Yanji were arrested" is body.
 */
const rules: readonly Rule[] = [
  [
    'subscribe',
    /^(?:please )?(?:sign ?up|subscribe)(?: now| today| here| free)?(?:\s(?:for|to|and get|and receive|with)\s.{1,110}|\sour\s.{1,60})?[.!:]?$/i,
  ],
  ['subscribe', /^(?:get|receive)\s.{0,80}\b(?:newsletter|inbox|briefing|alerts)\b.{0,60}$/i],
  [
    'subscribe',
    /^(?:join our (?:mailing list|newsletter|telegram).{0,60}|enter your e-?mail.{0,40}|(?:our |e-?mail |daily |weekly |free )*newsletters?(?: sign[- ]?up)?\s*[:!]?|become a (?:member|subscriber|supporter).{0,40}|already (?:a subscriber|subscribed).{0,30}|support (?:our|independent|quality) journalism.{0,60}|(?:donate|subscribe|support us)(?: now| today)?[.!]?|you (?:are receiving|received|have received) this (?:e-?mail|message|newsletter).{0,120}|(?:to )?unsubscribe\b.{0,100}|manage (?:your )?(?:subscription|preferences).{0,40}|update your preferences.{0,40}|view (?:this e-?mail )?in (?:your )?browser.{0,20})$/i,
  ],
  [
    'subscribe',
    /\b(?:our|your) (?:weekly|daily|free|e-?mail)? ?newsletter\b.{0,40}$|\bnewsletter sign-?up\b/i,
  ],
  [
    'subscribe',
    /^(?:(?:무료 )?뉴스레터.{0,20}(?:구독|신청|받기|받아).{0,20}|뉴스레터|(?:채널 |정기 ?|무료 ?|유튜브 |네이버(?:에서)? )*구독(?:하기|신청|하세요| 신청)?[!.]?|.{0,30}(?:뉴스레터를 받아|구독과 좋아요|카카오톡에서 만나|네이버에서 구독).{0,30}|(?:点击|欢迎|立即|免费)?(?:订阅|訂閱)(?:我们|本报|电子报|電子報|新闻信|频道|公众号)?.{0,16}|(?:欢迎|请)?关注.{0,12}(?:公众号|微信|微博|官方账号).{0,20}|s['’]abonner.{0,40}|abonnez-vous.{0,60}|suscríb(?:ete|ase).{0,60})$/iu,
  ],
  [
    'share',
    new RegExp(
      `^(?:${networks}|share (?:this|on|via|to|with)\\b.{0,50}|(?:e-?mail|print|tweet|like) this(?: page| article| story| post)?|follow (?:us|me|him|her|.{2,30}) on (?:twitter|x|facebook|instagram|telegram|youtube|linkedin|whatsapp|google|bluesky|mastodon)\\b.{0,40}|follow us\\b.{0,40}|like us on\\b.{0,40}|find us on\\b.{0,40}|\\d+ shares?|이 기사를 공유합니다|기사 ?공유(?:하기)?|分享到?[:：]?)[!:]?$`,
      'iu',
    ),
  ],
  [
    'share',
    new RegExp(
      `^${networks}(?:[\\s|,/·•:：]+(?:this|on|via|x|copy|link|line|naver|band|blog|mail|${networks}|\\d+))+$`,
      'iu',
    ),
  ],
  [
    'related',
    /^(?:related(?: (?:articles?|stories|posts?|topics?|news|links?|content|coverage|reading))?|read (?:more|also|next)|see also|more (?:stories|news|articles|reading|coverage)|further reading|you (?:may|might) (?:also )?(?:like|be interested in)|recommended(?: for you| stories| reading)?|most (?:read|popular|viewed|shared|commented)|trending(?: now| stories)?|latest (?:news|stories|articles|headlines)|(?:top|popular) (?:stories|posts)|editor['’]?s['’]? picks?|don['’]t miss|also read|in case you missed it|\[?관련\s?(?:기사|뉴스)|함께 (?:보면|읽으면) 좋은.{0,10}|많이 본 (?:뉴스|기사)|인기 ?(?:기사|뉴스)|추천 ?(?:기사|뉴스)|주요 ?뉴스|이 시각 주요.{0,6}|다른 ?기사 ?보기|(?:相关|相關|延伸|推荐|推薦|更多)(?:阅读|閱讀|新闻|新聞|报道|報導|文章|链接)|热门(?:文章|新闻|推荐)|猜你喜欢|à lire aussi|lea también|leia também|lesen sie auch)\]?(?:\s*(?:[:：»›>|▶▷]|-|–|—)\s*.{0,140})?$/iu,
  ],
  ['related', /^(?:read more|read also|see also|also read|read next)\s+(?:about|on|from|here|at)\b.{0,80}$/i],
  [
    'related',
    /^more (?:from|on|in|about)\s(?!.*\b(?:was|were|is|are|have|has|had|said|been|died|will)\b)[^.!?]{1,50}$/i,
  ],
  [
    'navigation',
    /^(?:home|main menu|menu|search|skip to (?:main )?(?:content|navigation)|(?:back|return|go) to (?:top|the top|home)|top of page|next(?: (?:page|article|story|post))?\s?[›»>→]?|[‹«<←]?\s?previous(?: (?:page|article|story|post))?|page \d+ of \d+|continue reading|read full (?:story|article)|single page|view as single page|log ?(?:in|out)|sign ?(?:in|out)|register|my account|contact us|about us|site ?map|terms (?:of use|and conditions|of service)|privacy(?: policy)?|advertis(?:e|ing)(?: with us)?|careers|help|faq|rss(?: feed)?|(?:tags?|filed under|categor(?:y|ies)|keywords?|posted in|labels)\s*[:：].{0,140}|home\s?[>›»/|]\s?.{0,120}|this (?:page|site) .{0,20}javascript.{0,40}|(?:이전|다음) ?(?:페이지|기사|글)|목록(?:으로)?|맨 ?위로|홈|로그인|회원가입|전체 ?메뉴|본문 ?바로가기|(?:上|下)一(?:页|篇|頁).{0,60}|首页|首頁|登录|登錄|注册|返回(?:顶部|首页|目录)|(?:您|你)?(?:的|现在的|当前)?位置\s?[:：].{0,80}|关键词\s?[:：].{0,60}|标签\s?[:：].{0,60})$/iu,
  ],
  [
    'navigation',
    /^(?:home|news|world|politics|asia|opinion|business|sports?|culture|video|about|contact|subscribe|menu|search|홈|뉴스|정치|국제|사회|경제|북한|首页|新闻|国际|国内|社会)(?:\s*[|>›»/·•]\s*[\p{L}\d &-]{2,24}){2,}$/iu,
  ],
  [
    'cookies',
    /(?:\b(?:this|our) (?:web)?site uses cookies|\bwe (?:and our partners )?use cookies|\buses? cookies to (?:improve|ensure|give|provide|enhance|personali[sz]e)|^by (?:continuing|using|browsing).{0,80}\bcookies\b|쿠키를 사용(?:하여|합니다|하고)|使用\s?cookies?|^(?:accept|reject|allow|manage)(?: all)?(?: cookies)?$|^cookie (?:policy|settings|preferences|notice)$|^쿠키 (?:정책|설정)$|^(?:接受|拒绝)(?:全部|所有)?(?:\s?cookies?)$)/i,
  ],
  [
    'copyright',
    /^(?:[©ⓒⒸ]|\(c\)\s?\d{4}|copyrights?\s*(?:[©ⓒ]|\(c\)|\d{4}|:|by\b|of\b)|all rights reserved|reproduction (?:prohibited|without|in whole)|this (?:material|article|content) may not be (?:published|reproduced)|republished with permission|[<[(]?\s?(?:저작권자|무단\s?전재|ⓒ)|版权(?:所有|声明)|版權所有|(?:未经|未經|凡).{0,30}(?:转载|轉載|授权|授權)|(?:转载|轉載)(?:请|請)注明|tous droits réservés|todos los derechos reservados|alle rechte vorbehalten)/i,
  ],
  ['copyright', /(?:all rights reserved\.?|무단\s?전재.{0,24}금지)\W*$/i],
  [
    'advertisement',
    /^(?:advertisements?|sponsored(?: (?:content|by.{1,30}))?|promoted|paid (?:content|post)|\[?광고\]?|廣告|广告|publicité|werbung|publicidad|(?:story|article) continues (?:below|after).{0,30}|scroll down to continue.{0,30})$/i,
  ],
  [
    'byline',
    /^(?!BY(?:\s\S+){7})(?:[Bb]y|BY|[Ww]ritten by|[Pp]osted by|[Rr]eported by|[Ee]dited by|[Tt]ranslated by|[Ss]tory by|[Rr]eporting by|\(?[Rr]eporting by|\([Aa]dditional reporting by)\s+(?:[A-Z\u00C0-\u024F][\p{L}\p{M}.'’-]*|and|de|van|von|bin|al)(?:[\s,|;/&]+(?:[A-Z\u00C0-\u024F][\p{L}\p{M}.'’-]*|and|in|for|de|van|von|bin|al|[Ee]diting|by|[Ww]riting|[Aa]dditional|[Rr]eporting)){0,14}\)?$/u,
  ],
  [
    'byline',
    /^.{2,40}\s(?:기자|특파원|통신원|앵커)\s*[=|/]?\s*[\w.-]+@[\w.-]+$|^(?:[가-힣]{2,4}\s?(?:기자|특파원|인턴기자|선임기자)[\s,·/]*){1,4}$|^[[【(<]?\s?(?:[가-힣A-Za-z]{2,12}\s)?[가-힣]{2,4}\s(?:기자|특파원)\s?[\])>】]$/u,
  ],
  [
    'byline',
    /^(?:作者|记者|記者|编辑|編輯|责任编辑|責任編輯|责编|來源|来源|文|编译|撰文)\s?[:：/]\s?.{1,50}$|^[（(【]\s?(?:责任编辑|責任編輯|责编|编辑|来源|來源)\s?[:：]?.{1,40}[）)】]$|^(?:本报|本報|新华社)?(?:记者|記者)\s?[\p{Script=Han}]{2,4}(?:\s[\p{Script=Han}]{2,4})?(?:\s.{2,8}报道)?$/u,
  ],
  [
    'byline',
    /^(?:.{2,60}\b(?:contributed (?:to this (?:report|story|article)|reporting)|is a (?:freelance|staff) (?:journalist|writer|reporter).{0,60})|our standards: .{4,60})\.?$/i,
  ],
];

const dated =
  /^(?:(?:first )?published|posted|updated|last (?:updated|modified|edited)|modified|입력|수정|기사 ?입력|최종 ?수정|등록|승인|게재|发布时间|发表时间|更新时间|时间|發布時間|更新)\s*(?:on|at)?\s*[:：|]?\s*(?<rest>.{4,90})$/iu;

/** Longer lines are taken for prose. */
const maxLine = 160;

/** "Posted: 14 February 2012, 15:20": nothing but dates, hours and names of offices behind the word. */
function isPublished(line: string): boolean {
  const rest = dated.exec(line)?.groups?.rest;
  if (rest === undefined || !(hasDate(rest) || hasClock(rest) || /\bago$|전$|前$/u.test(rest))) return false;
  return !/\b(?:was|were|is|are|had|has|have|said|that|people|the)\b|[.。!?]$/i.test(rest);
}

/**
 * Why a line is furniture by itself; `null` where it may be prose.
 *
 * @example lineReason('Image Credit: Flickr / someone') // 'image_credit'
 * @example lineReason('By Monday all of them had been sent back.') // null
 */
export function lineReason(line: string): FurnitureReason | null {
  if (line.length > maxLine) return null;
  const credit = creditReason(line);
  if (credit !== null) return credit;
  for (const [reason, pattern] of rules) if (pattern.test(line)) return reason;
  if (isPublished(line)) return 'byline';
  return headingKind(line) === 'counted' ? 'navigation' : null;
}
