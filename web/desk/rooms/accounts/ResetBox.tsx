import { secondStepReset } from '@safeconduct/contract/second-step.ts';
import type { StaffWire } from '@safeconduct/contract/staff.ts';
import { Box } from '../../furniture/Box.tsx';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useWriting } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';

/** Asked before a second step is taken away: whoever knows the password can come in after it. */
export function ResetBox(props: { readonly person: StaffWire; readonly onClose: () => void }) {
  const { t } = useLanguage();
  const { id, name } = props.person;
  const reset = useWriting(secondStepReset);
  return (
    <Box title={`${t('accounts:second_step.reset')}: ${name}`} onClose={props.onClose}>
      <p>{t('accounts:second_step.reset_ask')}</p>
      <Trouble error={reset.error} />
      <div className="acts box-acts">
        <Button
          look="main"
          isPending={reset.isPending}
          onPress={() => reset.mutate({ params: { id } }, { onSuccess: props.onClose })}
        >
          {t('accounts:second_step.reset')}
        </Button>
        <Button onPress={props.onClose}>{t('desk:cancel')}</Button>
      </div>
    </Box>
  );
}
