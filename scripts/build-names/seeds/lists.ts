/**
 * Which spellings a unit can have at all, before anything is counted. Sources: 로마자 표기법 (2000), McCune and
 * Reischauer 1939, the DPRK's romanisation of 1992/2002, Kontsevich's Cyrillic, Japan's usage for Korean names, and the
 * spellings of passports and the European press in research/names.md 2. Order is from likely to unlikely.
 */
export type Lists = Readonly<Record<'onset' | 'vowel' | 'coda', Readonly<Record<string, string>>>>;
