import { signOut } from '@safeconduct/contract/accounts.ts';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { Section } from '../../furniture/Section.tsx';
import { useWriting } from '../../furniture/server.ts';
import { Passkeys } from './Passkeys.tsx';
import { SecondStep } from './SecondStep.tsx';

/** All that somebody sees whose role needs a second step, until there is one. */
export default function SecondStepDue() {
  const { t } = useLanguage();
  const leave = useWriting(signOut);
  return (
    <div className="page narrow">
      <header className="page-head">
        <h1>{t('accounts:second_step.due_title')}</h1>
        <p className="lead">{t('accounts:second_step.due_words')}</p>
        <div className="acts">
          <Button look="quiet" onPress={() => leave.mutate({})}>
            {t('accounts:sign_out')}
          </Button>
        </div>
      </header>
      <Section id="second-step" title={t('accounts:second_step.title')}>
        <SecondStep />
      </Section>
      <Section id="passkeys" title={t('accounts:passkey.title')} lead={t('accounts:passkey.words')}>
        <Passkeys />
      </Section>
    </div>
  );
}
