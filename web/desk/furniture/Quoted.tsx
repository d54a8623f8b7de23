import type { ClaimBody } from '@safeconduct/contract/domain.ts';
import { formatBounds } from '@safeconduct/claims/numbers/format.ts';
import { kindOf } from '@safeconduct/claims/model/index.ts';
import { renderTerm } from '@safeconduct/claims/reconcile/index.ts';
import { dateWords } from './dates.ts';
import { type Translate, useLanguage } from './language.ts';
import type { Language } from './language-start.ts';
import { speakerWords } from './speakers.ts';

/** What the claim says once normalised: a range, a date, a place; never more exact than stated. */
export function valueWords(
  claim: Pick<ClaimBody, 'property' | 'valueNormalised' | 'bounds' | 'earliest' | 'latest'>,
  t: Translate,
  language: Language,
): string {
  const kind = kindOf(claim.property);
  if (kind === 'count' && (claim.bounds.lower !== null || claim.bounds.upper !== null)) {
    return countWords(claim.valueNormalised, t) ?? formatBounds(claim.bounds, language);
  }
  if (kind === 'date') {
    if (claim.earliest === null && claim.latest === null)
      return dateWords(claim.valueNormalised, language) ?? '';
    if (claim.earliest === claim.latest) return dateWords(claim.earliest, language) ?? '';
    return dateWords(`${claim.earliest ?? '..'}/${claim.latest ?? '..'}`, language) ?? '';
  }
  if (kind === 'age') return ageWords(claim.valueNormalised, t);
  if (kind === 'communication') return renderTerm(claim.valueNormalised, language);
  const terms = claim.valueNormalised.split(/\s*;\s*/);
  return terms.map((term) => renderTerm(term, language, claim.property)).join('; ');
}

/** "About 25" and "dozens" stay what was said: their bounds are a convention, and a span would look like knowledge. */
function countWords(normalised: string, t: Translate): string | null {
  const [, form, figure] = /^([~<])(\d+)$/.exec(normalised) ?? [];
  if (figure !== undefined)
    return t(form === '~' ? 'course:chart.about' : 'course:chart.nearly', { count: Number(figure) });
  const magnitude = (['dozens', 'hundreds', 'thousands'] as const).find((word) => word === normalised);
  return magnitude === undefined ? null : t(`course:chart.word.${magnitude}`);
}

/** `5`, `20 days`, `15..23`, `..17` as ages. */
function ageWords(age: string, t: Translate): string {
  const [, number = '', unit = 'years'] = /^(\d+)(?: (years|months|days))?$/.exec(age) ?? [];
  if (number !== '') return t(`terms:age.${unit}`, { count: Number(number) });
  const [, lower = '', upper = ''] = /^(\d*)\.\.(\d*)$/.exec(age) ?? [];
  if (lower !== '' && upper !== '') return t('incident:persons.ages', { lower, upper });
  if (lower !== '') return t('incident:persons.age_from', { age: lower });
  return upper === '' ? age : t('incident:persons.age_to', { age: upper });
}

/** "Mahecic told The Diplomat, by Kim": who says it, through whom, to whom. */
export function saidBy(claim: ClaimBody, publisher: string | undefined, t: Translate): string {
  const speaker = speakerWords(claim.speaker, publisher, t);
  const chain = claim.chain.map((one) => speakerWords(one, publisher, t)).join(', ');
  return chain === '' || chain === speaker ? speaker : t('claim:through', { speaker, chain });
}

/** A claim as a quotation: the words, then whose they are. */
export function Quoted(props: {
  readonly claim: ClaimBody;
  readonly publisher?: string | undefined;
  readonly lang?: string | undefined;
}) {
  const { t, language } = useLanguage();
  const { claim } = props;
  const value = valueWords(claim, t, language);
  const speaker = saidBy(claim, props.publisher, t);
  const kind = t(`terms:speaker_kind.${claim.speakerKind}`);
  return (
    <figure className="quoted">
      <p className="quoted-property">
        {t(`terms:property.${claim.property}`)}
        {value !== '' && <b> {value}</b>}
      </p>
      <blockquote lang={props.lang}>{claim.valueStated}</blockquote>
      <figcaption>
        <span className="quoted-speaker">{speaker}</span>
        {/* "Activists · activists" says nothing twice. */}
        {claim.speakerKind !== 'unattributed' && speaker.toLowerCase() !== kind.toLowerCase() && ` · ${kind}`}
        {claim.hedge !== '' && claim.hedge !== 'none' && (
          <>
            {' · '}
            <span className="hedge" lang={props.lang}>
              {claim.hedge}
            </span>
          </>
        )}
        {claim.scope.lot !== null && ` · ${t('claim:lot', { lot: claim.scope.lot })}`}
        {claim.scope.other && ` · ${t('claim:other_scope')}`}
      </figcaption>
    </figure>
  );
}
