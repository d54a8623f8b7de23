import type { Translate } from './language.ts';

/** Who says it, for people: the author's own voice is named by the publisher, and nobody is called nobody. */
export function speakerWords(speaker: string, publisher: string | undefined, t: Translate): string {
  if (speaker === 'none' || speaker === '') return t('terms:speaker_kind.unattributed');
  if (speaker !== 'reporter' && speaker !== 'self') return speaker;
  return publisher === undefined || publisher === '' ? t('terms:own_voice') : publisher;
}
