import type { Disclosure } from '@safeconduct/contract/consents.ts';
import { aboutForm } from '@safeconduct/documents/forms/index.ts';
import type { FormId } from '@safeconduct/documents/forms/model.ts';
import { Link } from '@tanstack/react-router';
import { momentWords } from '../../furniture/dates.ts';
import { useLanguage } from '../../furniture/language.ts';
import { useIncident } from '../incidents/context.ts';

/** What has left with a person's name, to whom and when: whom a withdrawal has to reach. */
export function Left(props: { readonly left: readonly Disclosure[] }) {
  const { t, language } = useLanguage();
  const { page } = useIncident();
  return (
    <ul className="left-list">
      {props.left.map(({ documentId, form, version, recipient, channel, on }) => (
        <li key={`${documentId} ${version} ${recipient} ${channel} ${on}`}>
          <Link to="/incidents/$id/documents/$documentId" params={{ id: page.incident.id, documentId }}>
            {aboutForm(form as FormId).name[language]}
          </Link>
          , {t('paper:version', { number: version })} → <b>{recipient}</b>{' '}
          <span className="pale">
            {channel === 'file' ? t('consent:as_file') : t(`paper:channel.${channel}`)},{' '}
            {momentWords(on, language)}
          </span>
        </li>
      ))}
    </ul>
  );
}
