import type { RenderedWording } from '@safeconduct/claims/reconcile/index.ts';
import { Fragment, type ReactNode } from 'react';
import { type Clause, clausesOf, isLong } from './clauses.ts';

/** A finding as a sentence. One of many clauses is set as lines under its first, in the same words and order. */
export function Sentence(props: {
  readonly sentence: RenderedWording;
  /** How a clause is shown, where it is more than its words. */
  readonly clause?: (clause: Clause) => ReactNode;
}) {
  const { sentence, clause } = props;
  const lines = isLong(sentence);
  return clausesOf(sentence).map((one) => {
    const words = clause === undefined ? one.shown : clause(one);
    return lines ? (
      <span key={one.key} className="clause-line">
        {words}
        {one.between.trimEnd()}{' '}
      </span>
    ) : (
      <Fragment key={one.key}>
        {words}
        {one.between}
      </Fragment>
    );
  });
}
