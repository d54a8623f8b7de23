import type { Ctx } from './spec.ts';
import type { ConsentPurpose, ConsentRow } from './model.ts';

const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase();

/** Names by which a consent may call the reader of this paper. */
function recipients(
  { input, form }: Pick<Ctx, 'input' | 'form'>,
  purpose: ConsentPurpose,
): readonly string[] {
  const states =
    purpose === 'name_to_government' && form.audience !== 'third_state'
      ? input.file.states
          .filter(({ role }) => role === 'detaining')
          .flatMap(({ name, code }) => (code === undefined ? [name] : [name, code]))
      : [];
  return ['*', form.id, input.addressee, ...states].map(plain).filter((name) => name !== '');
}

/**
 * Whether a person has agreed to this purpose for this reader. Absent means no; a refusal for one reader is not
 * undone by a general yes, only by a later yes for that same reader; on one day the refusal counts. A consent
 * from after the day of the paper is not yet one.
 */
export function agreed(ctx: Pick<Ctx, 'input' | 'form'>, person: string, purpose: ConsentPurpose): boolean {
  const names = recipients(ctx, purpose);
  const rows = ctx.input.consents.filter(
    (row) =>
      row.personCode === person &&
      row.purpose === purpose &&
      row.on.slice(0, 10) <= ctx.input.generatedOn.slice(0, 10) &&
      names.includes(plain(row.recipient)),
  );
  const answers = [...Map.groupBy(rows, (row) => plain(row.recipient)).values()].map(lastAnswer);
  return answers.includes('yes') && !answers.includes('no');
}

function lastAnswer(rows: readonly ConsentRow[]): 'yes' | 'no' {
  const day = rows.reduce((last, row) => (row.on.slice(0, 10) > last ? row.on.slice(0, 10) : last), '');
  return rows.some((row) => row.on.slice(0, 10) === day && row.given === 'no') ? 'no' : 'yes';
}

/** The consents that this paper needs and a person has not given, in the order in which they are asked. */
export function lacking(ctx: Pick<Ctx, 'input' | 'form'>, person: string): readonly ConsentPurpose[] {
  return ctx.form.consents.filter((purpose) => !agreed(ctx, person, purpose));
}

/** Codes of the persons whom this paper is about; a form that is one a person is about nobody until one is chosen. */
export function personsOf({ input, form }: Pick<Ctx, 'input' | 'form'>): readonly string[] {
  if (input.personCode !== null) return [input.personCode];
  return form.perPerson ? [] : input.people.map(({ code }) => code);
}
