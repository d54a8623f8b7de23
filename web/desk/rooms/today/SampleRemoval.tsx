import { sampleRemove } from '@safeconduct/contract/domain.ts';
import { Box } from '../../furniture/Box.tsx';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useWriting } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';

/** Asks before the sample goes. */
export default function SampleRemoval(props: { readonly caseId: string; readonly onClose: () => void }) {
  const { t } = useLanguage();
  const remove = useWriting(sampleRemove);
  return (
    <Box title={t('today:sample.remove_title')} onClose={props.onClose}>
      <p>{t('today:sample.remove_words')}</p>
      <Trouble error={remove.error} />
      <div className="acts box-acts">
        <Button
          look="main"
          isPending={remove.isPending}
          onPress={() => remove.mutate({ params: { caseId: props.caseId } }, { onSuccess: props.onClose })}
        >
          {t('today:sample.remove_act')}
        </Button>
        <Button onPress={props.onClose}>{t('desk:cancel')}</Button>
      </div>
    </Box>
  );
}
