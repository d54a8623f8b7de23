import { isProperty, type Property } from '../model/properties.ts';
import type { Target } from './model.ts';

/** `people[2]/age` -> `people/age`, as the form has it. */
export function formField(field: string): string {
  return field.replaceAll(/\[\d+\]/g, '');
}

/** A field's own name, folded: the last part of its path, without case, spaces and punctuation. */
export function folded(field: string): string {
  const last = field.split('/').at(-1) ?? field;
  return last
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** Names under which forms ask for what a claim can be about, folded. Only whole names count, never parts. */
const known: Partial<Record<Property, string>> = {
  count_detained:
    'detained|persondetained|personsdetained|numberdetained|numberofdetained|nodetained|howmanydetained|peopledetained|detainees|numberofdetainees|arrested|personsarrested|numberarrested|구금인원|구금자수|체포인원|被拘人数|拘留人数|被捕人数',
  count_returned:
    'returned|numberreturned|personsreturned|deported|numberdeported|repatriated|numberrepatriated|송환인원|북송인원|遣返人数',
  count_released: 'released|numberreleased|personsreleased|석방인원|获释人数',
  count_at_risk: 'atrisk|personsatrisk|numberatrisk|위험인원|面临遣返人数',
  count_women: 'women|females|numberofwomen|여성수|여성|女性人数|妇女人数',
  count_men: 'men|males|numberofmen|남성수|남성|男性人数',
  count_children: 'children|minors|numberofchildren|아동수|아동|儿童人数',
  date_detained:
    'datedetained|dateofdetention|detentiondate|dateofarrest|arrestdate|datearrested|체포일|체포날짜|구금일|被捕日期|拘留日期',
  date_return:
    'datereturned|dateofreturn|returndate|deportationdate|dateofdeportation|repatriationdate|송환일|북송일|遣返日期',
  date_return_expected: 'expectedreturn|expectedreturndate|plannedreturn|송환예정일|预计遣返日期',
  date_released: 'datereleased|releasedate|dateofrelease|석방일|获释日期',
  place_held:
    'placeheld|placeofdetention|detentionplace|whereheld|facility|detentionfacility|구금장소|구금시설|拘留地点|关押地点',
  place_detained: 'placedetained|placeofarrest|arrestplace|wherearrested|체포장소|被捕地点',
  detaining_authority: 'detainingauthority|authority|arrestedby|heldby|구금기관|체포기관|拘押机关|逮捕机关',
};
const byName = new Map<string, Target>(
  Object.entries(known).flatMap(([property, names]) =>
    isProperty(property) ? names.split('|').map((name) => [name, property] as const) : [],
  ),
);
for (const [name, target] of [
  ['title', 'title'],
  ['headline', 'title'],
  ['제목', 'title'],
  ['标题', 'title'],
  ['publicationdate', 'publication_date'],
  ['datepublished', 'publication_date'],
  ['reportdate', 'publication_date'],
  ['publisher', 'publisher'],
  ['발행처', 'publisher'],
  ['发布者', 'publisher'],
  ['language', 'language'],
  ['언어', 'language'],
  ['语言', 'language'],
] as const)
  byName.set(name, target);

/** What a field is by its name alone; our own property names are known too. */
export function targetOf(field: string): Target {
  const last = field.split('/').at(-1) ?? field;
  return isProperty(last) ? last : (byName.get(folded(field)) ?? null);
}

/**
 * Fields that ask who somebody is. What they hold is not taken: the file keeps people under codes, and identities are
 * sealed elsewhere. Parts of names count here: a form's `respondent_full_name` is one too.
 */
const identity =
  /(^|[_\s/.-])(first|last|full|family|given|maiden|middle|sur|nick|real|birth|father|mother|husband|wife|contact|respondent|victim|detainee|relative|caller|person|child)?[_\s-]?s?[_\s-]?names?($|[_\s/.(-])|surname|passport|national[_\s-]?id|id[_\s-]?(number|card|no)|(^|[_\s/.-])(phone|mobile|tel|whatsapp|wechat|kakao|telegram)([_\s-]?(number|no|id))?($|[_\s/.-])|e-?mail|birth[_\s-]?(date|day)|date[_\s-]?of[_\s-]?birth|\bdob\b|(home|street)[_\s-]?address|photo[_\s-]?of|이름|성명|성함|전화|연락처|여권|주민등록|생년월일|姓名|名字|电话|联系方式|手机|护照|身份证|出生日期/i;

/** Names of things, which say nothing of who somebody is. */
const harmless =
  /(place|facility|form|village|city|town|prison|file|group|incident|organi[sz]ation)[_\s-]?name|name of (the |this )?(place|facility|detention|form|village|city|town|prison|file|group|incident|organi[sz]ation)|(장소|시설|기관|마을|도시|단체|사건|구금소)(의)? ?(이름|명)|(地点|设施|机构|村|城市|组织|事件|看守所)(的)?(名字|名称)/i;

/** @example asksWho('g/full_name') // true */
export function asksWho(field: string): boolean {
  const last = field.split('/').at(-1) ?? field;
  return identity.test(last) && !harmless.test(last);
}

/** Question marks, brackets and the like, which end a word of a label as well as a blank does. */
const marks = /[?？:：*!！.。,，、()（）"“”'’/]+/g;
const collects =
  /^(name of )?(the )?(enumerator|interviewer|data collector|surveyor)|^(조사원|면접원|기록자)|^(调查员|访谈员|记录员)/i;

/**
 * The same for what a form asks in words, in any of its languages.
 *
 * @example leftOutByWords('What is your name?') // 'identity'
 */
export function leftOutByWords(label: string): 'identity' | 'collector' | null {
  const plain = label.replaceAll(marks, ' ').replaceAll(/\s+/g, ' ').trim();
  if (collects.test(plain)) return 'collector';
  return identity.test(plain) && !harmless.test(plain) ? 'identity' : null;
}

/** Fields by which collecting tools note who collected, and with what. */
const collector =
  /^(username|user_?name|deviceid|device_?id|phonenumber|subscriberid|simserial|sim_?id|email|enumerator.*|interviewer.*|submitterid|submittername|_submitted_by|submitted_by|audit|audit_url)$/i;
const technical =
  /^(key|parent_key|_?id|_?uuid|instanceid|instancename|deprecatedid|meta-?.*|formhub.*|__version__|_version_|_xform_id_string|_index|_parent_.*|_submission_.*|_status|_tags|_notes|_validation_status|_geolocation|_attachments|_bamboo_.*|formversion|status|reviewstate|edits|attachmentspresent|attachmentsexpected|start|end|today|rootuuid|uuid|submissiondate|set-of-.*)$/i;

/** What of a tool's bookkeeping a field is; `null` where it is an answer. */
export function bookkeeping(field: string): 'collector' | 'technical' | null {
  const parts = field.split('/');
  const last = parts.at(-1) ?? field;
  if (collector.test(last)) return 'collector';
  return technical.test(last) || parts[0] === 'meta' || parts[0] === 'formhub' ? 'technical' : null;
}
