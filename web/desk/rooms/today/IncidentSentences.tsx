import { type IncidentWire, incidentsSentence } from '@safeconduct/contract/domain.ts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../furniture/language.ts';
import { isLong } from '../../furniture/clauses.ts';
import { Sentence } from '../../furniture/Sentence.tsx';
import { reading } from '../../furniture/server.ts';
import { Ago } from '../../furniture/When.tsx';

/** Whether an element is in view, or was: what is below waits until one comes near it. */
function useNear() {
  const element = useRef<HTMLParagraphElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (near || element.current === null) return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: '100px' },
    );
    watch.observe(element.current);
    return () => watch.disconnect();
  }, [near]);
  return { element, near };
}

function Known(props: { readonly id: string }) {
  const { t, language } = useLanguage();
  const { element, near } = useNear();
  const { data } = useQuery({
    ...reading(incidentsSentence, { params: { id: props.id }, query: { language } }),
    enabled: near,
  });
  if (data === undefined) {
    return (
      <p className="pale" ref={element}>
        {t('desk:loading')}
      </p>
    );
  }
  const sentence = { text: data.text, parts: data.clauses.map((text) => ({ text, claimIds: [] })) };
  return (
    <p className={isLong(sentence) ? 'statement statement-lines' : 'statement'}>
      <Sentence sentence={sentence} />
    </p>
  );
}

export function IncidentSentences(props: { readonly incidents: readonly IncidentWire[] }) {
  const { t } = useLanguage();
  if (props.incidents.length === 0) {
    return (
      <p className="blank-line">
        {t('today:incidents.none')} <Link to="/incidents">{t('today:incidents.new_act')}</Link>
      </p>
    );
  }
  return (
    <ul className="incident-lines">
      {props.incidents.map((incident) => (
        <li key={incident.id}>
          <p className="kicker">
            {incident.code}
            {incident.sample && <span className="tag">{t('today:sample.tag')}</span>}
          </p>
          <h3>
            <Link to="/incidents/$id" params={{ id: incident.id }}>
              {incident.title}
            </Link>
          </h3>
          {/* Beyond the first dozen the sentence would cost more than it tells; the list stays quick. */}
          {props.incidents.indexOf(incident) < 12 && <Known id={incident.id} />}
          <p className="pale">
            {t('today:incidents.figures', { reports: incident.reports, claims: incident.claims })} ·{' '}
            <Ago at={incident.changedAt} />
          </p>
        </li>
      ))}
    </ul>
  );
}
