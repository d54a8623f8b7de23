import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import type { Leaving } from './LeavingFields.tsx';

/** Makes the file that leaves, once it was said why and on what basis; and says when it was made. */
export function LeavingActs(props: {
  readonly value: Leaving;
  readonly making: { readonly isPending: boolean; readonly isSuccess: boolean };
  readonly isIncomplete?: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useLanguage();
  const { value, making } = props;
  return (
    <>
      {making.isSuccess && <output className="notice">{t('exchange:export.done')}</output>}
      <div className="acts box-acts">
        <Button
          look="main"
          type="submit"
          isPending={making.isPending}
          isDisabled={value.purpose.trim() === '' || value.basis === '' || props.isIncomplete === true}
        >
          {making.isPending ? t('exchange:export.making') : t('exchange:export.submit')}
        </Button>
        <Button onPress={props.onClose}>{t('desk:close')}</Button>
      </div>
    </>
  );
}
