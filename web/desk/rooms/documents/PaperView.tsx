import type { Block, Doc, Run } from '@safeconduct/documents';
import type { Identity } from '@safeconduct/documents/forms/model.ts';
import { citeText } from '@safeconduct/documents/render/notes.ts';
import { filledDoc } from '@safeconduct/documents/slots/slots.ts';

/* oxlint-disable react/no-array-index-key -- blocks, rows and runs of a frozen paper have no name but their place */

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map((run, at) => (
    <span key={at} className={`run-${run.role}`}>
      {run.text}
      {run.cites.length > 0 && <sup>{citeText(run.cites)}</sup>}
    </span>
  ));
}

function Shown({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 3 ? <h4>{block.text}</h4> : <h3>{block.text}</h3>;
    case 'paragraph':
      return (
        <p className={`view-${block.role}`}>
          <Runs runs={block.runs} />
        </p>
      );
    case 'quotation':
      return (
        <blockquote>
          <p>
            <Runs runs={block.runs} />
          </p>
          <footer>{block.by}</footer>
        </blockquote>
      );
    case 'list':
      return (
        <ul className="view-list">
          {block.items.map((item, at) => (
            <li key={at}>
              <Runs runs={item} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.columns.map(({ label }) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, place) => (
                  <td key={place}>
                    <Runs runs={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'figure':
      return (
        <figure>
          <figcaption>{block.caption}</figcaption>
          <img
            src={`data:image/svg+xml,${encodeURIComponent(block.svg)}`}
            alt={block.alt}
            width={block.width}
            height={block.height}
          />
        </figure>
      );
  }
}

/** A paper as its reader gets it, whole: head, text, notes. Slots are filled with what is typed on this computer. */
export function PaperView(props: { readonly doc: Doc; readonly identities: readonly Identity[] }) {
  const doc = filledDoc(props.doc, props.identities, (code) => `[${code}]`);
  return (
    <article className="view" lang={doc.lang}>
      <header className="sheet-head">
        <p className="sheet-kind">
          <span>{doc.kind}</span>
          <span>{doc.secrecy}</span>
        </p>
        <h2>{doc.title}</h2>
        {doc.facts.map((fact) => (
          <p key={fact} className="sheet-fact">
            {fact}
          </p>
        ))}
      </header>
      {doc.blocks.map((block, at) => (
        <Shown key={at} block={block} />
      ))}
      {doc.notes.length > 0 && (
        <section className="view-notes">
          <h3>{doc.notesTitle}</h3>
          <ol>
            {doc.notes.map(({ number, sentence, saidBy, weight, report, date }) => (
              <li key={number} value={number}>
                “{sentence}” <b>{saidBy}</b>{' '}
                <span className="pale">{[weight, report, date].filter(Boolean).join(' · ')}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </article>
  );
}
