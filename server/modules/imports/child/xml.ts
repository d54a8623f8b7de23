import { SaxesParser } from 'saxes';
import { Unreadable } from './shapes.ts';

/** What a reader of XML is told, by local names. */
export type Heard = {
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
};

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML piece by piece; after each piece the caller may take what was heard. A document type is refused whole, so
 * that no entity is ever declared; saxes knows none but the five of XML.
 */
export function* readXml(chunks: Iterable<Uint8Array>, heard: Heard): Generator<void> {
  const parser = new SaxesParser({ xmlns: false });
  const decoder = new TextDecoder('utf-8');
  parser.on('doctype', () => {
    throw new Unreadable('not_a_sheet');
  });
  parser.on('error', () => {
    throw new Unreadable('broken');
  });
  parser.on('opentag', (tag) => {
    const { attributes } = tag;
    heard.open(local(tag.name), (name) => {
      const value: unknown = attributes[name];
      return typeof value === 'string' ? value : undefined;
    });
  });
  parser.on('closetag', (tag) => heard.close(local(tag.name)));
  parser.on('text', heard.text);
  parser.on('cdata', heard.text);
  let any = false;
  for (const chunk of chunks) {
    any = true;
    parser.write(decoder.decode(chunk, { stream: true }));
    yield;
  }
  // A part that is not there (a workbook without shared texts) says nothing.
  if (!any) return;
  parser.write(decoder.decode());
  parser.close();
  yield;
}
