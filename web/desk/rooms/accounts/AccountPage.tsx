import { signOut } from '@safeconduct/contract/accounts.ts';
import { useNavigate } from '@tanstack/react-router';
import { Button } from '../../furniture/Button.tsx';
import { Choice } from '../../furniture/Field.tsx';
import { isLanguage, languages, ownNames } from '../../furniture/language-start.ts';
import { listWords } from '../../furniture/figures.ts';
import { useLanguage } from '../../furniture/language.ts';
import { Section } from '../../furniture/Section.tsx';
import { useSession } from '../../furniture/session.ts';
import { useWriting } from '../../furniture/server.ts';
import { themes, useTheme } from '../../furniture/theme.ts';
import { ReminderSettings } from '../reminders/ReminderSettings.tsx';
import { Passkeys } from './Passkeys.tsx';
import { PasswordChange } from './PasswordChange.tsx';
import { SecondStep } from './SecondStep.tsx';
import { Sessions } from './Sessions.tsx';

function Looks() {
  const { t, language, change } = useLanguage();
  const [theme, setTheme] = useTheme();
  return (
    <div className="form form-row">
      <Choice
        label={t('desk:language')}
        value={language}
        options={languages.map((value) => ({ value, label: ownNames[value] }))}
        onChange={(value) => {
          if (isLanguage(value)) void change(value);
        }}
      />
      <Choice
        label={t('accounts:theme.label')}
        value={theme}
        options={themes.map((value) => ({ value, label: t(`accounts:theme.${value}`) }))}
        onChange={(value) => {
          const chosen = themes.find((one) => one === value);
          if (chosen !== undefined) setTheme(chosen);
        }}
      />
    </div>
  );
}

/** One's own account: language and looks, password, passkeys, open sessions. */
export function AccountPage() {
  const { t, language } = useLanguage();
  const { session } = useSession();
  const navigate = useNavigate();
  const leave = useWriting(signOut);
  return (
    <div className="page narrow">
      <header className="page-head">
        <p className="kicker">{session?.user?.login}</p>
        <h1>{session?.user?.name}</h1>
        <p className="soft">
          {session?.user && t(`accounts:role.${session.user.role}`)}
          {session &&
            session.teams.length > 0 &&
            ` · ${listWords(
              session.teams.map(({ name }) => name),
              language,
            )}`}
        </p>
        <div className="acts">
          <Button onPress={() => leave.mutate({}, { onSuccess: () => void navigate({ to: '/' }) })}>
            {t('accounts:sign_out')}
          </Button>
        </div>
      </header>
      <Section id="looks" title={t('accounts:looks')}>
        <Looks />
      </Section>
      <Section id="reminders" title={t('reminders:settings.title')} lead={t('reminders:settings.words')}>
        <ReminderSettings />
      </Section>
      <Section id="passkeys" title={t('accounts:passkey.title')} lead={t('accounts:passkey.words')}>
        <Passkeys />
      </Section>
      <Section
        id="second-step"
        title={t('accounts:second_step.title')}
        lead={t('accounts:second_step.words')}
      >
        <SecondStep />
      </Section>
      <Section
        id="password"
        title={t('accounts:password_change.title')}
        lead={t('accounts:password_change.words')}
      >
        <PasswordChange />
      </Section>
      <Section id="sessions" title={t('accounts:sessions.title')} lead={t('accounts:sessions.words')}>
        <Sessions />
      </Section>
    </div>
  );
}
