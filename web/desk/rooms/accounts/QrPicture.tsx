import { encode } from 'uqr';
import { useLanguage } from '../../furniture/language.ts';

/** A QR code drawn as one path, so that it needs no markup made from text. Always dark on light: cameras expect it. */
export function QrPicture(props: { readonly text: string }) {
  const { t } = useLanguage();
  const { size, data } = encode(props.text, { ecc: 'M', border: 3 });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <figure>
      <svg className="qr" viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
        <path d={path} fill="currentColor" shapeRendering="crispEdges" />
      </svg>
      <figcaption className="unseen">{t('accounts:second_step.picture')}</figcaption>
    </figure>
  );
}
