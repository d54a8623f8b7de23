import type { Identity } from '@safeconduct/documents/forms/model.ts';
import type { Run } from '@safeconduct/documents';
import { citeSpans } from '@safeconduct/documents/render/notes.ts';
import { filledRuns } from '@safeconduct/documents/slots/slots.ts';
import { Fragment, type ReactNode } from 'react';
import { useLanguage } from '../../../furniture/language.ts';

/** The runs of an answer, cut at its line ends. */
function linesOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    for (const [at, text] of run.text.split('\n').entries()) {
      if (at > 0) lines.push([]);
      // References stand after the last piece of their run.
      const last = at === run.text.split('\n').length - 1;
      if (text !== '' || (last && run.cites.length > 0))
        lines.at(-1)?.push({ ...run, text, cites: last ? run.cites : [] });
    }
  }
  return lines.filter((line) => line.length > 0);
}

function Marks(props: {
  readonly cites: Run['cites'];
  readonly claimOf: (number: number) => string | undefined;
  readonly show: (claimIds: readonly string[]) => void;
}) {
  const { t } = useLanguage();
  // Notes next to each other are one mark, which opens all their claims.
  const spans = citeSpans(props.cites.map(({ number }) => ({ number, home: false })));
  return spans.map(({ from, to }) => {
    const numbers = Array.from({ length: to - from + 1 }, (_, at) => from + at);
    const claims = numbers.flatMap((number) => props.claimOf(number) ?? []);
    const shown = from === to ? String(from) : `${from}–${to}`;
    return (
      <button
        key={from}
        type="button"
        className="cite"
        aria-label={t('paper:note', { number: shown })}
        onClick={(event) => {
          event.stopPropagation();
          if (claims.length > 0) props.show(claims);
        }}
      >
        {shown}
      </button>
    );
  });
}

function Piece({ run }: { readonly run: Run }): ReactNode {
  switch (run.role) {
    case 'strong':
      return <b>{run.text}</b>;
    case 'emphasis':
      return <i>{run.text}</i>;
    case 'quote':
      return <q className="paper-quote">{run.text}</q>;
    case 'unknown':
      return <span className="paper-unknown">{run.text}</span>;
    case 'quiet':
      return <span className="paper-quiet">{run.text}</span>;
    case 'plain':
      return run.text;
  }
}

/** An answer as the paper will read, names of this computer in it, each reference opening its claim. */
export function Words(props: {
  readonly runs: readonly Run[];
  readonly identities: readonly Identity[];
  readonly claimOf: (number: number) => string | undefined;
  readonly show: (claimIds: readonly string[]) => void;
}) {
  const runs = filledRuns(props.runs, props.identities, (code) => `[${code}]`);
  return linesOf(runs).map((line, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- lines have no name but their place
    <p key={at}>
      {line.map((run, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- nor have runs
        <Fragment key={place}>
          <Piece run={run} />
          <Marks cites={run.cites} claimOf={props.claimOf} show={props.show} />
        </Fragment>
      ))}
    </p>
  ));
}
