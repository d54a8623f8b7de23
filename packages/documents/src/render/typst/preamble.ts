import type { Locale } from '@safeconduct/dates';
import type { Doc } from '../../model.ts';

interface Setting {
  readonly lang: string;
  readonly region: string;
  readonly body: readonly string[];
  readonly sans: readonly string[];
  readonly size: string;
  readonly leading: string;
  readonly justify: boolean;
}

/**
 * Fonts by language: the first that has a character sets it, so Korean papers take Korean forms of shared
 * characters first and Chinese papers Chinese ones. English text is set in a serif, as a newspaper's is.
 */
const settings: Record<Locale, Setting> = {
  en: {
    lang: 'en',
    region: 'gb',
    body: ['Source Serif 4', 'Noto Sans KR', 'Noto Sans SC'],
    sans: ['Noto Sans KR', 'Noto Sans SC'],
    size: '10pt',
    leading: '0.66em',
    justify: false,
  },
  ko: {
    lang: 'ko',
    region: 'kr',
    body: ['Noto Sans KR', 'Noto Sans SC'],
    sans: ['Noto Sans KR', 'Noto Sans SC'],
    size: '9.2pt',
    leading: '0.82em',
    justify: false,
  },
  'zh-Hans': {
    lang: 'zh',
    region: 'cn',
    body: ['Noto Sans SC', 'Noto Sans KR'],
    sans: ['Noto Sans SC', 'Noto Sans KR'],
    size: '9.4pt',
    leading: '0.8em',
    justify: true,
  },
};

/** A letter is to fit its page. */
const letterSize: Record<Locale, string> = { en: '9.6pt', ko: '9pt', 'zh-Hans': '9.4pt' };

/** Chinese fonts set an apostrophe full width. */
const apostrophe: Record<Locale, string> = {
  en: '',
  ko: '',
  'zh-Hans': '#show regex("[A-Za-z]\\u{2019}[A-Za-z]"): set text(font: "Noto Sans KR")\n',
};

/** Scripts that only quotations are in. */
const others = ['Noto Sans Arabic', 'Noto Sans Thai', 'Noto Sans Lao', 'Noto Sans Khmer'];

const list = (fonts: readonly string[]) =>
  `(${[...fonts, ...others].map((font) => `"${font}"`).join(', ')},)`;

/**
 * The look of a paper in Typst 0.14: page, running lines, headings, tables, notes. Everything that comes from
 * the outside is passed to these functions as string literals and is never read as Typst markup.
 *
 * @param notes how many notes the paper has; their numbers are given the room of the widest
 * @param layout a letter has no title over it and its subject is small; forms have smaller titles than case files
 */
export function preamble(locale: Locale, notes: number, layout: Doc['layout']): string {
  const { lang, region, body, sans, size, leading, justify } = settings[locale];
  return `#let ink = rgb("#1a1a1a")
#let quiet = rgb("#5f5c56")
#let hair = rgb("#d5d1c8")
#let accent = rgb("#1f4e79")
#let body-font = ${list(body)}
#let sans-font = ${list(sans)}
#let note-width = ${(0.45 + 0.58 * String(notes).length).toFixed(2)}em
#let sans(size, weight: "regular", fill: ink, it) = text(font: sans-font, size: size, weight: weight, fill: fill, it)
#set text(font: body-font, size: ${layout === 'letter' ? letterSize[locale] : size}, lang: "${lang}", region: "${region}", fill: ink, number-type: "lining", number-width: "tabular", hyphenate: false, costs: (orphan: 200%, widow: 200%))
#set par(leading: ${layout === 'letter' && locale === 'ko' ? '0.7em' : leading}, spacing: 0.95em, justify: ${justify && layout === undefined})
${apostrophe[locale]}#set super(size: 0.62em, typographic: false)
#let paper(title: "", kind: "", facts: (), running: "", as-of: "", secrecy: "", page-word: none, it) = {
  set document(title: title, author: (), date: none)
  set page(
    paper: "a4",
    margin: (top: 25mm, bottom: 22mm, x: 21mm),
    header: context {
      set text(font: sans-font, size: 7pt, fill: quiet)
      set par(leading: 0.5em)
      if here().page() == 1 {
        ${layout === 'letter' ? '' : 'grid(columns: (1fr, auto), text(weight: "bold", fill: ink, kind), text(weight: "bold", fill: ink, secrecy))'}
      } else {
        grid(columns: (1fr, auto), column-gutter: 8mm, text(fill: ink, running), [#as-of #h(0.6em) #text(weight: "bold", fill: ink, secrecy)])
      }
      v(-0.35em)
      ${layout === 'letter' ? 'if here().page() > 1 { line(length: 100%, stroke: 0.5pt + ink) }' : 'line(length: 100%, stroke: if here().page() == 1 { 2pt + ink } else { 0.5pt + ink })'}
    },
    footer: context {
      set text(font: sans-font, size: 7pt, fill: quiet)
      align(right, page-word(str(here().page()), str(counter(page).final().first())))
    },
  )
  set footnote.entry(separator: line(length: 22%, stroke: 0.5pt + quiet), gap: 0.5em, clearance: 0.9em, indent: 0em)
  show footnote.entry: it => { set text(font: sans-font, size: 6.7pt, fill: ink)
    set par(leading: 0.5em, justify: false)
    grid(columns: (note-width, 1fr), text(weight: "bold", fill: accent, str(counter(footnote).at(it.note.location()).first())), it.note.body)
  }
  show footnote: set text(fill: accent)
  show heading.where(level: 1): it => block(above: ${layout === 'letter' ? '1.6em, below: 1.2em, width: 100%' : '0.9em, below: 0.8em'}, ${layout === 'letter' && locale === 'zh-Hans' ? 'align(center, ' : '('}text(size: ${titleSize(layout)}, weight: "bold", it.body)))
  show heading.where(level: 2): it => block(above: 1.7em, below: 0.9em, width: 100%, sticky: true, stroke: (top: 0.8pt + ink), inset: (top: 0.55em), text(size: 13pt, weight: "bold", it.body))
  show heading.where(level: 3): it => block(above: 1.3em, below: 0.75em, sticky: true, sans(8.4pt, weight: "bold", fill: accent, it.body))
  ${layout === 'letter' ? '' : '{ set par(leading: 0.45em); heading(level: 1, title) }'}
  for fact in facts { block(above: 0.45em, below: 0.45em, sans(7.8pt, fill: quiet, fact)) }
  v(0.8em)
  it
}
#let unknown(it) = box(stroke: (bottom: (paint: quiet, thickness: 0.5pt, dash: "dotted")), outset: (bottom: 1.5pt), text(fill: quiet, it))
#let role(name, it) = if name == "strong" { strong(it) } else if name == "emphasis" { emph(it) } else if name == "unknown" { unknown(it) } else if name == "quiet" { text(fill: quiet, it) } else { text(it) }
#let note-body(quoted, who, rest, url) = [#quoted #strong(who) #text(fill: quiet, [· #rest]) #if url != none { text(fill: quiet, size: 0.92em, url) }]
#let home(number, quoted, who, rest, url) = [#footnote(note-body(quoted, who, rest, url))#label("n" + str(number))]
#let again(number, shown) = link(label("n" + str(number)), super(text(fill: accent, shown)))
#let after(number) = [#counter(footnote).step()#super(text(fill: accent, str(number)))]
#let note-after(number, quoted, who, rest, url) = block(above: 0.5em, below: 0.5em, {
  set text(font: sans-font, size: 6.7pt)
  set par(leading: 0.5em, justify: false)
  [#grid(columns: (note-width, 1fr), text(weight: "bold", fill: accent, str(number)), note-body(quoted, who, rest, url))#label("n" + str(number))]
})
#let comma = super([,#h(0.12em)])
#let lead(it) = block(above: 0.6em, below: 1em, { set par(leading: 0.55em, justify: false); text(size: ${layout === 'release' ? '1.2em' : '1.42em'}, it) })
#let address(it) = block(above: 0.45em, below: 0.45em, it)
#let end(it) = block(above: 0.45em, below: 0.45em, width: 100%, align(right, it))
#let small(it) = block(above: 0.6em, below: 0.8em, { set par(leading: 0.55em, justify: false); sans(7.6pt, it) })
#let quotation(it, by) = block(inset: (left: 1em), stroke: (left: 1.5pt + accent), [#it #linebreak() #sans(7.6pt, fill: quiet, by)])
#let chart(svg, caption, alt) = block(breakable: false, above: 1em, below: 1.2em, {
  block(below: 0.9em, sans(8.2pt, weight: "bold", caption))
  figure(image(bytes(svg), format: "svg", width: 100%, alt: alt), numbering: none)
})
#let tabled(columns, aligns, whole-rows, head, ..cells) = block(above: 0.9em, below: 1.2em, {
  set text(font: sans-font, size: 7.5pt, cjk-latin-spacing: none)
  set par(leading: 0.48em, justify: false)
  table(
    columns: columns,
    align: (x, y) => aligns.at(x) + top,
    inset: (x, y) => (left: 0pt, right: if aligns.at(x) == right { 14pt } else { 6pt }, top: 3.4pt, bottom: 3.4pt),
    stroke: (x, y) => (bottom: if y == 0 { 0.8pt + ink } else { 0.4pt + hair }),
    table.header(..head.map(it => text(weight: "bold", it))),
    ..cells.pos().map(it => table.cell(breakable: not whole-rows, it)),
  )
})
`;
}

function titleSize(layout: Doc['layout']): string {
  switch (layout) {
    case 'letter':
      return '11.5pt';
    case 'form':
      return '17pt';
    case 'release':
      return '20pt';
    case undefined:
      return '23pt';
  }
}
