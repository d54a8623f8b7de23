import { SaxesParser } from 'saxes';
import { readDateCell, readName } from './cells.ts';
import type { DepositaryFault, DepositaryTreaty, Participant } from './model.ts';

/** Larger than any file of the depositary by far; the longest has about two million characters. */
const MOST_CHARACTERS = 40_000_000;
const MOST_CELL = 20_000;

/**
 * A file that is being read, piece by piece; nothing of it is kept but the head and the table.
 *
 * Structure as published (`treaties.un.org/doc/Publication/MTDSG/.../IV-16.en.xml`): a root with
 * `Header/ExternalData/{Titlesect,Status/{Signatories,Parties}}` and
 * `Treaty/Participants/Table/TGroup/{Thead/Row,Tbody/Rows/Row}/Entry`, then prose.
 */
export interface DepositaryReader {
  /** Takes the next piece; tells the fault once there is one. */
  write(text: string): DepositaryFault | null;
  end(): DepositaryTreaty | DepositaryFault;
}

interface Columns {
  readonly signature: number | null;
  readonly deposit: number;
}

/** Which column is which, by its heading; two columns without headings are name and deposit. */
function columnsOf(heads: readonly string[], width: number): Columns {
  const signature = heads.findIndex((head) => /^(definitive )?signature/i.test(head));
  // "Signature, Succession to signature(d)" is a column of signatures (IV-5, IV-13).
  const deposit = heads.findIndex(
    (head, index) => index !== signature && /ratification|accession|succession|acceptance/i.test(head),
  );
  if (deposit > 0) return { signature: signature > 0 ? signature : null, deposit };
  return width > 2 ? { signature: 1, deposit: width - 1 } : { signature: null, deposit: width - 1 };
}

function participantOf(cells: readonly string[], columns: Columns, row: number): Participant {
  const deposit = readDateCell(cells[columns.deposit] ?? '');
  const signature = readDateCell(columns.signature === null ? '' : (cells[columns.signature] ?? ''));
  return {
    row,
    name: readName(cells[0] ?? ''),
    signed: signature.day,
    deposited: deposit.day,
    action: deposit.day === null ? null : deposit.action,
    left: deposit.left,
    unread: [signature.unread, deposit.unread].filter((cell) => cell !== null),
  };
}

/** A number in an element of its own, or after its word where head and number stand together. */
const labelled = (word: RegExp, text: string) => {
  const found = word.exec(text)?.[1];
  return found === undefined ? null : Number.parseInt(found, 10);
};
const count = (text: string) => (/^\s*\d{1,4}\b/.test(text) ? Number.parseInt(text, 10) : null);

function faultOf(error: Error): DepositaryFault {
  const said = error.message.replace(/\.$/, '');
  if (/undefined entity|entity/i.test(said)) {
    return {
      code: 'entities',
      message: `The file uses an entity that is not plain XML (${said}). It is not read.`,
    };
  }
  if (/unclosed tag|end of (file|input)|unexpected end/i.test(said)) {
    return { code: 'truncated', message: `The file ends before it is complete (${said}). Fetch it again.` };
  }
  return { code: 'notXml', message: `The file is not well-formed XML: ${said}.` };
}

/** A reader for one file of the depositary. Pieces are text; decoding bytes is the caller's work. */
export function depositaryReader(): DepositaryReader {
  const parser = new SaxesParser();
  const path: string[] = [];
  let fault: DepositaryFault | null = null;
  let characters = 0;
  let cell: string | null = null;
  let head = '';
  let statusText = '';
  let title = '';
  let parties: number | null = null;
  let signatories: number | null = null;
  let heads: string[] = [];
  let cells: string[] = [];
  const rows: string[][] = [];
  const seen = new Set<string>();

  const inside = (...names: readonly string[]) => names.every((name) => path.includes(name));
  const text = (piece: string) => {
    if (path.includes('superscript')) return;
    if (cell !== null && cell.length < MOST_CELL) cell += piece;
    else if (inside('ExternalData') && head.length < MOST_CELL) {
      head += piece;
      if (inside('Status')) statusText += piece;
    }
  };

  parser.on('error', (error) => {
    fault ??= faultOf(error);
  });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) {
      fault ??= {
        code: 'entities',
        message: 'The file declares entities of its own, which the depositary never does. It is not read.',
      };
    }
  });
  parser.on('opentag', ({ name }) => {
    path.push(name);
    seen.add(name);
    if (name === 'Entry' && inside('Participants', 'Table')) cell = '';
    if (name === 'Row') cells = [];
    if (inside('ExternalData')) head = '';
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', ({ name }) => {
    if (name === 'Entry' && cell !== null) {
      cells.push(cell);
      cell = null;
    }
    if (name === 'Row' && inside('Participants', 'Table')) {
      if (inside('Thead') || /^participant/i.test(readName(cells[0] ?? ''))) heads = cells.map(readName);
      else rows.push(cells);
    }
    if (inside('ExternalData')) {
      if (name === 'Titlesect' && title === '') title = readName(head);
      if (name === 'Parties') parties = count(head);
      if (name === 'Signatories') signatories = count(head);
      head = '';
    }
    path.pop();
  });

  return {
    write(piece) {
      characters += piece.length;
      if (characters > MOST_CHARACTERS) {
        fault ??= {
          code: 'tooLarge',
          message: 'The file is larger than any treaty of the depositary. It is not read on.',
        };
      }
      if (fault === null) parser.write(piece);
      return fault;
    },
    end() {
      if (fault === null) parser.close();
      if (fault !== null) return fault;
      if (!seen.has('Participants')) {
        return {
          code: 'notDepositary',
          message: 'This is XML, but not a treaty of the depositary: it has no table of participants.',
        };
      }
      const named = rows.filter((row) => readName(row[0] ?? '') !== '');
      if (named.length === 0)
        return { code: 'noParticipants', message: 'The table of participants is empty.' };
      const columns = columnsOf(heads, Math.max(...named.map((row) => row.length)));
      return {
        title,
        parties: parties ?? labelled(/Parties\D{0,20}(\d{1,4})/i, statusText),
        signatories: signatories ?? labelled(/Signatories\D{0,20}(\d{1,4})/i, statusText),
        participants: named.map((row, index) => participantOf(row, columns, index + 1)),
        hasDeclarationsUnderArticle: seen.has('DeclarationsUnderArticle'),
      };
    },
  };
}

/** Tells a fault from a treaty. */
export function isFault(read: DepositaryTreaty | DepositaryFault): read is DepositaryFault {
  return 'code' in read;
}

/** Reads a whole file that is already text. */
export function readDepositary(text: string): DepositaryTreaty | DepositaryFault {
  const reader = depositaryReader();
  reader.write(text);
  return reader.end();
}
