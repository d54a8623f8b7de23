import type { Locale } from '@safeconduct/dates';
import type { Doc } from '../../model.ts';
import { AlignmentType, type IStylesOptions, LevelFormat, ShadingType } from 'docx';

/** Fonts that the word processors of each language's readers have; East Asian text has its own slot in OOXML. */
const fonts: Record<
  Locale,
  { readonly body: string; readonly sans: string; readonly eastAsia: string; readonly language: string }
> = {
  en: { body: 'Georgia', sans: 'Calibri', eastAsia: 'Malgun Gothic', language: 'ko-KR' },
  ko: { body: 'Malgun Gothic', sans: 'Malgun Gothic', eastAsia: 'Malgun Gothic', language: 'ko-KR' },
  'zh-Hans': {
    body: 'Microsoft YaHei',
    sans: 'Microsoft YaHei',
    eastAsia: 'Microsoft YaHei',
    language: 'zh-CN',
  },
};

/** Name of the list whose items have a dot; the library's own dot is a disc as large as a letter in many fonts. */
export const bullets = 'dots';
export const bulletLevels = [
  {
    level: 0,
    format: LevelFormat.BULLET,
    text: '•',
    style: { paragraph: { indent: { left: 360, hanging: 260 } } },
  },
];

export const colours = { ink: '1A1A1A', quiet: '5F5C56', hair: 'D5D1C8', accent: '1F4E79', blank: 'FFF2B3' };

/** Font of tables, notes and running lines. */
export function sansFont(locale: Locale): {
  readonly ascii: string;
  readonly hAnsi: string;
  readonly eastAsia: string;
  readonly cs: string;
} {
  const { sans, eastAsia } = fonts[locale];
  return { ascii: sans, hAnsi: sans, eastAsia, cs: sans };
}

/** Styles by the names that word processors know, so that headings make an outline and can be restyled. */
export function styles(locale: Locale, layout: Doc['layout']): IStylesOptions {
  const { body, eastAsia, language } = fonts[locale];
  const font = { ascii: body, hAnsi: body, eastAsia, cs: body };
  const sans = sansFont(locale);
  const { ink, quiet, accent } = colours;
  const after = (before: number, space: number) => ({
    spacing: { before, after: space, line: 260, lineRule: 'auto' as const },
  });
  return {
    default: {
      document: {
        run: {
          font,
          size: locale === 'en' ? 20 : 19,
          color: ink,
          // Latin words are English in every paper, or they would be broken anywhere as Korean and Chinese are.
          language: { value: 'en-GB', eastAsia: language },
        },
        paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
      },
      title: { run: { font, size: titleSize(layout), bold: true, color: ink }, paragraph: after(120, 120) },
      heading2: {
        run: { font, size: 26, bold: true, color: ink },
        paragraph: { ...after(360, 120), keepNext: true },
      },
      heading3: {
        run: { font: sans, size: 18, bold: true, color: accent },
        paragraph: { ...after(200, 60), keepNext: true },
      },
      footnoteText: {
        run: { font: sans, size: 14 },
        paragraph: { spacing: { after: 20, line: 240, lineRule: 'auto' } },
      },
    },
    characterStyles: [
      {
        id: 'Blank',
        name: 'Blank',
        run: { shading: { type: ShadingType.CLEAR, color: 'auto', fill: colours.blank }, color: ink },
      },
    ],
    paragraphStyles: [
      {
        id: 'Lead',
        name: 'Lead',
        basedOn: 'Normal',
        run: { size: 28 },
        paragraph: { spacing: { before: 240, after: 160, line: 300, lineRule: 'auto' } },
      },
      {
        id: 'Small',
        name: 'Small',
        basedOn: 'Normal',
        run: { font: sans, size: 16, color: quiet },
        paragraph: { spacing: { after: 80, line: 250, lineRule: 'auto' } },
      },
      {
        id: 'Address',
        name: 'Address',
        basedOn: 'Normal',
        paragraph: { spacing: { before: 0, after: 20, line: 260, lineRule: 'auto' } },
      },
      {
        id: 'LineEnd',
        name: 'Line end',
        basedOn: 'Normal',
        paragraph: {
          alignment: AlignmentType.RIGHT,
          spacing: { before: 0, after: 20, line: 260, lineRule: 'auto' },
        },
      },
      {
        id: 'Cell',
        name: 'Cell',
        basedOn: 'Normal',
        run: { font: sans, size: 16 },
        paragraph: { spacing: { after: 0, line: 240, lineRule: 'auto' } },
      },
      {
        id: 'Running',
        name: 'Running',
        basedOn: 'Normal',
        run: { font: sans, size: 14, color: quiet },
        paragraph: { spacing: { after: 0, line: 240, lineRule: 'auto' } },
      },
    ],
  };
}

/** In half points. */
function titleSize(layout: Doc['layout']): number {
  switch (layout) {
    case 'letter':
      return 24;
    case 'form':
      return 34;
    case 'release':
      return 40;
    case undefined:
      return 46;
  }
}
