import type { ClaimLine } from '@safeconduct/contract/domain.ts';
import { dateWords } from '../../furniture/dates.ts';
import type { Translate } from '../../furniture/language.ts';
import type { Language } from '../../furniture/language-start.ts';
import { valueWords } from '../../furniture/Quoted.tsx';
import { speakerWords } from '../../furniture/speakers.ts';

export const columns = ['property', 'words', 'speaker', 'report', 'incident'] as const;

/** A line of the list of claims in words, ready to be set. */
export type Cells = {
  readonly id: string;
  readonly property: string;
  readonly value: string;
  readonly words: string;
  readonly language: string;
  readonly speaker: string;
  /** `null` where nobody is named; `noPublisher` then says so. */
  readonly publisher: string | null;
  readonly noPublisher: string;
  readonly published: string;
  readonly incident: string;
  readonly superseded: boolean;
};

export function cellsOf(line: ClaimLine, t: Translate, language: Language): Cells {
  return {
    id: line.id,
    property: t(`terms:property.${line.property}`),
    value: valueWords(line, t, language),
    words: line.valueStated,
    language: line.language,
    speaker: speakerWords(line.speaker, line.publisher, t),
    publisher: line.publisher === '' ? null : line.publisher,
    noPublisher: t('report:no_publisher'),
    published: dateWords(line.publishedOn, language) ?? t('desk:no_date'),
    incident: line.superseded ? t('claim:list.is_superseded') : (line.incident ?? ''),
    superseded: line.superseded,
  };
}
