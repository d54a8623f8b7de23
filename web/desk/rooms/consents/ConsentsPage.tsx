import { consentsList } from '@safeconduct/contract/consents.ts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useLanguage } from '../../furniture/language.ts';
import { Loaded } from '../../furniture/Loaded.tsx';
import { reading } from '../../furniture/server.ts';
import { useIncident } from '../incidents/context.ts';
import './consent.css';
import { Sheet } from './Sheet.tsx';
import { standing } from './standing.ts';
import { consentPurposes } from '@safeconduct/contract/consents.ts';

/** Consents: one clear sheet a person, each purpose asked apart. */
export function ConsentsPage() {
  const { t } = useLanguage();
  const { id } = useParams({ from: '/incidents/$id' });
  const { person: asked } = useSearch({ from: '/incidents/$id/consents' });
  const navigate = useNavigate();
  const { page } = useIncident();
  const query = useQuery(reading(consentsList, { params: { id } }));
  const person = page.persons.find((each) => each.id === asked) ?? page.persons[0];
  const choose = (next: string) =>
    void navigate({
      to: '.',
      replace: true,
      resetScroll: false,
      search: (was) => ({ ...was, person: next }),
    });
  return (
    <section className="part consents" aria-labelledby="consents-title">
      <h2 id="consents-title">{t('incident:tab.consents')}</h2>
      <p className="lead">{t('consent:lead')}</p>
      {person === undefined && <p className="blank-line">{t('consent:nobody')}</p>}
      <Loaded query={query}>
        {({ consents }) =>
          person !== undefined && (
            <div className="consent-body">
              {page.persons.length > 1 && (
                <nav aria-label={t('consent:people')}>
                  <ul className="consent-people">
                    {page.persons.map(({ id: own, code }) => {
                      const given = consentPurposes.filter((purpose) =>
                        standing(consents, own, purpose).some(({ answer }) => answer === 'yes'),
                      ).length;
                      return (
                        <li key={own}>
                          <button
                            type="button"
                            aria-current={own === person.id ? 'true' : undefined}
                            onClick={() => choose(own)}
                          >
                            <span className="code">{code}</span>{' '}
                            <span className="pale">
                              {t('consent:given_count', { given, all: consentPurposes.length })}
                            </span>
                          </button>
                        </li>
                      );
                    })}
                  </ul>
                </nav>
              )}
              <Sheet key={person.id} person={person} consents={consents} />
            </div>
          )
        }
      </Loaded>
    </section>
  );
}
