import { type Field, field } from '../field.ts';

const incident = field(
  'incident_id',
  'code',
  'Incident|사건|事件',
  'incident code|incident|event id|event|사건 번호|事件编号',
  { required: true, most: 60, link: 'incidents' },
);
const lot = field('lot', 'text', 'Lot|무리|批次', 'group|group label|lot label|그룹|组|组别', {
  most: 40,
  link: 'lots',
});
const person = field(
  'person',
  'code',
  'Person (code)|사람(코드)|人员(代号)',
  'person code|pseudonym|가명 코드|化名',
  { most: 20, link: 'persons' },
);
const claim = field(
  'claim_id',
  'code',
  'Claim it rests on|근거 주장|依据的陈述',
  'claim|based on claim|evidence|근거|依据',
  { most: 60, link: 'claims' },
);
const note = field('note', 'text', 'Note|메모|备注', 'notes|comment|comments|remarks|비고|说明', {
  most: 2000,
});
const authority = field(
  'authority',
  'text',
  'Authority|당국|当局',
  'held by|agency|detaining authority|기관|机关|arrested by|detained by|responsible authority|구금 기관|체포 기관|담당 기관|拘押机关|逮捕机关|关押机关|办案机关',
  { most: 300 },
);

/** Fields of a sheet of incidents. */
export const incidentFields: readonly Field[] = [
  field(
    'incident_id',
    'code',
    'Incident id|사건 ID|事件编号',
    'id|incident code|code|event id|사건 번호|编号',
    { required: true, most: 60 },
  ),
  field('title', 'text', 'Title|제목|标题', 'name|headline|event|사건명|名称', { required: true, most: 300 }),
  field(
    'returning_state',
    'states',
    'Returning state|송환국|遣返国',
    'from state|sending state|country|송환하는 나라|遣返方',
  ),
  field(
    'receiving_state',
    'states',
    'Receiving state|수용국|接收国',
    'to state|destination|country of origin|받는 나라|接收方',
  ),
  field('summary', 'text', 'Summary|요약|摘要', 'description|설명|描述'),
  field('state', 'choice', 'Open or closed|상태|状态', 'status', { choices: ['open', 'closed'] }),
];

/** Fields of a sheet of lots. */
export const lotFields: readonly Field[] = [
  field('lot', 'text', 'Lot|무리|批次', 'label|lot label|group|group label|id|그룹|이름|组|组别', {
    required: true,
    most: 40,
  }),
  incident,
  field('title', 'text', 'Title|제목|标题', 'what|name|description|설명|名称', { most: 300 }),
  field('parent', 'text', 'Part of lot|상위 무리|所属批次', 'parent lot|part of|within|상위|上级', {
    most: 40,
    link: 'lots',
  }),
  note,
];

/** Fields of a sheet of custody periods. */
export const custodyFields: readonly Field[] = [
  field(
    'custody_id',
    'code',
    'Custody id|구금 ID|羁押编号',
    'id|code|detention id|구금 번호|编号|record id',
    {
      required: true,
      most: 60,
    },
  ),
  incident,
  lot,
  person,
  field(
    'kind',
    'choice',
    'Arrested or held|체포·구금|逮捕或羁押',
    'type|event type|종류|类型|arrested or detained|type of detention|구금 종류|구금 유형|羁押类型|拘留类型',
    {
      required: true,
      choices: ['arrested', 'held'],
    },
  ),
  field(
    'place',
    'text',
    'Place|장소|地点',
    'location|facility|detention place|place of detention|시설|场所|place held|where held|where are they held|held at|held in|detention facility|detention centre|detention center|prison|구금 장소|구금 시설|구금된 곳|수용 시설|수감 장소|拘留地点|关押地点|羁押地点|拘留场所|看守所',
    { required: true, most: 300 },
  ),
  authority,
  field(
    'from',
    'edtf',
    'From|부터|自',
    'since|start|start date|arrest date|held from|체포일|시작|开始|被捕日期|date of arrest|date of detention|detention date|date detained|detained on|detained since|held since|구금 시작|구금 시작일|구금일|체포 날짜|언제부터|拘留日期|逮捕日期|关押日期|羁押开始|羁押开始日期|拘留开始日期',
    { most: 100 },
  ),
  field(
    'to',
    'edtf',
    'To|까지|至',
    'until|end|end date|held until|종료|结束|detained until|date of release|release date|released on|구금 종료|구금 종료일|석방일|언제까지|释放日期|获释日期|羁押结束|羁押结束日期|拘留结束日期',
    { most: 100 },
  ),
  field(
    'last_confirmed',
    'edtf',
    'Last confirmed|마지막 확인|最后确认',
    'last seen|confirmed on|last known|최종 확인|最后得知|last seen on|date last seen|last heard|last contact|마지막 목격|마지막 연락|最后见到|最后联系|最后确认日期',
    { most: 100 },
  ),
  field(
    'end_reason',
    'choice',
    'How it ended|종료 사유|结束原因',
    'outcome|reason|사유|原因|how it ended|reason for end|release reason|결과|석방 사유|结果|释放原因',
    {
      choices: ['released', 'transferred', 'removed', 'escaped', 'died', 'unknown'],
    },
  ),
  claim,
  note,
];

/** Fields of a sheet of removal legs. */
export const legFields: readonly Field[] = [
  field(
    'leg_id',
    'code',
    'Leg id|송환 구간 ID|遣返段编号',
    'id|code|removal id|return id|송환 번호|编号|record id',
    {
      required: true,
      most: 60,
    },
  ),
  incident,
  lot,
  person,
  field(
    'from_place',
    'text',
    'From|출발지|出发地',
    'from|origin|departure|place from|출발|起点|place of departure|returned from|출발 장소|송환 출발지|出发地点|遣返出发地',
    {
      most: 300,
    },
  ),
  field(
    'to_place',
    'text',
    'To|도착지|目的地',
    'to|destination|place to|도착|终点|place of arrival|place of return|returned to|handover place|도착 장소|송환 장소|송환지|인도 장소|到达地点|遣返地点|移交地点',
    { most: 300 },
  ),
  field(
    'route',
    'text',
    'Route|경로|路线',
    'via|crossing|경유|经由|border crossing|crossing point|통과 지점|국경 통과 지점|口岸|过境点',
    { most: 300 },
  ),
  field(
    'planned_for',
    'edtf',
    'Planned for|예정일|计划日期',
    'planned|expected|announced for|예정|预计|planned date|planned return|expected return|expected return date|송환 예정일|예정 날짜|预计遣返日期|计划遣返日期|预定日期',
    {
      most: 100,
    },
  ),
  field(
    'executed_on',
    'edtf',
    'Happened on|실행일|执行日期',
    'executed|date|returned on|removed on|송환일|遣返日期|date of return|return date|date returned|date of removal|removal date|deportation date|date of deportation|repatriation date|송환 날짜|북송일|강제 송환일|遣返日|遣送日期|驱逐日期',
    { most: 100 },
  ),
  authority,
  field('status', 'choice', 'Status|상태|状态', 'state|return status|removal status|송환 상태|遣返状态', {
    required: true,
    choices: ['feared', 'announced', 'reported', 'confirmed', 'averted'],
  }),
  claim,
  note,
];

const media = ['call', 'meeting', 'letter', 'email', 'portal', 'messenger', 'fax', 'other'];

/** Fields of a sheet of communications. */
export const communicationFields: readonly Field[] = [
  field('communication_id', 'code', 'Communication id|연락 ID|通信编号', 'id|code|연락 번호|编号|record id', {
    required: true,
    most: 60,
  }),
  incident,
  field(
    'from',
    'text',
    'From|보낸 쪽|发出方',
    'from party|sender|who|발신|发件人|caller|from whom|보낸 사람|연락한 사람|누가|发信人|来电人',
    {
      required: true,
      most: 300,
    },
  ),
  field(
    'to',
    'text',
    'To|받은 쪽|接收方',
    'to party|recipient|addressee|whom|수신|收件人|to whom|contacted|person contacted|받은 사람|받는 사람|누구에게|收信人|接听人',
    {
      required: true,
      most: 300,
    },
  ),
  field('direction', 'choice', 'Direction|방향|方向', '', { choices: ['others', 'out', 'in'] }),
  field(
    'media',
    'list',
    'Media|매체|媒介',
    'medium|channel|means|수단|方式|how|method|contact method|means of contact|연락 수단|연락 방법|沟通方式|联络方式',
    { choices: media, most: 20 },
  ),
  field('verbal', 'yes', 'Verbal|구두|口头', 'oral|spoken'),
  field('written', 'yes', 'Written|서면|书面', 'in writing'),
  field(
    'on',
    'edtf',
    'Day|날짜|日期',
    'date|on date|sent on|day of communication|contact date|date of contact|call date|date of call|meeting date|date sent|연락일|연락 날짜|통화 날짜|면담일|联系日期|沟通日期|通话日期|会面日期',
    { most: 100 },
  ),
  field('at', 'instant', 'Moment|시각|时刻', 'time|timestamp|at time'),
  field(
    'summary',
    'text',
    'What was said|내용|内容',
    'content|text|message|subject|요지|摘要|details|summary|연락 내용|통화 내용|대화 내용|沟通内容|通话内容|谈话内容',
    {
      most: 2000,
    },
  ),
  field('answers', 'code', 'Answers|답신 대상|答复对象', 'in reply to|reply to|answers id|회신|回复', {
    most: 60,
    link: 'communications',
  }),
  field(
    'answer_due_on',
    'day',
    'Answer due on|답변 기한|答复期限',
    'reply by|answer due|due|답변 예정일|答复日期',
  ),
  field('promise', 'text', 'What was promised|약속|承诺', 'promised|commitment|약속 내용|承诺内容', {
    most: 1000,
  }),
  field('promise_due_on', 'day', 'Promised by|약속 기한|承诺期限', 'promise due'),
  field('promise_kept', 'yes', 'Promise kept|약속 이행|承诺履行', 'kept'),
  field('noted_by', 'text', 'Noted by|기록한 사람|记录人', 'logged by|recorded by', { most: 300 }),
  claim,
];
