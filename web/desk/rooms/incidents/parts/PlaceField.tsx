import { countryOf, places } from '@safeconduct/claims/places/index.ts';
import { useLanguage } from '../../../furniture/language.ts';
import { Suggest, type Suggestion } from '../../../furniture/Suggest.tsx';
import { placeName, placeOf } from '../map/points.ts';
import type { Language } from '../../../furniture/language-start.ts';

const most = 8;

function found(typed: string, language: Language, region: Intl.DisplayNames): readonly Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [];
  const near = places
    .flatMap((place) => {
      const names = [...place.en, ...place.ko, ...place.zh].map((name) => name.toLowerCase());
      if (names.some((name) => name.startsWith(wanted))) return [{ place, far: 0 }];
      return names.some((name) => name.includes(wanted)) ? [{ place, far: 1 }] : [];
    })
    .sort((a, b) => a.far - b.far || a.place.name.length - b.place.name.length);
  return near.slice(0, most).map(({ place }) => {
    const text = placeName(place, language);
    return {
      id: place.id,
      text,
      shown: (
        <span>
          {text}{' '}
          <span className="pale">
            {text === place.name ? '' : `${place.name} · `}
            {region.of(place.country)}
          </span>
        </span>
      ),
    };
  });
}

/** Where: any words, with places of the gazetteer suggested, and whether the map will show them. */
export function PlaceField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly hint?: string;
}) {
  const { t, language } = useLanguage();
  const region = new Intl.DisplayNames(language, { type: 'region' });
  const typed = props.value.trim();
  const place = typed === '' ? null : placeOf(typed);
  const onMap = place !== null && place.kind !== 'country';
  const hint =
    typed === ''
      ? (props.hint ?? t('parts:place.hint'))
      : onMap
        ? t('parts:place.on_map', {
            place: placeName(place, language),
            country: region.of(place.country),
          })
        : countryOf(typed) === null
          ? t('parts:place.unknown')
          : t('parts:place.country');
  return (
    <Suggest
      label={props.label}
      value={props.value}
      onChange={props.onChange}
      find={(words) => found(words, language, region)}
      hint={hint}
      error={props.error}
    />
  );
}
