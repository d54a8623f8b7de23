import type { NamePlace } from '@safeconduct/contract/names.ts';
import { type AlignedPiece, pieceKind } from '@safeconduct/names/compare/explain.ts';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../../furniture/language.ts';
import { When } from '../../../furniture/When.tsx';
import type { Match } from './worker-messages.ts';

const SHOWN = 5;
const LEVEL_KEYS = {
  'certainly alike': 'certain',
  'very likely alike': 'veryLikely',
  'likely alike': 'likely',
} as const;

function levelKey(level: Match['level']): string {
  return level in LEVEL_KEYS ? LEVEL_KEYS[level as keyof typeof LEVEL_KEYS] : 'perhaps';
}

function worth({ a, b, bits }: AlignedPiece): 'much' | 'some' | 'little' | 'against' | null {
  if (a === null || b === null) return null;
  if (bits < -1) return 'against';
  return bits >= 5 ? 'much' : bits >= 2.5 ? 'some' : 'little';
}

/** One name of the reports: how alike, why piece by piece, and where it stands. */
export function MatchCard(props: {
  readonly match: Match;
  readonly places: readonly NamePlace[];
  readonly reports: ReadonlyMap<string, { readonly title: string; readonly on: string | null }>;
}) {
  const { t, language } = useLanguage();
  const { match, places, reports } = props;
  const bits = match.bits.toLocaleString(language, { maximumFractionDigits: 0 });
  return (
    <li className="names-match">
      <h3>{match.written}</h3>
      <p className="names-level">
        {t(`names:level.${levelKey(match.level)}`)} <span className="pale">{t('names:bits', { bits })}</span>
      </p>
      {match.pieces.length > 0 ? (
        <Pieces pieces={match.pieces} name={match.written} />
      ) : (
        <p className="pale">{match.tokens}</p>
      )}
      <h4 className="names-places">{t('names:places')}</h4>
      <ul>
        {places.slice(0, SHOWN).map(({ reportId, claimId, sentence }) => {
          const report = reports.get(reportId);
          return (
            <li key={reportId}>
              <q className="excerpt">{sentence}</q>{' '}
              <span className="names-where">
                <Link
                  to="/reports/$id"
                  params={{ id: reportId }}
                  search={claimId === null ? {} : { claim: claimId }}
                >
                  {report?.title ?? reportId}
                </Link>
                {report?.on != null && (
                  <span className="pale">
                    {' '}
                    <When edtf={report.on} />
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {places.length > SHOWN && <p className="pale">{t('names:more', { count: places.length - SHOWN })}</p>}
    </li>
  );
}

function Pieces({ pieces, name }: { readonly pieces: readonly AlignedPiece[]; readonly name: string }) {
  const { t } = useLanguage();
  return (
    <table className="names-pieces" aria-label={`${t('names:why')}: ${name}`}>
      <thead>
        <tr>
          <th scope="col">{t('names:piece.asked')}</th>
          <th scope="col">{t('names:piece.stands')}</th>
          <th scope="col">{t('names:piece.is')}</th>
          <th scope="col">{t('names:piece.weight')}</th>
        </tr>
      </thead>
      <tbody>
        {pieces.map((piece, at) => {
          const syllables = piece.syllables.map(({ syllable }) => syllable).join(', ');
          const says = worth(piece);
          return (
            // The pieces of a name never change their order, and one may come twice.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={at}>
              <td>{piece.a ?? '–'}</td>
              <td>{piece.b ?? '–'}</td>
              <td>{t(`names:kind.${pieceKind(piece)}`, { syllables })}</td>
              <td>{says === null ? '–' : t(`names:worth.${says}`)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
