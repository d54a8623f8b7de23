import { importsFaults, type SheetWire } from '@safeconduct/contract/sheets.ts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { call } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { faultKey, fieldNameOf } from './words.ts';

/** Column numbers as a spreadsheet letters them: 1 -> A, 27 -> AA. */
function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** Every fault by sheet, line and column, with what stands there. */
export function Faults(props: { readonly importId: string; readonly sheets: readonly SheetWire[] }) {
  const { t, language } = useLanguage();
  const query = useInfiniteQuery({
    queryKey: [importsFaults.id, props.importId],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      call(importsFaults, {
        params: { id: props.importId },
        query: { after: pageParam, limit: 200 },
        signal,
      }),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const faults = query.data?.pages.flatMap((page) => page.faults) ?? [];
  const sheetOf = (key: string) => props.sheets.find((one) => one.key === key);
  return (
    <>
      <Trouble error={query.error} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label={t('sheets:faults.table')}>
        <table className="faults">
          <thead>
            <tr>
              {(['sheet', 'line', 'column', 'what'] as const).map((word) => (
                <th key={word} scope="col">
                  {t(`sheets:faults.${word}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {faults.map((fault) => {
              const sheet = sheetOf(fault.sheet);
              const field =
                fault.field === null ? '' : fieldNameOf(sheet?.kind ?? null, fault.field, language);
              const { found, expected } = fault;
              return (
                <tr key={fault.n}>
                  <td>{sheet?.worksheet ?? sheet?.file ?? fault.sheet}</td>
                  <td className="number">{fault.line}</td>
                  <td>
                    {fault.column !== null && <span className="code">{letters(fault.column)}</span>}{' '}
                    {fault.header || field}
                  </td>
                  <td>{t(`sheets:fault.${faultKey(fault.code)}`, { found, expected, field })}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {query.hasNextPage && (
        <Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
          {t('sheets:more')}
        </Button>
      )}
    </>
  );
}
