import type { ReactNode } from 'react';

/** A part of a page: heading, a sentence that says what follows, then the thing itself. */
export function Section(props: {
  readonly id: string;
  readonly title: string;
  readonly lead?: ReactNode;
  readonly acts?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section id={props.id} aria-labelledby={`${props.id}-title`} className="part">
      <div className="part-head">
        <h2 id={`${props.id}-title`}>{props.title}</h2>
        {props.acts !== undefined && <div className="acts">{props.acts}</div>}
      </div>
      {props.lead !== undefined && <p className="lead">{props.lead}</p>}
      {props.children}
    </section>
  );
}
