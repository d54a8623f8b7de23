import { draftRun } from '../../casefile/draft.ts';
import * as common from '../common.ts';
import { field, ofWhom, optional } from '../common.ts';
import { findingsOf, missing, wordingOf } from '../facts.ts';
import { obligations } from '../legal.ts';
import { type Ctx, type Filling, filled, type FormSpec, para, t } from '../spec.ts';
import { shortFacts, unknownList } from '../story.ts';
import { letterFoot, letterHead } from './letter.ts';
import { peopleForState } from './people.ts';

const title = (ctx: Ctx) => ctx.words.titles.letter(ofWhom(ctx));

/** Who, until when, and what is asked: a reader who stops here has the letter. */
function opening(ctx: Ctx): Filling {
  const [until] = findingsOf(ctx, ['date_return_expected']);
  return filled(
    para(
      draftRun(ctx.words.letter.opening(ofWhom(ctx))),
      ...(until === undefined ? [] : [draftRun(ctx.words.letter.until), ...wordingOf(until), draftRun(' ')]),
      draftRun(ctx.words.letter.ask),
    ),
  );
}

function facts(ctx: Ctx): Filling {
  const pieces = shortFacts(ctx);
  return pieces.length === 0 ? missing(ctx) : filled(para(draftRun(ctx.words.letter.known)), ...pieces);
}

function law(ctx: Ctx): Filling {
  if (ctx.input.assessment === null)
    return { pieces: obligations(ctx), state: 'missing', why: ctx.words.noAssessment };
  return filled(para(draftRun(ctx.words.letter.law)), ...obligations(ctx));
}

/** Whether anyone is reported returned: then the fate of those is asked for too. */
const returned = (ctx: Ctx) => findingsOf(ctx, ['count_returned', 'date_return']).length > 0;

/** Letter to the authorities that hold them: no names without consent, no routes, no helpers, no contact abroad. */
export const authorities: FormSpec = {
  id: 'authorities',
  name: t('Letter to the authorities', '당국에 보내는 서한', '致当局函'),
  title,
  audience: 'detaining_state',
  consents: ['name_to_government'],
  perPerson: false,
  languages: [],
  layout: 'letter',
  annex: true,
  sections: [
    {
      title: null,
      fields: letterHead(title, t('Your Excellency,', '귀 기관의 무궁한 발전을 기원합니다.', '')),
    },
    {
      title: null,
      fields: [
        field('opening', '', t('Opening', '서두', '开头'), opening),
        field('facts', '', t('What is known', '확인된 사항', '已知情况'), facts),
        field('law', '', t('Obligations', '의무', '义务'), law),
        field('request', '', t('What is asked', '요청 사항', '请求事项'), (ctx) =>
          filled(
            para(draftRun(ctx.words.letter.request)),
            ...common.requests(
              common.notReturn,
              common.access,
              common.examination,
              common.whereabouts,
              common.noContact,
              common.children,
              ...(returned(ctx) ? [common.fate] : []),
            )(ctx).pieces,
          ),
        ),
        optional('unknown', '', t('What is not known', '확인되지 않은 사항', '未知事项'), (ctx) =>
          filled(para(draftRun(ctx.words.letter.unknown)), unknownList(ctx)),
        ),
        optional('people', '', t('Persons', '대상자', '当事人'), peopleForState),
      ],
    },
    {
      title: null,
      fields: letterFoot(
        t(
          'We would be grateful for your early reply, and stand ready to give further information.',
          '조속한 회신을 부탁드리며, 필요한 정보를 추가로 제공할 준비가 되어 있습니다.',
          '盼早日函复。如需进一步情况，我方愿随时提供。',
        ),
        t('Yours faithfully,', '감사합니다.', '此致'),
        t('', '', '敬礼'),
      ),
    },
  ],
};
