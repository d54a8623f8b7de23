import type { HistoryEntry } from '@safeconduct/contract/domain.ts';
import { history } from '@safeconduct/contract/domain.ts';
import { useQuery } from '@tanstack/react-query';
import { momentWords } from './dates.ts';
import { useLanguage } from './language.ts';
import { i18next } from './language-start.ts';
import { Loaded } from './Loaded.tsx';
import { reading } from './server.ts';

type Kind = Parameters<typeof reading<typeof history>>[1]['params']['kind'];

function detailWords(detail: HistoryEntry['detail']): string {
  return Object.entries(detail)
    .filter(
      ([, value]) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean',
    )
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join(' · ');
}

/** Who did what, newest first. */
export function HistoryList(props: { readonly entries: readonly HistoryEntry[] }) {
  const { t, language } = useLanguage();
  if (props.entries.length === 0) return <p className="pale">{t('desk:history_none')}</p>;
  return (
    <ol className="history">
      {props.entries.map((entry) => {
        const key = `terms:act.${entry.act.replaceAll('.', '_')}`;
        return (
          <li key={entry.id}>
            <span className="history-when">
              <time dateTime={entry.at}>{momentWords(entry.at, language)}</time>
            </span>
            <span>
              <b>{entry.actor}</b> {i18next.exists(key) ? t(key) : entry.act}
              <span className="pale history-detail">{detailWords(entry.detail)}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** The history of one object, read when it is opened. */
export function HistoryOf(props: { readonly kind: Kind; readonly id: string }) {
  const query = useQuery(reading(history, { params: { kind: props.kind, id: props.id } }));
  return <Loaded query={query}>{({ entries }) => <HistoryList entries={entries} />}</Loaded>;
}
