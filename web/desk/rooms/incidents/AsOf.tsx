import { useMemo } from 'react';
import { Label } from 'react-aria-components/Label';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import { Button } from '../../furniture/Button.tsx';
import { dateWords } from '../../furniture/dates.ts';
import { useLanguage } from '../../furniture/language.ts';
import { arrivals, dayNumber, isoOf } from './days.ts';
import { useIncident } from './context.ts';

/** The file as of any past day. Each tick is a day on which reports appeared, its height how many. */
export function AsOf(props: {
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}) {
  const { t, language } = useLanguage();
  const { page } = useIncident();
  const days = useMemo(() => arrivals(page), [page]);
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined || first.day === last.day) return null;
  const low = dayNumber(first.day);
  // One step beyond the last report stands for now, with all that was recorded since.
  const now = dayNumber(last.day) + 1;
  const value = props.value === null ? now : Math.min(Math.max(dayNumber(props.value), low), now);
  const share = (day: number) => `${((day - low) / (now - low)) * 100}%`;
  const most = Math.max(...days.map(({ count }) => count));
  const words = (day: number) =>
    day >= now ? t('incident:as_of.now') : (dateWords(isoOf(day), language) ?? '');
  return (
    <div className="as-of">
      <Slider
        className="as-of-slider"
        minValue={low}
        maxValue={now}
        step={1}
        value={value}
        onChange={(day) => props.onChange(typeof day !== 'number' || day >= now ? null : isoOf(day))}
      >
        <div className="as-of-head">
          <Label>{t('incident:as_of.label')}</Label>
          <output className="as-of-value">{words(value)}</output>
        </div>
        <SliderTrack className="as-of-track">
          <svg className="as-of-ticks" aria-hidden="true">
            <line x1="0" x2="100%" y1="30" y2="30" className="axis" />
            {days.map(({ day, count }) => (
              <line
                key={day}
                x1={share(dayNumber(day))}
                x2={share(dayNumber(day))}
                y1={30 - 5 - (count / most) * 20}
                y2="30"
                className={dayNumber(day) <= value ? 'tick tick-in' : 'tick'}
              />
            ))}
          </svg>
          <SliderThumb className="as-of-thumb" aria-valuetext={words(value)} />
        </SliderTrack>
        <div className="as-of-ends pale">
          <span>{dateWords(first.day, language)}</span>
          <span>{t('incident:as_of.now')}</span>
        </div>
      </Slider>
      {props.value !== null && (
        <Button look="quiet" onPress={() => props.onChange(null)}>
          {t('incident:as_of.back')}
        </Button>
      )}
    </div>
  );
}
