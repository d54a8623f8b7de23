/**
 * Invented reports, one a language, that a waiting child reads before it is asked: patterns are made when they are first
 * met, which at the first report takes longer than to read it. They touch on all that the rules look for.
 */
export const warmUp: readonly string[] = [
  `SEOUL, March 6 - Chinese police arrested at least 14 North Korean refugees, among them three children and a woman of 62, near the border town of Tumen on Monday night, a rights group in Seoul said on Wednesday.
They were trying to reach Laos by bus when officers stopped them at a checkpoint, the group's director told reporters, citing relatives who spoke on condition of anonymity.
Nine of them are believed to be held at a detention centre in Yanji and could be sent back to North Korea as early as this week, where they face torture and prison camps, she said.
"They must not be returned against their will," a spokesman for the UN refugee agency said, adding that it had asked Beijing for access to them but had received no reply.
The foreign ministry in Beijing denied the report and called them illegal migrants, not refugees.
South Korea has written to China through its embassy, urging it to release them.
Five others were handed over and deported by plane on 28 February; their fate is unknown, and the number could not be independently confirmed.
A court rejected their appeal last year, and their lawyers were not allowed to visit them.`,
  `중국 지린성 투먼에서 탈북자 14명이 지난 4일 공안에 체포돼 강제 북송될 위기에 처한 것으로 6일 알려졌다.
북한인권단체 대표는 이날 "어린이 3명과 60대 여성이 포함돼 있으며 라오스로 가려다 버스터미널에서 붙잡혔다"고 말했다.
외교부 당국자는 "중국 측에 강제송환을 하지 말아 달라고 요청했으나 아직 답변을 받지 못했다"고 밝혔다.
중국 외교부 대변인은 이들이 난민이 아니라 불법 월경자라고 주장했다.`,
  `首尔3月6日电 一个人权组织6日表示，14名脱北者4日在吉林图们被公安抓获，其中包括3名儿童，可能在本周内被遣返朝鲜。
该组织负责人说，他们原计划经云南前往老挝，目前被关押在延吉的看守所。
联合国难民署发言人表示，已要求会见他们，但尚未得到答复。
外交部发言人在例行记者会上说，有关人员是非法越境的经济移民，不是难民。`,
];
