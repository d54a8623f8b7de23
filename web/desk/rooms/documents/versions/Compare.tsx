import { type VersionWire, versionsGet } from '@safeconduct/contract/documents.ts';
import type { Draft } from '@safeconduct/documents/forms/model.ts';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../furniture/Button.tsx';
import { momentWords } from '../../../furniture/dates.ts';
import { useLanguage } from '../../../furniture/language.ts';
import { Loaded } from '../../../furniture/Loaded.tsx';
import { reading } from '../../../furniture/server.ts';
import { useIncident } from '../../incidents/context.ts';
import { compare } from './compare.ts';

function Claims(props: { readonly label: string; readonly ids: readonly string[] }) {
  const { t } = useLanguage();
  const { show } = useIncident();
  if (props.ids.length === 0) return null;
  return (
    <p>
      {props.label}{' '}
      <Button look="words" onPress={() => show(props.ids)}>
        {t('paper:compare.claims', { count: props.ids.length })}
      </Button>
    </p>
  );
}

/** What the paper would say otherwise than a version says, and which claims came, went or changed since. */
export function Compare(props: {
  readonly version: VersionWire;
  readonly beside: (content: unknown) => Draft;
}) {
  const { t, language } = useLanguage();
  const { page, claim } = useIncident();
  const query = useQuery(reading(versionsGet, { params: { id: props.version.id } }));
  const since = props.version.sendings.at(-1)?.sentAt ?? props.version.madeAt;
  return (
    <Loaded query={query}>
      {({ content }) => {
        const found = compare(
          content as Draft,
          props.beside(content),
          (id) => claim(id)?.supersededBy ?? null,
        );
        const none = found.fields.length + found.came.length + found.went.length + found.changed.length === 0;
        const key = props.version.sendings.length > 0 ? 'paper:compare.since_sent' : 'paper:compare.since';
        return (
          <section className="compare" aria-label={t('paper:compare.title')} data-incident={page.incident.id}>
            <p className="compare-since">
              {t(key, { number: props.version.number, when: momentWords(since, language) })}
            </p>
            {none && <p>{t('paper:compare.same')}</p>}
            <Claims label={t('paper:compare.came')} ids={found.came} />
            <Claims label={t('paper:compare.went')} ids={found.went} />
            <Claims label={t('paper:compare.changed')} ids={found.changed.map(({ now }) => now)} />
            {found.fields.length > 0 && (
              <ul className="compare-fields" lang={content.doc.lang}>
                {found.fields.map(({ id, label, gone, come }) => (
                  <li key={id}>
                    <b>{label}</b>
                    {gone.map((sentence) => (
                      <p key={`-${sentence}`}>
                        <del>{sentence}</del>
                      </p>
                    ))}
                    {come.map((sentence) => (
                      <p key={`+${sentence}`}>
                        <ins>{sentence}</ins>
                      </p>
                    ))}
                  </li>
                ))}
              </ul>
            )}
          </section>
        );
      }}
    </Loaded>
  );
}
