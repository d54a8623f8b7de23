import type { FoundName } from './find.ts';

const SURNAMES =
  '김이리박최정강조윤장임림한오서신권황안송전홍유류고문양량손배백허남심노로하곽성차주우구민나라진지엄채원천방공현함변염렴여려추도소석선설마길연위표명기반왕금옥육륙인맹제모탁국어은편용예경봉';
const GIVEN =
  '영철수정은호성미경숙희진현민지훈용혁일남순옥금명광복길룡애향란심춘삼선화국만덕상재동기인종석태준우원주연아혜서윤규식환욱범섭홍학봉근창병균관승찬권세보하나라리은림련월분녀자실설송숙철해국조형건배률렬린평도천백구문산시실운요을의재제중초택필한헌협형혼회효후훤휘흥';
/** What may stand behind a name: a form of address or an office, written together or apart. */
const TITLE =
  '씨|님|여사|선생|대표|목사|신부|수녀|의원|위원장|장관|차관|대통령|총리|총통|주석|대사|공사|영사|박사|교수|기자|변호사|판사|검사|국장|과장|실장|총장|회장|이사장|이사|소장|단장|팀장|활동가|선교사|사무국장|사무총장|대변인|보고관|연구원|연구위원|조사관|간사|원장|센터장|본부장|국방위원장';
/** What may stand before it: who the bearer is. */
const ROLE =
  '탈북자|탈북민|탈북여성|탈북청년|새터민|주민|국군포로|납북자|귀환자|피랍자|활동가|목사|선교사|변호사|대변인|외교관|남편|아내|부인|아들|딸|어머니|아버지|동생|오빠|누나|언니|형';
/** Three syllables that look like a name and are none. */
const NEVER = new Set(
  '조선인 한국인 외국인 정치인 연예인 신문기 고문관 이사장 조사관 정보국 이주민 원주민 하나원 성명서 유엔난 남조선 고위공 민주당 한나라 새누리 정부군 공안국 국제형 인권위 지도자 한민족 신고자 구금자'.split(
    ' ',
  ),
);

const NAME = `[${SURNAMES}][${GIVEN}]{1,2}`;
const AFTER = new RegExp(
  `(?<![가-힣])(?<name>${NAME})(?=\\s?(?:(?:전|현|부)\\s)?(?:${TITLE})(?![가-힣]{3})|\\s?\\((?:가명|\\d{1,2}\\s?세?|\\d{1,2},|[\\p{Script=Han}]{2,4}[,)]))`,
  'gu',
);
const BEFORE = new RegExp(
  `(?<![가-힣])(?:${ROLE})\\s(?<name>[${SURNAMES}][${GIVEN}]{2})(?=[은는이가을를의도와과,\\s(])`,
  'gu',
);

/**
 * Names in Hangul: surname and given name before a title, before an age or characters in brackets, or after a role.
 *
 * @example koreanNames('탈북자 김영철(34)은')[0]?.written // '김영철'
 */
export function koreanNames(text: string): FoundName[] {
  const found: FoundName[] = [];
  for (const rule of [AFTER, BEFORE])
    for (const match of text.matchAll(rule)) {
      const written = match.groups?.['name'] ?? '';
      if (NEVER.has(written)) continue;
      const start = match.index + match[0].indexOf(written);
      found.push({ written, start, end: start + written.length });
    }
  return found;
}
