import type { Translate } from './language.ts';

/** Who says it, for people: the author's own voice is named by the publisher. */
export function speakerWords(speaker: string, publisher: string | undefined, t: Translate): string {
  if (speaker === 'reporter' || speaker === 'self') {
    return publisher === undefined || publisher === '' ? t('terms:own_voice') : publisher;
  }
  return speaker;
}
