import { incidentsGet, type IncidentPage } from '@safeconduct/contract/domain.ts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { isLong } from '../../furniture/clauses.ts';
import { useLanguage } from '../../furniture/language.ts';
import { Sentence } from '../../furniture/Sentence.tsx';
import { reading } from '../../furniture/server.ts';
import { ChangeNote } from './ChangeNote.tsx';
import { useChange } from './change.ts';
import { findingsOf, sentenceOf } from '@safeconduct/contract/findings.ts';

function Now(props: { readonly page: IncidentPage }) {
  const { t, language } = useLanguage();
  const { page } = props;
  const { change, note } = useChange(page, language);
  const sentence = useMemo(() => sentenceOf(findingsOf(page, null), language), [page, language]);
  return (
    <aside className="sentence-now" aria-label={t('incident:now.label')}>
      <p className="kicker">
        <span>{t('incident:now.label')}</span>
        <Link to="/incidents/$id" params={{ id: page.incident.id }}>
          {page.incident.title}
        </Link>
      </p>
      {change === null ? (
        <p
          className={
            isLong(sentence) ? 'statement statement-small statement-lines' : 'statement statement-small'
          }
        >
          <Sentence sentence={sentence} />
        </p>
      ) : (
        <ChangeNote change={change} reports={page.reports} onNoted={note} />
      )}
    </aside>
  );
}

/** Beside a report in work: what its incident says now, and what the claims just confirmed changed in it. */
export default function SentenceNow(props: { readonly incidentId: string }) {
  const { data } = useQuery(reading(incidentsGet, { params: { id: props.incidentId } }));
  return data === undefined ? null : <Now page={data} />;
}
