/** Who sells or hands out pictures and nothing else, or says so. */
const pictures =
  '(?:AP Photo|(?:AFP|EPA|NurPhoto)[ /-]{1,3}Getty(?: Images)?|Getty(?: Images)?|EPA-EFE|Alamy(?: Stock Photo)?|Shutterstock|iStock|Flickr|Wikimedia(?: Commons)?|Creative Commons|UN Photo|NurPhoto|ZUMA(?: Press)?|Magnum|Pixabay|Unsplash|[Hh]andout|[Ff]ile(?: [Pp]hoto)?)';

/** Bodies that give out pictures beside their words: their name alone proves nothing. */
const agencies =
  '(?:AP(?: Photo)?|Associated Press|Reuters|REUTERS|AFP|EPA|EFE|Yonhap(?: News)?|Newsis|Xinhua|Kyodo|UPI|dpa|DPA|UNHCR|NK News|RFA|VOA|KCNA|KNS|IFRC|ICRC|Amnesty International|HRW|Human Rights Watch|Anadolu|TASS|SIPA)';

/** Lines that are a credit, or a caption introduced as one. */
const whole: readonly RegExp[] = [
  /^[[(]?\s?(?:image|photo|picture|photograph|file photo|cover photo|video)s?(?: (?:credits?|by|courtesy(?: of)?|source|of))?\s*[:/©|]\s?.{0,150}$/i,
  /^(?:photo|image|picture|photograph|video)(?:graph)? (?:by|courtesy(?: of)?|credits?)\s+[A-Z][^.]{1,60}\.?$/i,
  /^(?:caption|(?:photo |image |picture )caption|photo gallery|in this (?:file )?(?:photo|image|picture)(?: released by .{1,40})?)\s*[,:]\s?.{0,150}$/i,
  /^(?:credits?|courtesy(?: of)?)\s*:\s?.{0,80}$/i,
  new RegExp(
    `^[\\[(©]?\\s?(?:${pictures}|AP|AFP|EPA|Reuters|REUTERS|Yonhap|Newsis|Xinhua|Kyodo)\\s?[\\])]?$`,
    'u',
  ),
  new RegExp(`^[\\[(©]?\\s?(?:${pictures}|${agencies})\\s?[/|]\\s?[\\p{L}][\\p{L}.'’/ -]{1,60}[\\])]?$`, 'u'),
  /^[[(【<▲△■◀▶]?\s?(?:자료\s?)?(?:사진|이미지|그래픽|영상|자료)\s?[=:：ㅣ|/]\s?.{1,60}$/u,
  /^[[(【<]?\s?(?:사진 ?(?:제공|출처)|자료 ?사진|연합뉴스 ?자료사진|이미지 ?출처|게티이미지(?:뱅크|코리아)?)\s?[=:：|]?\s?.{0,40}[\])】>]?$/u,
  /^[▲△◀▼]\s?.{4,140}(?:사진|ⓒ|©|제공|연합뉴스|뉴시스|뉴스1|모습|장면).{0,24}$/u,
  /^[（(【[]?\s?(?:图片|圖片|照片|配图|图|圖|影像)\s?(?:来源|來源|说明|說明|提供|取自)?\s?(?:\d{1,2})?\s?[:：/／]\s?.{1,120}$/u,
  /^(?:图|圖)(?:为|為|左|右).{2,120}(?:摄|攝|图|資料圖|资料图)?[。）)]?$/u,
  /^[（(](?:资料图|资料照片|資料照片|网络图片|网络截图|示意图|视频截图|美联社|路透社|法新社|新华社|中央社)(?:\s?(?:图片|照片|资料图))?[）)]$/u,
  /^(?:foto|crédits?(?: photo)?|photo|bild|fotografía)\s*[:©]\s?.{1,100}$/iu,
];

/** Captions: words about what a picture shows, closed by its credit. */
const closing: readonly RegExp[] = [
  new RegExp(
    `[(\\[]\\s?(?:(?:[Pp]hoto(?:graph)?|[Ii]mage|[Pp]icture)s?(?:\\s?[:/|=]|\\s(?:by|credit|courtesy|from|provided)\\b)[^()\\[\\]]{1,50}|[Cc]ourtesy (?:of )?[^()\\[\\]]{2,40}|${pictures}(?:[ ,/|–—-][^()\\[\\]]{0,60})?|(?:${agencies})\\s?/\\s?[^()\\[\\]]{2,60}|[\\p{Lu}][^()\\[\\]]{1,40}\\s?/\\s?(?:${agencies}|${pictures})[^()\\[\\]]{0,30})\\s?[)\\]]\\.?$`,
    'u',
  ),
  new RegExp(
    `(?:[.!?]\\s|\\s[|–—-]\\s?|\\s)(?:(?:${agencies})\\s?/\\s?[\\p{Lu}][\\p{L}.'’ -]{2,40}|(?:Photo(?:graph)?|Image|Picture|Credit|PHOTO|IMAGE)s?(?:\\s(?:by|credit|courtesy(?: of)?))?\\s?[:/]\\s?.{2,50}|[\\p{Lu}][\\p{L}.'’-]+(?:\\s[\\p{Lu}][\\p{L}.'’-]+){0,3}\\s?/\\s?(?:${agencies}|${pictures})(?:[ /].{0,30})?)\\.?$`,
    'u',
  ),
  new RegExp(
    `^[^.!?]{20,140}[.!?]?\\s(?:©|\\(c\\)\\s)\\s?(?:\\d{4}\\s)?(?:${agencies}|${pictures}).{0,40}$`,
    'u',
  ),
  /(?:사진\s?[=:]\s?\S.{0,24}|[/|]\s?(?:사진|연합뉴스|뉴시스|뉴스1|로이터|AP|AFP)(?![A-Za-z])\S{0,12}|[[(]\s?(?:연합뉴스|뉴시스|자료사진|사진).{0,16}[\])])\s?\.?$/u,
  /[（(](?:图\/|图：|图片来源|资料图|新华社.{0,8}摄|.{1,12}[摄攝]|(?:美联社|路透社|法新社|新华社|路透|法新|中央社)(?:图|照片|资料图)?)[^）)]{0,20}[）)]。?$/u,
  /^[^。]{4,80}。?\s?[\p{Script=Han}]{2,4}\s?[摄攝]$/u,
];

/** One sentence at most: a caption. What has two is a paragraph that ends on a source. */
function isOneSentence(line: string): boolean {
  return (line.match(/[.!?](?:["”’]?)\s+(?=[\p{Lu}가-힣"“])|[。！？](?=.{8})/gu) ?? []).length <= 1;
}

/** An image's credit or caption; `null` for anything else. */
export function creditReason(line: string): 'image_credit' | null {
  if (whole.some((pattern) => pattern.test(line))) return 'image_credit';
  return isOneSentence(line) && closing.some((pattern) => pattern.test(line)) ? 'image_credit' : null;
}
