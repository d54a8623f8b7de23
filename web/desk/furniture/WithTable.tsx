import { type ReactNode, useId, useState } from 'react';
import { Button } from './Button.tsx';
import { useLanguage } from './language.ts';

export type Row = { readonly key: string; readonly cells: readonly ReactNode[] };

/** A chart with its table behind it: the same figures, one press away, for every reader and for copying. */
export function WithTable(props: {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly Row[];
  readonly children: ReactNode;
}) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="with-table">
      {!open && props.children}
      {open && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard
        <section className="table-scroll" id={id} tabIndex={0} aria-label={props.title}>
          <table>
            <caption className="unseen">{props.title}</caption>
            <thead>
              <tr>
                {props.head.map((word) => (
                  <th key={word} scope="col">
                    {word}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {props.rows.map(({ key, cells }) => (
                <tr key={key}>
                  {cells.map((cell, at) => (
                    <td key={props.head[at]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <div className="acts with-table-acts">
        <Button look="quiet" aria-expanded={open} onPress={() => setOpen(!open)}>
          {open ? t('desk:as_chart') : t('desk:as_table')}
        </Button>
      </div>
    </div>
  );
}
