import { useLanguage } from '../../furniture/language.ts';
import { Section } from '../../furniture/Section.tsx';
import { When } from '../../furniture/When.tsx';
import { useIncident } from './context.ts';

type Entry = {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly verbal: boolean;
  readonly written: boolean;
  readonly planned: boolean;
  readonly on: string | null;
  readonly summary: string;
  readonly claimIds: readonly string[];
};

function useEntries(): readonly Entry[] {
  const { page, findings } = useIncident();
  const known = new Set(findings.claimIds);
  const kept = page.communications
    .filter(({ claimId }) => claimId === null || known.has(claimId))
    .map(
      (row): Entry => ({
        key: row.id,
        from: row.fromParty,
        to: row.toParty,
        verbal: row.verbal,
        written: row.written,
        planned: false,
        on: row.on,
        summary: row.summary,
        claimIds: row.claimId === null ? [] : [row.claimId],
      }),
    );
  // A communication that the file keeps already names its claim; the same claim is not told twice.
  const told = new Set(kept.flatMap(({ claimIds }) => claimIds));
  const found = findings.communications
    .filter(({ claimIds }) => !claimIds.some((id) => told.has(id)))
    .map(
      (row, at): Entry => ({
        key: `found ${at}`,
        from: row.from,
        to: row.to.join(', '),
        verbal: row.verbal,
        written: row.written,
        planned: row.planned,
        on: row.day,
        summary: '',
        claimIds: row.claimIds,
      }),
    );
  return [...kept, ...found].sort((a, b) =>
    (a.on ?? '9').replace(/^\.\.\//, '').localeCompare((b.on ?? '9').replace(/^\.\.\//, '')),
  );
}

/** Who told whom, by word of mouth or in writing. How is a blank where nobody says it. */
export function Communications() {
  const { t } = useLanguage();
  const { show } = useIncident();
  const entries = useEntries();
  return (
    <Section
      id="communications"
      title={t('incident:part.communications')}
      lead={entries.length === 0 ? t('incident:communications.none') : t('incident:communications.lead')}
    >
      <ol className="communications">
        {entries.map((entry) => (
          <li key={entry.key}>
            <span className="communication-day">
              <When edtf={entry.on} />
            </span>
            <div>
              <p>
                <b>{entry.from}</b>
                <span aria-hidden="true"> → </span>
                <span className="unseen"> {t('incident:to')} </span>
                {entry.to === '' ? (
                  <span className="blank">{t('incident:communications.to_whom')}</span>
                ) : (
                  <b>{entry.to}</b>
                )}
                {entry.planned && <span className="tag">{t('incident:communications.planned')}</span>}
              </p>
              <p className="soft">
                {entry.verbal && t('incident:communications.verbal')}
                {entry.verbal && entry.written && ' · '}
                {entry.written && t('incident:communications.written')}
                {!entry.verbal && !entry.written && (
                  <span className="blank">{t('incident:communications.how')}</span>
                )}
                {entry.summary !== '' && ` — ${entry.summary}`}
              </p>
            </div>
            {entry.claimIds.length > 0 && (
              <button type="button" className="chip" onClick={() => show(entry.claimIds)}>
                {t('incident:claims_count', { count: entry.claimIds.length })}
              </button>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
