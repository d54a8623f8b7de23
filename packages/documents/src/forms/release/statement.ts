import { draftRun } from '../../casefile/draft.ts';
import { field, ofWhom, optional, requests } from '../common.ts';
import { findingsOf, missing, stateNames, wordingOf } from '../facts.ts';
import { obligations } from '../legal.ts';
import { line } from '../letters/letter.ts';
import { type Ctx, type Filling, filled, type FormSpec, para, small, t } from '../spec.ts';
import { shortFacts, unknownList } from '../story.ts';
import { dateText } from '../../words/index.ts';

function lead(ctx: Ctx): Filling {
  const { organisation } = ctx.input.submitter;
  const at = stateNames(ctx, 'detaining');
  if (organisation.trim() === '' || at === '') return missing(ctx);
  const [until] = findingsOf(ctx, ['date_return_expected']);
  return filled({
    kind: 'paragraph',
    role: 'lead',
    runs: [
      draftRun(ctx.words.release.lead(organisation, at, ofWhom(ctx))),
      ...(until === undefined ? [] : [draftRun(' '), ...wordingOf(until)]),
    ],
    rank: 1,
  });
}

function facts(ctx: Ctx): Filling {
  const pieces = shortFacts(ctx);
  return pieces.length === 0 ? missing(ctx) : filled(...pieces);
}

/** Public statement: plain, quotable, and open about what is not known. */
export const publicStatement: FormSpec = {
  id: 'public_statement',
  name: t('Public statement', '공개 성명', '公开声明'),
  title: (ctx) => ctx.words.titles.statement(stateNames(ctx, 'detaining') || ctx.set.words.unknown),
  audience: 'public',
  consents: ['name_public'],
  perPerson: false,
  languages: [],
  layout: 'release',
  annex: true,
  sections: [
    {
      title: null,
      fields: [
        field('date', '', t('Date', '일자', '日期'), (ctx) =>
          filled(line('address', dateText(ctx.input.generatedOn.slice(0, 10), ctx.locale))),
        ),
        field('lead', '', t('Lead', '요지', '导语'), lead),
      ],
    },
    {
      title: t('What is known, and by whose account', '확인된 사항과 그 출처', '已知情况及其说法来源'),
      fields: [field('facts', '', t('What is known', '확인된 사항', '已知情况'), facts)],
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
      title: t('What we ask', '요구 사항', '我们的要求'),
      fields: [
        field(
          'request',
          '',
          t('What we ask', '요구 사항', '我们的要求'),
          requests(
            t(
              'No one may be returned. Each person’s case must be examined individually, with an interpreter and counsel.',
              '누구도 송환되어서는 안 됩니다. 통역과 변호인의 조력 아래 각자의 사정을 개별적으로 심사해야 합니다.',
              '不得遣返任何人。必须在提供翻译和律师协助的条件下逐人审查。',
            ),
            t(
              'UNHCR must be let in without delay.',
              '유엔난민기구의 접근을 지체 없이 허용해야 합니다.',
              '必须毫不拖延地准许联合国难民署接触他们。',
            ),
            t(
              'The authorities must say where each person is held, and on what legal basis.',
              '당국은 각자가 어디에, 어떤 법적 근거로 구금되어 있는지 밝혀야 합니다.',
              '当局必须说明每个人被关押的地点和法律依据。',
            ),
          ),
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
        optional('naming', '', t('Names', '성명', '姓名'), (ctx) =>
          filled(small(draftRun(ctx.words.release.names, 'quiet'))),
        ),
        field('contact', '', t('Contact', '연락처', '联系方式'), (ctx) => {
          const { organisation, contact } = ctx.input.submitter;
          const lines = [organisation, contact].filter((part) => part.trim() !== '');
          return lines.length === 0 ? missing(ctx) : filled(...lines.map((text) => line('address', text)));
        }),
      ],
    },
  ],
};
