import { SaxesParser } from 'saxes';
import type { ForeignRefusal } from '../model.ts';
import type { Answer } from '../record.ts';
import type { Submission } from './submission.ts';

const MOST_CHARACTERS = 20_000_000;
const DEEPEST = 60;
const MOST_ELEMENTS = 200_000;

interface Node {
  readonly name: string;
  readonly children: Node[];
  text: string;
}

/**
 * One instance of a form as OpenRosa XML. Document types are refused before anything of them is read, so that no entity can be
 * declared, near or far; elements that stand several times under one parent are a repeat and are numbered.
 */
export function fromXml(
  text: string,
): Submission | { readonly refused: ForeignRefusal; readonly detail: string } {
  if (text.length > MOST_CHARACTERS) return { refused: 'too_large', detail: '' };
  let fault: { refused: ForeignRefusal; detail: string } | null = null;
  const stop = (refused: ForeignRefusal, detail = '') => {
    fault ??= { refused, detail };
  };
  const stack: Node[] = [];
  let root: Node | null = null;
  let form = '';
  let elements = 0;
  const parser = new SaxesParser();
  parser.on('doctype', () => stop('hostile_xml', 'a document type'));
  parser.on('error', (error) => stop('broken', error.message.slice(0, 200)));
  parser.on('opentag', ({ name, attributes }) => {
    if (fault !== null) return;
    elements += 1;
    if (stack.length >= DEEPEST || elements > MOST_ELEMENTS) return stop('too_deep');
    const node: Node = { name: name.replace(/^\w+:/, ''), children: [], text: '' };
    stack.at(-1)?.children.push(node);
    if (root === null) {
      root = node;
      form = String(attributes.id ?? '') || node.name;
    }
    stack.push(node);
  });
  parser.on('text', (piece) => {
    const node = stack.at(-1);
    if (fault === null && node !== undefined) node.text += piece;
  });
  parser.on('cdata', (piece) => {
    const node = stack.at(-1);
    if (fault === null && node !== undefined) node.text += piece;
  });
  parser.on('closetag', () => {
    stack.pop();
  });
  // In pieces, so that a hostile beginning ends it before the rest is looked at.
  for (let at = 0; at < text.length && fault === null; at += 65_536)
    parser.write(text.slice(at, at + 65_536));
  if (fault === null) parser.close();
  if (fault !== null) return fault;
  if (root === null) return { refused: 'broken', detail: 'no element' };
  const answers = answersUnder(root, '');
  const id = answers.find(({ field }) => /(^|\/)instanceID$/.test(field))?.value ?? '';
  const end = answers.find(({ field }) => field === 'end' || field === 'today')?.value ?? '';
  return { id, form, submitted: end, answers };
}

function answersUnder(node: Node, within: string): readonly Answer[] {
  const many = Map.groupBy(node.children, ({ name }) => name);
  const numbers = new Map<string, number>();
  return node.children.flatMap((child) => {
    const number = (numbers.get(child.name) ?? 0) + 1;
    numbers.set(child.name, number);
    const repeated = (many.get(child.name)?.length ?? 0) > 1;
    const field = `${within}${child.name}${repeated ? `[${number}]` : ''}`;
    if (child.children.length > 0) return answersUnder(child, `${field}/`);
    const value = child.text.trim();
    return [{ field, label: field, value }];
  });
}
