import { useLanguage } from '../../furniture/language.ts';
import { Section } from '../../furniture/Section.tsx';
import { When } from '../../furniture/When.tsx';
import { useIncident } from './context.ts';
import { AddPart, BlankPart, EditPart, PartNote } from './parts/AddPart.tsx';
import { type Asked, useEditing } from './parts/context.ts';
import { Button } from '../../furniture/Button.tsx';

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
  /** The form for it: the row that the team keeps, or a new one filled in from the claims. */
  readonly asked: Asked;
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
        asked: { kind: 'communications', row },
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
        asked: {
          kind: 'communications',
          row: null,
          filled: {
            fromParty: row.from,
            toParty: row.to.join(', '),
            verbal: row.verbal,
            written: row.written,
            on: row.day,
            claimId: row.claimIds[0] ?? null,
          },
        },
      }),
    );
  return [...kept, ...found].sort((a, b) =>
    (a.on ?? '9').replace(/^\.\.\//, '').localeCompare((b.on ?? '9').replace(/^\.\.\//, '')),
  );
}

function EntryActs({ entry }: { readonly entry: Entry }) {
  const { t } = useLanguage();
  const { may, open } = useEditing();
  const what = `${entry.from} → ${entry.to}`;
  if (entry.asked.row !== null) return <EditPart asked={entry.asked} what={what} />;
  // What is only planned is no communication yet.
  if (!may || entry.planned) return null;
  return (
    <Button look="quiet" aria-label={t('parts:enter_what', { what })} onPress={() => open(entry.asked)}>
      {t('parts:enter')}
    </Button>
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
      lead={entries.length === 0 ? undefined : t('incident:communications.lead')}
      acts={entries.length > 0 && <AddPart asked={{ kind: 'communications', row: null }} />}
    >
      <PartNote kind="communications" />
      {entries.length === 0 && (
        <BlankPart asked={{ kind: 'communications', row: null }} words={t('incident:communications.none')} />
      )}
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
            <div className="acts entry-side">
              {entry.claimIds.length > 0 && (
                <button type="button" className="chip" onClick={() => show(entry.claimIds)}>
                  {t('incident:claims_count', { count: entry.claimIds.length })}
                </button>
              )}
              <EntryActs entry={entry} />
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
