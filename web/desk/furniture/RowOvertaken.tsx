import { namesNothing, valueWords } from './history-words.ts';
import { useLanguage } from './language.ts';
import { Overtaken } from './Overtaken.tsx';

/** As `Overtaken`, in the words of the history. Apart from it, since Today comes without those. */
export function RowOvertaken(props: {
  readonly error: Error | null;
  readonly was: object;
  /** The kind's name in the history, by which values find their words. */
  readonly kind: string;
  readonly onSeen: () => void;
}) {
  const { t, language } = useLanguage();
  return (
    <Overtaken
      {...props}
      wordsOf={(key, value) => valueWords(props.kind, key, value, { t, language, names: namesNothing })}
    />
  );
}
