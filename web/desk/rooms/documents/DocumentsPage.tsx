import { documentsList, type DocumentWire } from '@safeconduct/contract/documents.ts';
import { aboutForm } from '@safeconduct/documents/forms/index.ts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../furniture/Button.tsx';
import { momentWords } from '../../furniture/dates.ts';
import { useLanguage } from '../../furniture/language.ts';
import { Loaded } from '../../furniture/Loaded.tsx';
import { reading } from '../../furniture/server.ts';
import { useSession } from '../../furniture/session.ts';
import { useIncident } from '../incidents/context.ts';
import { NewPaper } from './NewPaper.tsx';
import './paper.css';
import './panel.css';

function Line({ document }: { readonly document: DocumentWire }) {
  const { t, language } = useLanguage();
  const { page } = useIncident();
  const person = page.persons.find(({ id }) => id === document.personId);
  return (
    <li>
      <div>
        <p className="paper-name">
          <Link
            to="/incidents/$id/documents/$documentId"
            params={{ id: page.incident.id, documentId: document.id }}
          >
            {aboutForm(document.form).name[language]}
          </Link>
          {person !== undefined && <span className="tag">{person.code}</span>}
        </p>
        <p className="soft">{document.addressee}</p>
      </div>
      <div className="paper-facts">
        <p>
          <b>{t(`paper:state.${document.state}`)}</b>
          {document.versions > 0 && (
            <span className="pale"> · {t('paper:version_count', { count: document.versions })}</span>
          )}
        </p>
        <p className="pale">
          {document.changedBy}, {momentWords(document.changedAt, language)}
        </p>
      </div>
    </li>
  );
}

/** The papers of an incident, last changed first, and the way to a new one. */
export function DocumentsPage() {
  const { t } = useLanguage();
  const { may } = useSession();
  const { id } = useParams({ from: '/incidents/$id' });
  const { form } = useSearch({ from: '/incidents/$id/documents' });
  const [choosing, setChoosing] = useState(form !== undefined);
  const query = useQuery(reading(documentsList, { params: { id } }));
  return (
    <section className="part papers" aria-labelledby="papers-title">
      <div className="part-head">
        <h2 id="papers-title">{t('incident:tab.documents')}</h2>
        {may('documents.write') && (
          <div className="acts">
            <Button look="main" onPress={() => setChoosing(true)}>
              {t('paper:new.open')}
            </Button>
          </div>
        )}
      </div>
      <p className="lead">{t('paper:lead')}</p>
      <Loaded query={query}>
        {({ documents }) => (
          <>
            {documents.length === 0 && <p className="blank-line">{t('paper:none')}</p>}
            <ul className="paper-lines">
              {documents.map((document) => (
                <Line key={document.id} document={document} />
              ))}
            </ul>
            {choosing && (
              <NewPaper
                wanted={form ?? null}
                submitter={documents[0]?.submitter ?? null}
                onClose={() => setChoosing(false)}
              />
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
