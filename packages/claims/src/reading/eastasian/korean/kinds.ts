import { countryOf } from '../../../places/index.ts';
import type { SpeakerKind } from '../../../model/claim.ts';

const titles =
  '의원|대표|목사|교수|사무총장|총장|회장|변호사|장관|차관|대변인|위원장|부위원장|부국장|국장|특별보고관|조사관|연구관|사무차장|지부장|소장|대사|선교사|소장|연구원|연구위원|씨|박사|이사장|사무국장|활동가|기자|신부|총리|대통령|부대변인|실장|조정관|보고관|팀장|간사|단장|원장';
const surname =
  '[김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁어은편용]';
/** Words of three syllables at most that begin like a surname but are no name. */
const notName =
  /^(?:현지|한국|중국|북한|인권|정부|유엔|탈북|국제|민간|지역|익명|조선족|변호|선교|종교|여성|남측|북측|우리|고위|공안|주한|외신|내부|전직|현직|여당|야당|통합|자유|국회|외교부|통일부|국방부|법무부|정보|지원|구호|단체|기독|시민|소속|전문|선양|옌지|투먼|연길|심양|도문|보안|경찰|외무성|이민국|출입국|위원회|한나라당|민주당|상임|공동|수석|부|전|현)$/u;
const personal = new RegExp(
  `(?:^|\\s)(?:(?<full>${surname}[가-힣]{1,3}|[A-Z가-힣]모|[A-Z])(?:\\s?\\(\\d{1,2}(?:세|살)?\\))?\\s?(?:${titles})|${surname}\\s(?:${titles}))$`,
  'u',
);
const foreign = new RegExp(`(?:^|\\s)[가-힣]{2,6}\\s[가-힣]{2,7}\\s?(?:${titles})$`, 'u');

const rules: readonly (readonly [SpeakerKind, RegExp])[] = [
  [
    'family',
    /(?:가족|친척|친지|어머니|아버지|부모|남편|아내|부인|누나|언니|오빠|동생|아들|딸|유족)(?:들)?(?:\s?측)?$/u,
  ],
  [
    'state_media',
    /(?:신화통신|조선중앙통신|조선중앙TV|노동신문|환구시보|인민일보|우리민족끼리|관영\s?(?:매체|언론|통신))$/u,
  ],
  ['anonymous_source', /(?:익명을?|이름을? 밝히|신원을? 밝히|소식통|정보원|내부\s?인사)/u],
  [
    'media',
    /(?:일보|신문|방송|통신|뉴스|매체|언론|외신|타임스|투데이|KBS|MBC|SBS|YTN|MBN|JTBC|NHK|CNN|BBC|RFA|VOA|AFP|AP|데일리NK|데일리|로이터|포스트|보도|저널)(?:들)?$/u,
  ],
  ['official', /당국자(?:들)?$/u],
  ['anonymous_source', /(?:관계자|당국자|외교관|인사)(?:들)?$/u],
  [
    'activists',
    /(?:활동가|운동가|인권단체|시민단체|지원단체|구호단체|민간단체|탈북자\s?단체|북한인권단체|선교사|단체|NGO|자원봉사자)들?$/u,
  ],
  [
    'official',
    /(?:정부|외교부|외교통상부|통일부|국방부|법무부|외무성|공안국?|경찰청?|당국|대변인실?|대변인|대사관|영사관|총영사관|국회|보위부|국정원|청와대|이민국|출입국(?:관리소|사무소)?|국무부|안전부|검찰|법원|국가인권위원회|국가인권위|인권위|정보원|총리실|백악관|최고인민회의|조국평화통일위원회|조평통|외무부|내무부|이민청|대통령실|보위부|보위성|청|(?:출입국|이민국|경찰|정부|공안|대사관|한국|중국|북한|일본|태국|미국|국제기구)\s?측)$/u,
  ],
  [
    'named_org',
    /(?:앰네스티|엠네스티|휴먼라이츠워치|유엔|UN|UNHCR|유엔난민기구|난민기구|OHCHR|ICRC|적십자사?|연대|협회|재단|센터|위원회|연합|네트워크|국제기구|교회|동지회|시민연합|연구원|연구소|총회|본부|학회|선교회|모임|운동|[가-힣]{2,}당|기구|고등판무관실?|사무소)$/u,
  ],
  ['official', /(?:보고관|대변인|장관|차관|위원|의원|시장|총리|대통령|주석|검사|판사|영사)$/u],
  [
    'anonymous_source',
    /(?:주민|교사|동료|지인|친구|이웃|상인|직원|목격자|브로커|대표|변호사|간부|보위원|[A-Z가-힣]\s?모?\s?씨|[A-Z]씨|간호사|운전사|국제사회|중개인|안내인|대북\s?매체)(?:들)?$/u,
  ],
  ['victim', /(?:탈북자|탈북민|탈북\s?여성|난민|생존자|북한이탈주민)$/u],
];

/**
 * What kind of speaker a Korean phrase names; `unattributed` where its head is nobody who speaks.
 *
 * @example koreanKindOf('현지 활동가들') // 'activists'
 */
export function koreanKindOf(phrase: string): SpeakerKind {
  const name = phrase
    .trim()
    .replace(/\s?측$/u, '')
    .replace(/\([^)]{1,12}\)/gu, '')
    .trim();
  if (name === '') return 'unattributed';
  for (const [kind, pattern] of rules.slice(0, 3)) if (pattern.test(name)) return kind;
  const match = personal.exec(name);
  const full = match?.groups?.full;
  if (match && (full === undefined || !notName.test(full))) return 'named_person';
  if (foreign.test(name) && !notName.test(name.split(/\s/u).at(-2) ?? '') && !officeBefore.test(name))
    return 'named_person';
  for (const [kind, pattern] of rules.slice(3)) if (pattern.test(name)) return kind;
  return countryOf(name) === null ? 'unattributed' : 'official';
}

const officeBefore = /(?:부|청|처|국|원|기구|위원회|단체|연대|현지|북한|중국|한국|당국)\s?[가-힣]+$/u;
