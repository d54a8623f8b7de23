import { speakerKinds } from '../../model/claim.ts';
import { type Field, field } from '../field.ts';

/** Fields of a sheet of reports. */
export const reportFields: readonly Field[] = [
  field(
    'id',
    'code',
    'Report id|보고 ID|报告编号',
    'report_id|report code|code|ref|reference|보고서 번호|编号',
    { required: true, most: 100 },
  ),
  field('title', 'text', 'Title|제목|标题', 'headline|name|기사 제목', { most: 500 }),
  field('url', 'text', 'Address (URL)|주소(URL)|网址', 'link|web address|source url|링크|链接', {
    most: 2000,
  }),
  field(
    'publisher',
    'text',
    'Publisher|발행처|发布者',
    'source|outlet|organisation|organization|media|출처|언론사|来源|媒体',
    { required: true, most: 200 },
  ),
  field(
    'publication_date',
    'partial',
    'Published on|발행일|发布日期',
    'published|date|date published|published_on|publication day|날짜|日期',
  ),
  field('date_precision', 'choice', 'Precision of the date|날짜 정확도|日期精度', 'precision', {
    choices: ['day', 'month', 'year', 'inferred', 'unknown'],
  }),
  field('language', 'language', 'Language|언어|语言', 'lang|language code'),
  field(
    'incident_id',
    'code',
    'Incident|사건|事件',
    'incident code|incident|event id|event|사건 번호|事件编号',
    { most: 60, link: 'incidents' },
  ),
  field('genre', 'text', 'Kind of text|글의 종류|文体', 'type|document type|category|종류|类型', {
    most: 100,
  }),
  field(
    'derives_from',
    'code',
    'Taken over from|출처 보고|转载自',
    'copied from|derived from|original report|based on|원 보고|原报告',
    { most: 100, link: 'reports' },
  ),
  field('secrecy', 'choice', 'Secrecy|공개 수준|保密级别', 'confidentiality|classification|보안', {
    choices: ['public', 'internal'],
  }),
  field('note', 'text', 'Note|메모|备注', 'notes|comment|comments|remarks|비고|说明'),
  // Kept as the original of a new report and never compared: what it says is not changed by a sheet.
  field('_text', 'text', 'Whole text|본문|全文', 'text|full text|body', { most: 900_000 }),
];

/** Fields of a sheet of claims. */
export const claimFields: readonly Field[] = [
  field('claim_id', 'code', 'Claim id|주장 ID|陈述编号', 'id|claim code|code|주장 번호|编号', {
    required: true,
    most: 60,
  }),
  field(
    'report_id',
    'code',
    'Report|보고|报告',
    'report|report code|source id|source|보고서|보고 번호|报告编号',
    { required: true, most: 100, link: 'reports' },
  ),
  field(
    'incident_id',
    'code',
    'Incident|사건|事件',
    'incident code|incident|event id|event|사건 번호|事件编号',
    { most: 60, link: 'incidents' },
  ),
  field('property', 'property', 'What it is about|속성|属性', 'attribute|variable|indicator|항목|项目', {
    required: true,
  }),
  field(
    'value_stated',
    'text',
    'Value as stated|진술된 값|原文数值',
    'value|stated value|statement|quote|진술|원문|陈述|原文',
    { required: true, most: 2000 },
  ),
  field(
    'value_normalised',
    'text',
    'Value, normalised|정규화된 값|规范值',
    'normalised value|normalized value|value_normalized|정규값',
    { most: 500 },
  ),
  field('lower', 'bound', 'Lower bound|하한|下限', 'minimum|min|low|at least|최소|最小'),
  field('upper', 'bound', 'Upper bound|상한|上限', 'maximum|max|high|at most|최대|最大'),
  field('earliest', 'day', 'Earliest day|가장 이른 날|最早日期', 'from day|start date|시작일|开始日期'),
  field('latest', 'day', 'Latest day|가장 늦은 날|最晚日期', 'to day|end date|종료일|结束日期'),
  field(
    'attribution',
    'text',
    'Who says it|말한 사람|说话者',
    'speaker|said by|attributed to|source named|화자|발언자|来源人',
    { required: true, most: 300 },
  ),
  field(
    'attribution_type',
    'choice',
    'Kind of speaker|화자 종류|说话者类别',
    'speaker kind|speaker type|attribution kind|화자 유형',
    { required: true, choices: speakerKinds },
  ),
  field('chain', 'list', 'Through whom|전달 경로|转述者', 'via|through|citing|경유|经由', { most: 300 }),
  field('verb', 'text', 'Verb of saying|발화 동사|言说动词', '', { most: 100 }),
  field('addressee', 'text', 'Said to|상대|对象', 'told to|청자', { most: 300 }),
  field('medium', 'text', 'Medium|매체|途径', 'channel|경로', { most: 100 }),
  field('first_hand', 'yes', 'First-hand|직접 증언|第一手', 'firsthand|eyewitness|직접|目击'),
  field('hedge', 'text', 'Hedge|완화 표현|限定语', 'hedging|qualifier|단서', { most: 300 }),
  field('as_of', 'edtf', 'Holds as of|기준일|截至', 'as of date|reference date|기준 날짜|截至日期', {
    most: 100,
  }),
  field('lot', 'text', 'Lot|무리|批次', 'group|group label|그룹|组', { most: 40 }),
  field('unit', 'text', 'Counting unit|단위|单位', 'counted as|units', { most: 60 }),
  field('wider_scope', 'yes', 'Counts something wider|더 넓은 범위|范围更广', 'other scope|wider'),
  field(
    'locator',
    'text',
    'First words of the sentence|문장 첫머리|句首',
    'place|position|where in text|위치|位置',
    { most: 300 },
  ),
  field('place_in_text', 'place', 'Place in the text|본문 위치|文中位置', 'sentence'),
  field('credibility', 'choice', 'Credibility (1-6)|신빙성(1-6)|可信度(1-6)', 'grade|rating|신뢰도|评级', {
    choices: ['1', '2', '3', '4', '5', '6'],
  }),
  field(
    'recorded_on',
    'day',
    'Known to the file since|기록일|入档日期',
    'recorded|learned on|entered on|등록일',
  ),
  field('note', 'text', 'Note|메모|备注', 'notes|comment|comments|remarks|비고|说明'),
];
