import { cell, column, draftRun, type DraftRun, type Draft as Piece } from '../../casefile/draft.ts';
import { field, ofWhom, optional } from '../common.ts';
import { findingsOf, headlineRuns, missing, wordingOf } from '../facts.ts';
import { obligations } from '../legal.ts';
import { line } from '../letters/letter.ts';
import { bullets, type Ctx, type Filling, filled, type FormSpec, para, type Text, t } from '../spec.ts';
import { unknownList } from '../story.ts';

/** The questions that editors ask, in their order, each with the properties that answer it. */
const questions: readonly { readonly ask: Text; readonly properties: readonly string[] }[] = [
  { ask: t('How many?', '몇 명인가', '多少人？'), properties: ['count_detained', 'count_at_risk'] },
  { ask: t('Taken when?', '언제 체포되었나', '何时被捕？'), properties: ['date_detained'] },
  { ask: t('Taken where?', '어디서 체포되었나', '在何处被捕？'), properties: ['place_detained'] },
  { ask: t('Held where?', '어디에 구금되어 있나', '关押在何处？'), properties: ['place_held'] },
  { ask: t('By when?', '언제까지인가', '期限何时？'), properties: ['date_return_expected'] },
  { ask: t('Returned?', '송환되었나', '是否已遣返？'), properties: ['count_returned', 'date_return'] },
  { ask: t('Children?', '아동이 있나', '有儿童吗？'), properties: ['count_children'] },
  {
    ask: t('Who was let in?', '누가 접근하였나', '谁获准接触？'),
    properties: ['access_given', 'access_denied'],
  },
  {
    ask: t('What is feared?', '무엇이 우려되나', '惧怕什么？'),
    properties: ['punishment_feared', 'punishment_actual', 'fate'],
  },
  {
    ask: t('What do states say?', '각국의 입장은', '各国怎么说？'),
    properties: ['government_position', 'legal_label', 'unconfirmed_by', 'denial'],
  },
];

function answersTable(ctx: Ctx): Piece {
  const rows = questions.map(({ ask, properties }) => {
    const found = findingsOf(ctx, properties);
    const runs: readonly DraftRun[] = found.flatMap((row, at) => [
      ...(at === 0 ? [] : [draftRun(' ')]),
      ...wordingOf(row),
    ]);
    return [[draftRun(ask[ctx.locale], 'strong')], found.length === 0 ? cell(null, ctx.set) : runs];
  });
  return {
    kind: 'table',
    caption: ctx.words.answer,
    columns: [column(ctx.words.question, 3), column(ctx.words.byAccount, 14)],
    rows,
    rank: 1,
  };
}

function sentence(ctx: Ctx): Filling {
  const runs = headlineRuns(ctx);
  return runs.length === 0 ? missing(ctx) : filled(para(...runs));
}

/** Press sheet: the questions that editors ask, answered account by account, and what nobody knows. */
export const pressSheet: FormSpec = {
  id: 'press_sheet',
  name: t('Press sheet', '보도 참고자료', '新闻参考资料'),
  title: (ctx) => ctx.words.titles.press(ofWhom(ctx)),
  audience: 'public',
  consents: ['name_public'],
  perPerson: false,
  languages: [],
  layout: 'release',
  annex: true,
  sections: [
    { title: null, fields: [field('sentence', '', t('In a sentence', '한 문장으로', '一句话'), sentence)] },
    {
      title: t('Questions and answers', '질문과 답', '问与答'),
      fields: [field('answers', '', t('Answers', '답', '回答'), (ctx) => filled(answersTable(ctx)))],
    },
    {
      title: t('What is not known', '확인되지 않은 사항', '未知事项'),
      fields: [
        field('unknown', '', t('What is not known', '확인되지 않은 사항', '未知事项'), (ctx) =>
          filled(para(draftRun(ctx.words.release.unknown)), unknownList(ctx)),
        ),
      ],
    },
    {
      title: t('When you write about it', '보도할 때', '报道时请注意'),
      fields: [
        field('care', '', t('Care', '유의 사항', '注意事项'), (ctx) =>
          filled(bullets(ctx.words.release.care.map((text) => [draftRun(text)]))),
        ),
        optional('law', '', t('What binds the state', '국가의 의무', '该国所受约束'), (ctx) =>
          ctx.input.assessment === null
            ? { pieces: [], state: 'missing', why: ctx.words.noAssessment }
            : filled(...obligations(ctx)),
        ),
      ],
    },
    {
      title: t('Contact', '연락처', '联系方式'),
      fields: [
        field('contact', '', t('Contact', '연락처', '联系方式'), (ctx) => {
          const { organisation, contact } = ctx.input.submitter;
          const lines = [organisation, contact].filter((part) => part.trim() !== '');
          return lines.length === 0 ? missing(ctx) : filled(...lines.map((text) => line('address', text)));
        }),
      ],
    },
  ],
};
