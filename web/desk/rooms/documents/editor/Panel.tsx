import type { Draft } from '@safeconduct/documents/forms/model.ts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../furniture/language.ts';

/** What a name needs before it may stand in this paper, person by person. */
export type Unasked = {
  readonly code: string;
  readonly personId: string;
  readonly purposes: readonly string[];
};

function Part(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="panel-part">
      <h3>{props.title}</h3>
      {props.children}
    </section>
  );
}

/** Beside the paper: what is filled, what is missing, what this reader does not get and why. */
export function Panel(props: {
  readonly draft: Draft;
  readonly incidentId: string;
  readonly unasked: readonly Unasked[];
  /** What the door that this paper goes through shuts, or why it is closed. */
  readonly shuts: readonly string[];
  readonly onGo: (field: string) => void;
  readonly children: ReactNode;
}) {
  const { t } = useLanguage();
  const { draft } = props;
  const missing = draft.fields.filter(({ id }) => draft.missing.includes(id));
  // Who has not been asked is listed by itself, with the way to ask; here stands the rest.
  const unnamed = (words: string) => !props.unasked.some(({ code }) => words.includes(code));
  const warnings = [...props.shuts, ...draft.warnings.filter(unnamed)];
  const leftOut = draft.leftOut.filter(({ what, why }) => unnamed(what) && unnamed(why));
  return (
    <aside className="panel" aria-label={t('paper:panel')}>
      <section className="panel-part">
        <output className="panel-count">
          <b>{t('paper:filled', { filled: draft.filled, required: draft.required })}</b>
        </output>
        <div className="panel-meter" aria-hidden="true">
          {draft.fields
            .filter(({ required }) => required)
            .map(({ id, state }) => (
              <span key={id} className={`meter-${state}`} />
            ))}
        </div>
        {missing.length === 0 ? (
          <p className="soft">{t('paper:nothing_missing')}</p>
        ) : (
          <>
            <h3>{t('paper:missing')}</h3>
            <ol className="panel-missing">
              {missing.map(({ id, number, label, why }) => (
                <li key={id}>
                  <button
                    type="button"
                    className="panel-go"
                    lang={draft.doc.lang}
                    onClick={() => props.onGo(id)}
                  >
                    {number !== '' && <span className="paper-number">{number}</span>} {label}
                  </button>
                  {why !== '' && (
                    <p className="pale" lang={draft.doc.lang}>
                      {why}
                    </p>
                  )}
                </li>
              ))}
            </ol>
            <p className="hint" id="paper-keys">
              {t('paper:keys')}
            </p>
          </>
        )}
      </section>
      {props.children}
      {props.unasked.length > 0 && (
        <Part title={t('paper:unasked')}>
          <p className="soft">{t('paper:unasked_words')}</p>
          <ul className="panel-list">
            {props.unasked.map(({ code, personId, purposes }) => (
              <li key={code}>
                <Link
                  to="/incidents/$id/consents"
                  params={{ id: props.incidentId }}
                  search={{ person: personId }}
                >
                  {code}
                </Link>
                <span className="pale">
                  {' '}
                  {purposes.map((purpose) => t(`consent:short.${purpose}`)).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {warnings.length > 0 && (
        <Part title={t('paper:warnings')}>
          <ul className="panel-list">
            {warnings.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Part>
      )}
      {leftOut.length > 0 && (
        <Part title={t('paper:left_out')}>
          <ul className="panel-list" lang={draft.doc.lang}>
            {leftOut.map(({ what, why }) => (
              <li key={`${what} ${why}`}>
                {what} <span className="pale">{why}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </aside>
  );
}
