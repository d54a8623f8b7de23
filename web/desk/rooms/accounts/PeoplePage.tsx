import { teamsList, usersList } from '@safeconduct/contract/staff.ts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../furniture/language.ts';
import { Loaded } from '../../furniture/Loaded.tsx';
import { Section } from '../../furniture/Section.tsx';
import { reading } from '../../furniture/server.ts';
import { BreakGlass } from './BreakGlass.tsx';
import { Invitations } from './Invitations.tsx';
import { HelperSettings } from '../helper/HelperSettings.tsx';
import { Invite } from './Invite.tsx';
import { SignInRules } from './SignInRules.tsx';
import { StaffRow } from './StaffRow.tsx';
import { NewTeam } from './NewTeam.tsx';

/** Accounts and teams, for the administrator. */
export function PeoplePage() {
  const { t } = useLanguage();
  const users = useQuery(reading(usersList, {}));
  const teams = useQuery(reading(teamsList, {}));
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('accounts:people.title')}</h1>
        <p className="lead">{t('accounts:people.words')}</p>
        <p className="soft">
          {t('trail:people_lead')} <Link to="/trail">{t('trail:open')}</Link>
        </p>
      </header>
      <Loaded query={teams}>
        {({ teams: all }) => (
          <Loaded query={users}>
            {({ users: staff }) => (
              <>
                <Section id="staff" title={t('accounts:people.staff')}>
                  <ul className="rows">
                    {staff.map((person) => (
                      <StaffRow key={person.id} person={person} teams={all} />
                    ))}
                  </ul>
                </Section>
                <Section id="invite" title={t('accounts:invite.title')} lead={t('accounts:invite.words')}>
                  <Invite teams={all} />
                </Section>
                <Invitations />
                <Section id="teams" title={t('accounts:teams.title')} lead={t('accounts:teams.words')}>
                  <ul className="rows">
                    {all.map((team) => (
                      <li key={team.id}>
                        <p>{team.name}</p>
                        <p className="pale">{t('accounts:teams.members', { count: team.members.length })}</p>
                      </li>
                    ))}
                  </ul>
                  <NewTeam />
                </Section>
                <Section id="rules" title={t('accounts:rules.title')} lead={t('accounts:rules.words')}>
                  <SignInRules />
                </Section>
                <Section id="closed-cases" title={t('accounts:glass.title')} lead={t('accounts:glass.words')}>
                  <BreakGlass />
                </Section>
                <HelperSettings teams={all} />
              </>
            )}
          </Loaded>
        )}
      </Loaded>
    </div>
  );
}
