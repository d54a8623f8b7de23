import { describe, expect, it } from 'vitest';
import { readReport } from '../readReport.ts';

function found(text: string): string {
  return readReport({ text, publisher: 'The Paper', publishedOn: '2023-02-15', language: 'en' })
    .claims.map(({ property, valueNormalised }) => `${property}: ${valueNormalised}`)
    .join('\n');
}

describe('access and labels, said plainly', () => {
  it.each([
    ['Saudi officials refused to let UNHCR see the men.', 'access_denied'],
    ['Border guards ignored their requests for asylum.', 'access_denied'],
    ['They were sent back without an assessment of their claims.', 'access_denied'],
    ['Officials of the Eritrean embassy have come to see them.', 'access_given'],
    ['He was arrested for overstaying his visa.', 'legal_label: illegal_entrant'],
    ['Four of them are in prison for breaking immigration rules.', 'legal_label: illegal_entrant'],
  ])('%s', (text, expected) => {
    expect(found(text)).toContain(expected);
  });

  it.each([
    ['They were refused entry to Cyprus.', 'access_denied'],
    ['He had no money for a lawyer.', 'access_denied'],
    ['Pakistan refused to let them cross.', 'access_denied'],
    ['Rights groups have urged Beijing to treat them as refugees.', 'legal_label'],
    ['The party was declared a terrorist group in 2015.', 'legal_label'],
  ])('not there: %s', (text, property) => {
    expect(found(text)).not.toContain(property);
  });
});
