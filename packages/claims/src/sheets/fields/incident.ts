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
  'held by|agency|detaining authority|기관|机关',
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
  field('custody_id', 'code', 'Custody id|구금 ID|羁押编号', 'id|code|detention id|구금 번호|编号', {
    required: true,
    most: 60,
  }),
  incident,
  lot,
  person,
  field('kind', 'choice', 'Arrested or held|체포·구금|逮捕或羁押', 'type|event type|종류|类型', {
    required: true,
    choices: ['arrested', 'held'],
  }),
  field(
    'place',
    'text',
    'Place|장소|地点',
    'location|facility|detention place|place of detention|시설|场所',
    { required: true, most: 300 },
  ),
  authority,
  field(
    'from',
    'edtf',
    'From|부터|自',
    'since|start|start date|arrest date|held from|체포일|시작|开始|被捕日期',
    { most: 100 },
  ),
  field('to', 'edtf', 'To|까지|至', 'until|end|end date|held until|종료|结束', { most: 100 }),
  field(
    'last_confirmed',
    'edtf',
    'Last confirmed|마지막 확인|最后确认',
    'last seen|confirmed on|last known|최종 확인|最后得知',
    { most: 100 },
  ),
  field('end_reason', 'choice', 'How it ended|종료 사유|结束原因', 'outcome|reason|사유|原因', {
    choices: ['released', 'transferred', 'removed', 'escaped', 'died', 'unknown'],
  }),
  claim,
  note,
];

/** Fields of a sheet of removal legs. */
export const legFields: readonly Field[] = [
  field('leg_id', 'code', 'Leg id|송환 구간 ID|遣返段编号', 'id|code|removal id|return id|송환 번호|编号', {
    required: true,
    most: 60,
  }),
  incident,
  lot,
  person,
  field('from_place', 'text', 'From|출발지|出发地', 'from|origin|departure|place from|출발|起点', {
    most: 300,
  }),
  field('to_place', 'text', 'To|도착지|目的地', 'to|destination|place to|도착|终点', { most: 300 }),
  field('route', 'text', 'Route|경로|路线', 'via|crossing|경유|经由', { most: 300 }),
  field('planned_for', 'edtf', 'Planned for|예정일|计划日期', 'planned|expected|announced for|예정|预计', {
    most: 100,
  }),
  field(
    'executed_on',
    'edtf',
    'Happened on|실행일|执行日期',
    'executed|date|returned on|removed on|송환일|遣返日期',
    { most: 100 },
  ),
  authority,
  field('status', 'choice', 'Status|상태|状态', 'state', {
    required: true,
    choices: ['feared', 'announced', 'reported', 'confirmed', 'averted'],
  }),
  claim,
  note,
];

const media = ['call', 'meeting', 'letter', 'email', 'portal', 'messenger', 'fax', 'other'];

/** Fields of a sheet of communications. */
export const communicationFields: readonly Field[] = [
  field('communication_id', 'code', 'Communication id|연락 ID|通信编号', 'id|code|연락 번호|编号', {
    required: true,
    most: 60,
  }),
  incident,
  field('from', 'text', 'From|보낸 쪽|发出方', 'from party|sender|who|발신|发件人', {
    required: true,
    most: 300,
  }),
  field('to', 'text', 'To|받은 쪽|接收方', 'to party|recipient|addressee|whom|수신|收件人', {
    required: true,
    most: 300,
  }),
  field('direction', 'choice', 'Direction|방향|方向', '', { choices: ['others', 'out', 'in'] }),
  field('media', 'list', 'Media|매체|媒介', 'medium|channel|means|수단|方式', { choices: media, most: 20 }),
  field('verbal', 'yes', 'Verbal|구두|口头', 'oral|spoken'),
  field('written', 'yes', 'Written|서면|书面', 'in writing'),
  field('on', 'edtf', 'Day|날짜|日期', 'date|on date|sent on|day of communication', { most: 100 }),
  field('at', 'instant', 'Moment|시각|时刻', 'time|timestamp|at time'),
  field('summary', 'text', 'What was said|내용|内容', 'content|text|message|subject|요지|摘要', {
    most: 2000,
  }),
  field('answers', 'code', 'Answers|답신 대상|答复对象', 'in reply to|reply to|answers id|회신|回复', {
    most: 60,
    link: 'communications',
  }),
  field('answer_due_on', 'day', 'Answer due on|답변 기한|答复期限', 'reply by|answer due|due'),
  field('promise', 'text', 'What was promised|약속|承诺', 'promised|commitment', { most: 1000 }),
  field('promise_due_on', 'day', 'Promised by|약속 기한|承诺期限', 'promise due'),
  field('promise_kept', 'yes', 'Promise kept|약속 이행|承诺履行', 'kept'),
  field('noted_by', 'text', 'Noted by|기록한 사람|记录人', 'logged by|recorded by', { most: 300 }),
  claim,
];
