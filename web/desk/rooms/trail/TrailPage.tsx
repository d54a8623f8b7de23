import { auditExport, auditList } from '@safeconduct/contract/domain.ts';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { saveFile } from '../../furniture/save.ts';
import { Section } from '../../furniture/Section.tsx';
import { call } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { Entries } from './Entries.tsx';
import { Filter } from './Filter.tsx';
import { type Filters, queryOf } from './filters.ts';

const route = getRouteApi('/trail');

/** The trail for those who answer for it: narrowed by who, what and when, and taken out to be checked elsewhere. */
export function TrailPage() {
  const { t } = useLanguage();
  const filters: Filters = route.useSearch();
  const navigate = route.useNavigate();
  const entries = useInfiniteQuery({
    queryKey: [auditList.id, filters],
    queryFn: ({ pageParam, signal }) =>
      call(auditList, {
        query: { ...queryOf(filters), ...(pageParam === null ? {} : { before: pageParam }) },
        signal,
      }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });
  const download = useMutation({
    mutationFn: () => call(auditExport, { query: {} }),
    onSuccess: (file) => saveFile(file, 'audit.jsonl'),
  });
  const narrow = (search: Filters) => void navigate({ search, replace: true });
  const all = entries.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('trail:title')}</h1>
        <p className="lead">{t('trail:lead')}</p>
      </header>
      <Filter filters={filters} onChange={narrow} />
      {filters.subject !== undefined && <p className="soft">{t('trail:only_this')}</p>}
      {entries.error !== null && <Trouble error={entries.error} again={() => void entries.refetch()} />}
      {entries.isPending && entries.error === null && (
        <output className="pale waiting">{t('desk:loading')}</output>
      )}
      {entries.isSuccess && all.length === 0 && <p className="pale">{t('trail:none')}</p>}
      <Entries
        entries={all}
        onOnly={({ subjectKind, subjectId }) => narrow({ ...filters, kind: subjectKind, subject: subjectId })}
      />
      {entries.hasNextPage && (
        <Button isPending={entries.isFetchingNextPage} onPress={() => void entries.fetchNextPage()}>
          {t('trail:more')}
        </Button>
      )}
      <Section id="trail-download" title={t('trail:download')} lead={t('trail:download_words')}>
        <Button isPending={download.isPending} onPress={() => download.mutate()}>
          {t(download.isPending ? 'trail:downloading' : 'trail:download')}
        </Button>
        <Trouble error={download.error} />
      </Section>
    </div>
  );
}
