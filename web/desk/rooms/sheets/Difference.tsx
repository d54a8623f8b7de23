import { type DifferenceRow, importsRows, type SheetWire } from '@safeconduct/contract/sheets.ts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { call } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { fieldNameOf, valueWords } from './words.ts';

const verdicts = ['changed', 'added', 'same'] as const;
type Verdict = (typeof verdicts)[number];

/** The difference row by row; changes first, since they touch what somebody has already written. */
export function Difference(props: { readonly importId: string; readonly sheets: readonly SheetWire[] }) {
  const { t } = useLanguage();
  const [verdict, setVerdict] = useState<Verdict>('changed');
  const query = useInfiniteQuery({
    queryKey: [importsRows.id, props.importId, verdict],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      call(importsRows, {
        params: { id: props.importId },
        query: { verdict, after: pageParam, limit: 100 },
        signal,
      }),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <div className="difference">
      <ul className="switches" aria-label={t('sheets:difference.filter')}>
        {verdicts.map((one) => (
          <li key={one}>
            <button type="button" aria-pressed={one === verdict} onClick={() => setVerdict(one)}>
              {t(`sheets:verdict.${one}`)}
            </button>
          </li>
        ))}
      </ul>
      <Trouble error={query.error} />
      {query.isSuccess && rows.length === 0 && (
        <p className="blank-line">{t(`sheets:difference.no_${verdict}`)}</p>
      )}
      <ol className="difference-rows">
        {rows.map((row) => (
          <Row key={row.n} row={row} sheets={props.sheets} />
        ))}
      </ol>
      {query.hasNextPage && (
        <Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
          {t('sheets:more')}
        </Button>
      )}
    </div>
  );
}

function Row(props: { readonly row: DifferenceRow; readonly sheets: readonly SheetWire[] }) {
  const { t, language } = useLanguage();
  const { row } = props;
  const sheet = props.sheets.find(({ key }) => key === row.sheet);
  const where =
    row.line === null
      ? t('sheets:difference.named_only')
      : t('sheets:difference.line', { sheet: sheet?.worksheet ?? sheet?.file ?? '', line: row.line });
  const said = row.changes.filter(({ from, to }) => valueWords(from) !== valueWords(to));
  return (
    <li className={`difference-${row.verdict}`}>
      <p className="difference-head">
        <span className="code">{row.code}</span> <span className="soft">{t(`sheets:one.${row.kind}`)}</span>
        <span className="pale">{where}</span>
      </p>
      {said.length > 0 && (
        <dl className="difference-fields">
          {said.map(({ field, from, to }) => (
            <div key={field}>
              <dt>{fieldNameOf(row.kind, field, language)}</dt>
              <dd>
                {row.verdict === 'changed' && (
                  <>
                    <del>{valueWords(from) ?? t('sheets:blank')}</del>
                    <span aria-hidden="true"> → </span>
                  </>
                )}
                {row.verdict === 'changed' ? (
                  <ins>{valueWords(to) ?? t('sheets:blank')}</ins>
                ) : (
                  (valueWords(to) ?? t('sheets:blank'))
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
