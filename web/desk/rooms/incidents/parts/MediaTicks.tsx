import { MEDIA, type Medium, mediaTruth } from '@safeconduct/contract/domain.ts';
import { Tick } from '../../../furniture/Tick.tsx';
import { useLanguage } from '../../../furniture/language.ts';

type Told = {
  readonly media: readonly Medium[];
  readonly verbal: boolean;
  readonly written: boolean;
};

/** True where the media leave open whether it was said or written. */
function leavesOpen(media: readonly Medium[]): boolean {
  const none = mediaTruth(media, { verbal: false, written: false });
  const both = mediaTruth(media, { verbal: true, written: true });
  return none.verbal !== both.verbal || none.written !== both.written;
}

/** By which media, and what they leave open: verbal, in writing, or both. */
export function MediaTicks(props: {
  readonly value: Told;
  readonly onChange: (told: Told) => void;
  readonly hint?: string;
}) {
  const { t } = useLanguage();
  const { media, verbal: isVerbal, written: isWritten } = props.value;
  const shown = mediaTruth(media, props.value);
  const put = (told: Partial<Told>) => {
    const next = { media, verbal: isVerbal, written: isWritten, ...told };
    props.onChange({ ...next, ...mediaTruth(next.media, next) });
  };
  return (
    <>
      <fieldset className="field ticks media-ticks">
        <legend>{t('desk:field.media')}</legend>
        {MEDIA.map((medium) => (
          <Tick
            key={medium}
            label={t(`terms:medium.${medium}`)}
            checked={media.includes(medium)}
            onChange={(on) =>
              put({ media: MEDIA.filter((one) => (one === medium ? on : media.includes(one))) })
            }
          />
        ))}
      </fieldset>
      {leavesOpen(media) && (
        <fieldset className="field ticks media-ticks">
          <legend>{t('parts:communication.how')}</legend>
          <Tick
            label={t('incident:communications.verbal')}
            checked={shown.verbal}
            onChange={(verbal) => put({ verbal })}
          />
          <Tick
            label={t('incident:communications.written')}
            checked={shown.written}
            onChange={(written) => put({ written })}
          />
          {props.hint !== undefined && <span className="hint">{props.hint}</span>}
        </fieldset>
      )}
    </>
  );
}
