import { search, type SearchHit } from '@safeconduct/contract/domain.ts';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Fragment } from 'react';
import { numberWords } from '../../furniture/figures.ts';
import { useLanguage } from '../../furniture/language.ts';
import { Loaded } from '../../furniture/Loaded.tsx';
import { valueWords } from '../../furniture/Quoted.tsx';
import { reading } from '../../furniture/server.ts';
import { speakerWords } from '../../furniture/speakers.ts';
import { When } from '../../furniture/When.tsx';
import { SearchTabs } from './SearchTabs.tsx';

/** Found words stand between U+0002 and U+0003. */
function Excerpt(props: { readonly text: string }) {
  const [before = '', ...found] = props.text.split('\u0002');
  return (
    <>
      {before}
      {found.map((piece, index) => {
        const [words, rest] = piece.split('\u0003');
        return (
          // An excerpt never changes its order, and the same words may be found twice in it.
          // oxlint-disable-next-line react/no-array-index-key
          <Fragment key={index}>
            <mark>{words}</mark>
            {rest}
          </Fragment>
        );
      })}
    </>
  );
}

function HitTitle(props: { readonly hit: SearchHit }) {
  const { t, language } = useLanguage();
  const { hit } = props;
  if (hit.kind === 'incident') {
    return (
      <Link to="/incidents/$id" params={{ id: hit.id }}>
        {hit.title}
      </Link>
    );
  }
  if (hit.kind === 'claim' && hit.reportId !== null) {
    return (
      <Link to="/reports/$id" params={{ id: hit.reportId }} search={{ claim: hit.id }}>
        {hit.claim === null ? (
          hit.title
        ) : (
          <>
            {t(`terms:property.${hit.claim.property}`)} <b>{valueWords(hit.claim, t, language)}</b>
          </>
        )}
      </Link>
    );
  }
  return (
    <Link to="/reports/$id" params={{ id: hit.id }}>
      {hit.title}
    </Link>
  );
}

const kinds = ['incident', 'report', 'claim'] as const;

type Answer = { readonly hits: readonly SearchHit[]; readonly more: readonly SearchHit['kind'][] };

function Hits(props: Answer) {
  const { t, language } = useLanguage();
  if (props.hits.length === 0) return <p className="lead">{t('desk:search.none')}</p>;
  return (
    <>
      {kinds.map((kind) => {
        const hits = props.hits.filter((hit) => hit.kind === kind);
        if (hits.length === 0) return null;
        return (
          <section key={kind} className="part" aria-labelledby={`hits-${kind}`}>
            <h2 id={`hits-${kind}`}>
              {t(`desk:search.${kind}`)}{' '}
              <span className="pale">
                {props.more.includes(kind)
                  ? t('desk:search.newest', { many: numberWords(hits.length, language) })
                  : numberWords(hits.length, language)}
              </span>
            </h2>
            <ul className="hits">
              {hits.map((hit) => (
                <li key={hit.id}>
                  <p className="hit-title">
                    <HitTitle hit={hit} />
                    {hit.on !== null && (
                      <span className="pale hit-day">
                        {' '}
                        <When edtf={hit.on} />
                      </span>
                    )}
                  </p>
                  <p className="excerpt">
                    {hit.kind === 'claim' ? (
                      <>
                        <q>
                          <Excerpt text={hit.excerpt} />
                        </q>
                        {' — '}
                        <span className="hit-speaker">{speakerWords(hit.title, undefined, t)}</span>
                      </>
                    ) : (
                      <Excerpt text={hit.excerpt} />
                    )}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

export function SearchPage() {
  const { t } = useLanguage();
  const { q } = useSearch({ from: '/search' });
  const query = useQuery({ ...reading(search, { query: { q, limit: 60 } }), enabled: q !== '' });
  return (
    <div className="page narrow">
      <SearchTabs />
      <header className="page-head">
        <h1>{q === '' ? t('desk:search.label') : t('desk:search.title', { q })}</h1>
      </header>
      {q !== '' && <Loaded query={query}>{({ hits, more }) => <Hits hits={hits} more={more} />}</Loaded>}
    </div>
  );
}
