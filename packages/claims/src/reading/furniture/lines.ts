import type { FurnitureReason } from '../reading.ts';

/**
 * Lines that sites put around an article, in English, Korean, Chinese and a few other languages. A line is only
 * matched when it is short (see `maxLine`), so that a sentence which speaks of a newsletter stays in the body.
 */
const patterns: readonly (readonly [FurnitureReason, RegExp])[] = [
  [
    'image_credit',
    /^(?:(?:image|photo|picture|photograph|file photo|video)s?(?: (?:credit|by|courtesy|source|of))?\s*[:/©]|credit\s*:|photo by\b|\(?ap photo|getty images|reuters\/|afp photo|사진\s*[=:ㅣ|/(]|\[?사진|图片(?:来源|说明)?\s*[:：]|图\s*[:：]|foto\s*:|photo\s*:|crédit)/i,
  ],
  [
    'image_credit',
    /(?:\/(?:getty images|reuters|afp|epa|ap photo|ap)\)?|\(ap photo[^)]*\)|사진\s*=\s*\S+)$/i,
  ],
  [
    'subscribe',
    /^(?:sign ?up|subscribe|get (?:our|the|your)\b.*\b(?:newsletter|inbox|briefing)|join our (?:mailing list|newsletter)|enter your e-?mail|newsletter|become a (?:member|subscriber)|already a subscriber|support (?:our|independent) journalism|donate(?: now| today)?$|뉴스레터|구독|订阅|訂閱|s['’]abonner|abonnez-vous|suscríb)/i,
  ],
  ['subscribe', /\b(?:weekly|daily|free) newsletter\b|\bnewsletter sign-?up\b/i],
  [
    'share',
    /^(?:share(?: (?:this|on|via)\b.*)?|tweet|e-?mail(?: this)?|print(?: this)?(?: (?:page|article))?|follow us\b.*|like us on\b.*|facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|copy link|line|kakaotalk|공유(?:하기)?|카카오톡|페이스북|트위터|分享(?:到)?|微信|微博|partager|compartir|teilen)$/i,
  ],
  [
    'share',
    /^(?:share|tweet|facebook|twitter|e-?mail|print|linkedin|whatsapp|telegram|reddit|copy)(?:[\s|,·•]+(?:share|tweet|facebook|twitter|e-?mail|print|linkedin|whatsapp|telegram|reddit|copy|link|this|on))+$/i,
  ],
  [
    'related',
    /^(?:related(?: (?:articles?|stories|posts?|topics?|news|links?|content))?|read more|read also|see also|more (?:from|on|stories|in)\b.{0,40}|you (?:may|might) (?:also )?like|recommended(?: for you)?|most (?:read|popular|viewed)|trending(?: now)?|latest (?:news|stories)|editor['’]?s['’]? picks?|관련\s?기사|많이 본 (?:뉴스|기사)|인기 기사|相关(?:阅读|新闻|报道)|延伸阅读|à lire aussi|lea también)\s*:?.{0,80}$/i,
  ],
  [
    'navigation',
    /^(?:home|menu|search|skip to (?:main )?content|back to top|next(?: (?:page|article|story))?|previous(?: (?:page|article|story))?|page \d+ of \d+|continue reading|single page|view as single page|log ?in|sign ?in|register|my account|contact us|about us|tags?\s*:.*|categor(?:y|ies)\s*:.*|topics?\s*:.*|home [>›»/].*|다음 페이지|목록|홈|로그인|首页|下一页|上一页|登录|返回顶部)$/i,
  ],
  [
    'cookies',
    /\b(?:(?:this|our) (?:web)?site uses cookies|we use cookies|accept (?:all )?cookies|cookie (?:policy|settings|preferences)|쿠키를 사용|使用\s?cookies?)\b/i,
  ],
  [
    'copyright',
    /^(?:©|\(c\)\s|copyright\b|all rights reserved|reproduction (?:prohibited|without)|this (?:material|article) may not be (?:published|reproduced)|무단\s?전재|저작권자|版权所有|未经.{0,12}(?:转载|授权)|tous droits réservés)|(?:all rights reserved\.?|무단\s?전재.{0,20}금지)\W*$/i,
  ],
  [
    'advertisement',
    /^(?:advertisement|sponsored(?: content)?|promoted|광고|廣告|广告|publicité|story continues below(?: advertisement)?)$/i,
  ],
  [
    'byline',
    /^(?:by|written by|posted by|reported by|edited by)\s+(?:\p{Lu}[\p{L}.'’-]*[\s,|]*(?:and\s+)?){1,8}(?:\d.*|(?:published|updated|posted)\b.*)?$/iu,
  ],
  [
    'byline',
    /^(?:published|posted|updated|last (?:updated|modified)|first published|입력|수정|기사입력|发布时间|时间)\s*[:：]?\s*(?=.*\d).{0,70}$/i,
  ],
  ['byline', /^.{0,30}(?:기자|특파원)\s*(?:=\s*)?[\w.-]+@[\w.-]+$/u],
];

/** Longer lines are taken for prose. */
const maxLine = 160;

/**
 * Why a line is furniture by itself; `null` where it may be prose.
 *
 * @example lineReason('Image Credit: Flickr / someone') // 'image_credit'
 */
export function lineReason(line: string): FurnitureReason | null {
  if (line.length > maxLine) return null;
  for (const [reason, pattern] of patterns) if (pattern.test(line)) return reason;
  return null;
}
