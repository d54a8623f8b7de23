import type { ClaimPage } from '@safeconduct/contract/domain.ts';
import { useLanguage } from '../../furniture/language.ts';

/** The words of a claim where they stand in the report. */
export function InItsSentence(props: { readonly page: ClaimPage }) {
  const { t } = useLanguage();
  const { sentence, claim, report } = props.page;
  if (sentence === null) {
    return (
      <p className="blank-line">
        {t('claim:no_sentence')}{' '}
        {'words' in claim.locator && claim.locator.words !== '' && (
          <q lang={report.language}>{claim.locator.words} …</q>
        )}
      </p>
    );
  }
  const at = sentence.words.indexOf(claim.valueStated);
  const end = at + claim.valueStated.length;
  return (
    <p className="in-sentence" lang={report.language}>
      <span className="pale">{sentence.before} </span>
      {at < 0 ? (
        sentence.words
      ) : (
        <>
          {sentence.words.slice(0, at)}
          <mark className="claimed claimed-accepted">{sentence.words.slice(at, end)}</mark>
          {sentence.words.slice(end)}
        </>
      )}
      <span className="pale"> {sentence.after}</span>
    </p>
  );
}
