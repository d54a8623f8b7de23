import type { ReportPage } from '@safeconduct/contract/domain.ts';
import { useMemo } from 'react';
import { useLanguage } from '../../furniture/language.ts';
import { cutReport, type CutSentence } from './cut.ts';

type Props = {
  readonly page: ReportPage;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
};

function Sentence(
  props: Props & { readonly sentence: CutSentence; readonly states: ReadonlyMap<string, string> },
) {
  const { page, sentence, selected, states } = props;
  const chosen = sentence.pieces.some(({ claims }) => selected !== null && claims.includes(selected));
  return (
    <span className={chosen ? 'sentence sentence-chosen' : 'sentence'} id={`s-${sentence.id}`}>
      {sentence.pieces.map((piece) => {
        const words = page.text.slice(piece.start, piece.end);
        const [first] = piece.claims;
        if (first === undefined) return words;
        const isChosen = selected !== null && piece.claims.includes(selected);
        const state = states.get(isChosen ? selected : first) ?? 'accepted';
        return (
          // Mouse users may press the words; keyboard users reach the same claim in the list beside.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
          <mark
            key={piece.start}
            className={`claimed claimed-${state}${isChosen ? ' claimed-chosen' : ''}`}
            onClick={() => {
              const at = selected === null ? -1 : piece.claims.indexOf(selected);
              props.onSelect(piece.claims[(at + 1) % piece.claims.length] ?? first);
            }}
          >
            {words}
          </mark>
        );
      })}
    </span>
  );
}

/** The report as it came, each claim marked in its sentence; what is not the author's is dimmed, with the reason. */
export function Original(props: Props) {
  const { t } = useLanguage();
  const { page } = props;
  const paragraphs = useMemo(() => cutReport(page), [page]);
  const states = useMemo(() => new Map(page.proposals.map(({ id, state }) => [id, state])), [page]);
  if (page.text === '') {
    return (
      <div className="original-none">
        <p className="blank-line">{t('report:no_text')}</p>
        {page.report.url !== null && (
          <p>
            <a href={page.report.url} rel="noreferrer" target="_blank">
              {page.report.url}
            </a>
          </p>
        )}
      </div>
    );
  }
  return (
    <div className="original" lang={page.report.language}>
      {paragraphs.map((paragraph) => {
        const reason = paragraph.sentences[0]?.furniture ?? null;
        const words = paragraph.sentences.map((sentence, at) => (
          <span key={sentence.start}>
            {at > 0 && ' '}
            <Sentence {...props} sentence={sentence} states={states} />
          </span>
        ));
        return reason === null ? (
          <p key={paragraph.start}>{words}</p>
        ) : (
          <div key={paragraph.start} className={reason === 'title' ? 'aside-text aside-title' : 'aside-text'}>
            <p>{words}</p>
            <span className="aside-reason" lang={document.documentElement.lang}>
              {t(`terms:furniture.${reason}`)}
            </span>
          </div>
        );
      })}
    </div>
  );
}
