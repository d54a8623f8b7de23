import type { FieldFault, Meanwhile, ProblemId } from '@safeconduct/contract/problem.ts';

/**
 * A handler's way to say no. It rolls the transaction back and becomes an `application/problem+json`
 * answer with the stable id. `detail` is shown to the user, so it holds nothing the user may not see.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly id: ProblemId;
  readonly detail: string | undefined;
  readonly fields: readonly FieldFault[] | undefined;
  readonly meanwhile: Meanwhile | undefined;
  /** Seconds after which it is worth another try. */
  readonly retryAfter: number | undefined;

  constructor(
    id: ProblemId,
    detail?: string,
    fields?: readonly FieldFault[],
    meanwhile?: Meanwhile,
    retryAfter?: number,
  ) {
    super(detail ?? id);
    this.id = id;
    this.detail = detail;
    this.fields = fields;
    this.meanwhile = meanwhile;
    this.retryAfter = retryAfter;
  }
}

/** The row, or a refusal with `not-found`: what row-level security hides does not exist for the actor. */
export function found<Row>(row: Row | null | undefined, what = 'This'): Row {
  if (row === null || row === undefined)
    throw new Refusal('not-found', `${what} does not exist, or is not yours to see.`);
  return row;
}

/** A refusal of one field, e.g. `refuseField('body.login', 'taken', 'Somebody has this login already.')`. */
export function refuseField(at: string, code: string, message: string): Refusal {
  return new Refusal('invalid', message, [{ at, code, message }]);
}

/** More bytes came than are taken. */
export const tooLarge = (limit: number) =>
  new Refusal('too-large', `At most ${Math.floor(limit / 1024)} KiB are taken here.`);
