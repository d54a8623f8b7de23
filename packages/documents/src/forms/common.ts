import { draftRun } from '../casefile/draft.ts';
import { dateText } from '../words/index.ts';
import { isKept, type Topic } from './audience.ts';
import { agreed, personsOf } from './consent.ts';
import { approachTable, leftOut, missing, stateNames } from './facts.ts';
import type { ConsentPurpose } from './model.ts';
import { byAnswer } from './people.ts';
import { bullets, type Ctx, type FieldSpec, type Filling, filled, para, type Text, t } from './spec.ts';

/** A field that has to be answered. */
export function field(
  id: string,
  number: string,
  label: Text,
  fill: (ctx: Ctx) => Filling,
  more: Partial<Pick<FieldSpec, 'required' | 'short' | 'identity' | 'shape'>> = {},
): FieldSpec {
  return { id, number, label, required: true, fill, ...more };
}

/** A field that may stay empty. */
export function optional(...args: Parameters<typeof field>): FieldSpec {
  return { ...field(...args), required: false };
}

/** Who submits, so far as this reader may know it. */
export function submitterField(ctx: Ctx): Filling {
  const { organisation, name, role, contact } = ctx.input.submitter;
  const kept = isKept('submitter', ctx.audience);
  const lines = [organisation, ...(kept ? [] : [name, role]), contact].filter((line) => line.trim() !== '');
  return lines.length === 0 ? missing(ctx) : filled(para(draftRun(lines.join(ctx.set.words.comma))));
}

/** Kept from this reader as a whole, or else open to be written. */
export function ownOrKept(topic: Topic): (ctx: Ctx) => Filling {
  return (ctx) =>
    isKept(topic, ctx.audience) ? leftOut(ctx, ctx.words.leaveOutTopic(topic, ctx.audience)) : missing(ctx);
}

/** Whether each person has agreed to a purpose, one by one; what is not recorded is said to be so. */
export function consentField(purpose: ConsentPurpose): (ctx: Ctx) => Filling {
  return (ctx) => {
    const codes = personsOf(ctx);
    const none = ctx.words.consentNone;
    if (codes.length === 0) return filled(para(draftRun(none)));
    const answers = codes.map((code) => ({
      code,
      runs: [draftRun(agreed(ctx, code, purpose) ? ctx.words.yes : `${ctx.words.no}: ${none}`)],
    }));
    return filled(byAnswer(ctx, answers));
  };
}

/** Day of the paper and a line to sign on; a draft is signed by people, never by the program. */
export function signatureField(ctx: Ctx): Filling {
  const { input, words, locale } = ctx;
  return {
    pieces: [
      para(
        draftRun(`${dateText(input.generatedOn.slice(0, 10), locale)}; `),
        draftRun(words.signature, 'unknown'),
      ),
    ],
    state: 'filled',
    why: '',
  };
}

/** Who has been asked for what, as a table; where nothing is on record that is said, and it is for the author to add. */
export function stepsField(ctx: Ctx): Filling {
  const table = approachTable(ctx);
  return table.length === 0 ? missing(ctx) : filled(...table);
}

/** The persons and the states, as the title of a paper says them. */
export function ofWhom(ctx: Ctx): string {
  const at = stateNames(ctx, 'detaining');
  const to = stateNames(ctx, 'receiving', 'intended');
  return ctx.words.ofWhom(at === '' ? ctx.set.words.unknown : at, to === '' ? ctx.set.words.unknown : to);
}

/** A list of requests in set phrases. */
export function requests(...items: readonly Text[]): (ctx: Ctx) => Filling {
  return (ctx) => filled(bullets(items.map((item) => [draftRun(item[ctx.locale])])));
}

export const notReturn = t(
  'not to return any of them, directly or by way of another state, while their need for protection has not been examined and for as long as return would expose them to torture, enforced disappearance or other irreparable harm',
  '보호 필요성에 대한 심사가 이루어지지 않은 동안, 그리고 송환으로 고문·강제실종 등 회복할 수 없는 피해를 입을 위험이 있는 한, 이들 가운데 누구도 직접 또는 제3국을 거쳐 송환하지 말 것',
  '在其保护需要未经审查之前，以及在遣返会使其面临酷刑、强迫失踪或其他不可弥补伤害的情况下，不得将其中任何人直接或经由第三国遣返',
);
export const access = t(
  'to give UNHCR prompt and unhindered access to each of them',
  '유엔난민기구가 이들 각자를 신속하고 제약 없이 면담할 수 있도록 할 것',
  '准许联合国难民署迅速、不受阻碍地接触其中每一个人',
);
export const examination = t(
  'to examine each person’s situation individually, with an interpreter and counsel, and with an appeal that suspends removal',
  '통역과 변호인의 조력을 보장하고 송환을 정지시키는 불복 절차를 두어 각 개인의 사정을 개별적으로 심사할 것',
  '在提供翻译和律师协助、并有可中止遣返的申诉程序的条件下，逐人审查其情况',
);
export const whereabouts = t(
  'to say where each of them is held, by which authority and on what legal basis, and to let them be in contact with family and counsel',
  '이들이 어디에, 어느 기관에 의하여, 어떤 법적 근거로 구금되어 있는지 밝히고 가족 및 변호인과의 연락을 허용할 것',
  '说明每个人被关押的地点、关押机关和法律依据，并准许其与家属和律师联系',
);
export const noContact = t(
  'not to give their names or statements to the authorities of the state to which they fear return, and not to bring them before its representatives without their own informed wish',
  '이들의 성명이나 진술을 송환을 두려워하는 국가의 당국에 제공하지 말고, 본인이 충분히 알고 원하지 않는 한 그 국가의 대표와 대면시키지 말 것',
  '不得将其姓名或陈述提供给其惧怕被遣返的国家的当局，未经本人知情自愿，不得使其与该国代表会面',
);
export const children = t(
  'to treat the best interests of every child among them as a primary consideration',
  '이들 가운데 아동이 있는 경우 아동 최선의 이익을 최우선으로 고려할 것',
  '对其中的任何儿童，以儿童最大利益为首要考虑',
);
export const fate = t(
  'to say what has become of those who are reported to have been returned',
  '송환된 것으로 전해진 사람들의 생사와 소재를 밝힐 것',
  '说明据报已被遣返者的下落',
);
