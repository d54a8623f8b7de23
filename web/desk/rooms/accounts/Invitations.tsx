import { invitationsList, invitationsRevoke, usersInvite } from '@safeconduct/contract/staff.ts';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../../furniture/Button.tsx';
import { momentWords } from '../../furniture/dates.ts';
import { useLanguage } from '../../furniture/language.ts';
import { reading, useWriting } from '../../furniture/server.ts';
import { Section } from '../../furniture/Section.tsx';
import { Trouble } from '../../furniture/Trouble.tsx';
import { LinkShown } from './LinkShown.tsx';

/** Links that nobody has used yet: until when they work, a new one, or none at all. */
export function Invitations() {
  const { t, language } = useLanguage();
  const query = useQuery(reading(invitationsList, {}));
  const revoke = useWriting(invitationsRevoke);
  const again = useWriting(usersInvite);
  const open = query.data?.invitations ?? [];
  if (open.length === 0) return null;
  const made = again.data;
  return (
    <Section id="invitations" title={t('accounts:invitations.title')} lead={t('accounts:invitations.words')}>
      <ul className="rows">
        {open.map(({ userId, name, login, by, expiresAt }) => {
          const over = Date.parse(expiresAt) < query.dataUpdatedAt;
          const when = momentWords(expiresAt, language);
          return (
            <li key={userId}>
              <div className="staff-name">
                <p>
                  <b>{name}</b> <span className="pale">{login}</span>
                </p>
                <p className="pale">
                  {t(over ? 'accounts:invitations.over' : 'accounts:invitations.until', { when })}
                  {by !== '' && ` · ${t('accounts:invitations.by', { by })}`}
                </p>
                {made?.user.id === userId && <LinkShown link={made.link} expiresAt={made.expiresAt} />}
              </div>
              <div className="acts">
                <Button look="quiet" onPress={() => again.mutate({ params: { id: userId } })}>
                  {t('accounts:invitations.again')}
                </Button>
                <Button look="quiet" onPress={() => revoke.mutate({ params: { id: userId } })}>
                  {t('accounts:invitations.revoke')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      <Trouble error={revoke.error ?? again.error} />
    </Section>
  );
}
