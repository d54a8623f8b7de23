import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawFiles, repositoryLaw } from '../../../../test/law.ts';
import { status } from '../data/schema.ts';
import { loadLaw } from '../data/load.ts';
import { readDateCell, readName } from './cells.ts';
import { compareDepositary, mustBeSettled } from './compare.ts';
import { instrumentOf } from './instrument.ts';
import type { DepositaryFault, DepositaryTreaty } from './model.ts';
import { depositaryReader, isFault, readDepositary } from './read.ts';
import { layRecords, takeOver } from './write.ts';

const file = readFileSync(join(import.meta.dirname, 'fixtures/IV-16.en.xml'), 'utf8');

function treatyOf(text: string): DepositaryTreaty {
  const read = readDepositary(text);
  if (isFault(read)) throw new Error(read.message);
  return read;
}

function faultOf(text: string): DepositaryFault {
  const read = readDepositary(text);
  if (!isFault(read)) throw new Error('it was read');
  return read;
}

/** Our data with the CED rows of the states in the file alone. */
const few = ['BGD', 'CIV', 'DEU', 'JPN', 'POL', 'SWE', 'THA'];
const fewFiles = () => {
  const files = lawFiles();
  const rows = files.status as { state: string; instrument: string }[];
  return { ...files, status: rows.filter((row) => row.instrument !== 'CED' || few.includes(row.state)) };
};

describe('the depositary’s file', () => {
  it('is read: title, checksum, rows with dates, letters and footnotes', () => {
    const treaty = treatyOf(file);
    expect(treaty).toMatchObject({ parties: 6, signatories: 4, hasDeclarationsUnderArticle: true });
    expect(treaty.title).toContain('Enforced Disappearance');
    expect(
      treaty.participants.map(({ name, signed, deposited, action }) => [name, signed, deposited, action]),
    ).toEqual([
      ['Bangladesh', null, '2024-08-30', 'accession'],
      ["Côte d'Ivoire", null, '2024-06-06', 'accession'],
      ['Germany', '2007-09-26', '2009-09-24', 'ratification'],
      ['Japan', '2007-02-06', '2009-07-23', 'ratification'],
      ['Poland', '2013-06-25', '2025-01-10', 'ratification'],
      ['Sweden', '2007-02-06', null, null],
      ['Thailand', '2012-01-09', '2024-05-14', 'ratification'],
    ]);
  });

  it('finds the number of parties where word and number stand together', () => {
    const labels = file.replace(
      '<Signatories>4</Signatories><Parties>6</Parties>',
      '<Signatories><Label>Signatories</Label><Labeltext>4</Labeltext></Signatories><Parties><Label>Parties</Label><Labeltext>6</Labeltext></Parties>',
    );
    expect(treatyOf(labels)).toMatchObject({ parties: 6, signatories: 4 });
  });

  it('takes a succession to signature for a signature, and two columns for name and deposit', () => {
    const table = (head: string, row: string) =>
      treatyOf(
        `<Document><Treaty><Participants><Table><TGroup><Thead><Row>${head}</Row></Thead><Tbody><Rows><Row>${row}</Row></Rows></Tbody></TGroup></Table></Participants></Treaty></Document>`,
      ).participants[0];
    const cells = (...texts: readonly string[]) => texts.map((text) => `<Entry>${text}</Entry>`).join('');
    expect(
      table(
        cells(
          'Participant',
          'Signature, Succession to signature(d)',
          'Ratification, Accession(a), Succession(d)',
        ),
        cells('Serbia', '12 Mar 2001 d', '6 Sep 2001'),
      ),
    ).toMatchObject({ signed: '2001-03-12', deposited: '2001-09-06', action: 'ratification' });
    expect(
      table(cells('Participant', 'Accession(a), Succession(d)'), cells('Tuvalu', '7 Mar 1986 d')),
    ).toMatchObject({
      signed: null,
      deposited: '1986-03-07',
      action: 'succession',
    });
  });

  it('reads the same in whatever pieces it comes', () => {
    const whole = treatyOf(file);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 60 }), (sizes) => {
        const reader = depositaryReader();
        let at = 0;
        for (const size of sizes) {
          reader.write(file.slice(at, at + size));
          at += size;
        }
        reader.write(file.slice(at));
        expect(reader.end()).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['22 Apr\t 2016 ', '2016-04-22', 'ratification', false],
    [' 6 Jun 2024 a', '2024-06-06', 'accession', false],
    ['12 Oct 1992 d', '1992-10-12', 'succession', false],
    ['6 Feb 1995 A', '1995-02-06', 'ratification', false],
    ['[20 Jan\t 2021 A]', '2021-01-20', 'ratification', true],
    ['[ 3 Oct 1975 ]', '1975-10-03', 'ratification', true],
    ['30 Sep 1992 a 5', '1992-09-30', 'accession', false],
  ])('reads the date %j', (cell, day, action, left) => {
    expect(readDateCell(cell)).toEqual({ day, action, left, unread: null });
  });

  it.each(['31 Feb 2016', '5 Xyz 2016', 'see note 4', '12 Oct 1992 q'])('does not guess at %j', (cell) => {
    expect(readDateCell(cell)).toMatchObject({ day: null, unread: cell });
  });

  it('knows a name under its footnotes', () => {
    expect(readName('China<superscript>5,6</superscript>')).toBe('China');
    expect(readName('China 5, 6, 7')).toBe('China');
    expect(readName(' Holy  See ')).toBe('Holy See');
  });

  it('tells the instrument by file name, else by title', () => {
    expect(instrumentOf(repositoryLaw, 'iv-11-d.en.xml', '')).toBe('CRC-OPIC');
    expect(instrumentOf(repositoryLaw, 'IV-16.en.xml', '')).toBe('CED');
    expect(instrumentOf(repositoryLaw, 'V-2.en.xml', '')).toBe('REFCONV');
    expect(instrumentOf(repositoryLaw, 'download.xml', 'Convention on the Rights of the Child')).toBe('CRC');
    expect(instrumentOf(repositoryLaw, 'XXVII-7-d.en.xml', 'Paris Agreement')).toBeNull();
  });
});

describe('files that are not what they should be', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i} "${'&a;'.repeat(10)}">`).join('')}]><Document><Treaty><Participants>&a8;</Participants></Treaty></Document>`;
  it.each([
    ['cut short', file.slice(0, 1900), 'truncated'],
    ['an entity bomb', bomb, 'entities'],
    [
      'an outside entity',
      '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><Document>&x;</Document>',
      'entities',
    ],
    ['an undeclared entity', '<Document>&nbsp;</Document>', 'entities'],
    [
      'a web page',
      '<html><body>urgent maintenance and is currently unavailable</body></html>',
      'notDepositary',
    ],
    ['no XML at all', 'The service is unavailable', 'notXml'],
    ['nothing', '', 'notXml'],
    ['tags that do not match', '<Document><Treaty></Document></Treaty>', 'notXml'],
    [
      'an empty table',
      '<Document><Treaty><Participants><Table><TGroup><Tbody><Rows/></Tbody></TGroup></Table></Participants></Treaty></Document>',
      'noParticipants',
    ],
  ])('says so: %s', (_, text, code) => {
    const fault = faultOf(text);
    expect([fault.code, fault.message]).toEqual([code, fault.message]);
    expect(fault.message).not.toMatch(/undefined$|\[object/);
  });

  it('stops at a size that no treaty has, holding nothing', () => {
    const reader = depositaryReader();
    reader.write('<Document><Treaty><Declarations><Text>');
    const piece = 'x'.repeat(1_000_000);
    let pieces = 0;
    while (reader.write(piece) === null && pieces < 100) pieces += 1;
    expect(pieces).toBeLessThan(41);
    expect(reader.end()).toMatchObject({ code: 'tooLarge' });
  });
});

describe('beside our data', () => {
  const law = loadLaw(fewFiles());

  it('shows what is new, changed, signed and gone, and passes what is the same', () => {
    const { differences, same, counted } = compareDepositary(law, 'CED', treatyOf(file));
    expect({ same, counted }).toEqual({ same: 6, counted: 6 });
    expect(differences).toMatchObject([
      { kind: 'joined', state: 'POL', ours: { kind: 'partyUndated' }, theirs: { deposited: '2025-01-10' } },
    ]);
    expect(mustBeSettled(compareDepositary(law, 'CED', treatyOf(file)))).toEqual([]);
  });

  it('names a participant that it does not know, a second row, a cell that is no date, a count that is wrong', () => {
    const spoilt = file
      .replace('Bangladesh', 'Ruritania')
      .replace('<Entry>Japan</Entry>', '<Entry>Germany</Entry>')
      .replace('10 Jan	 2025', 'lately')
      .replace('<Parties>6<', '<Parties>9<');
    const found = compareDepositary(law, 'CED', treatyOf(spoilt));
    expect(mustBeSettled(found)).toEqual([
      { kind: 'unknownParticipant', name: 'Ruritania', row: 1 },
      { kind: 'twice', name: 'Germany', row: 4 },
      { kind: 'unread', name: 'Poland', row: 5, cell: 'lately' },
      { kind: 'count', published: 9, counted: 5 },
    ]);
    const gone = found.differences
      .filter(({ kind }) => kind === 'gone')
      .map((one) => 'state' in one && one.state);
    expect(gone).toEqual(['BGD', 'JPN']);
  });

  it('passes over a party that is no state, and counts it', () => {
    const union = file.replace(
      '<Row><Entry>Bangladesh',
      '<Row><Entry>European Union</Entry><Entry></Entry><Entry>23 Dec 2010 c</Entry></Row><Row><Entry>Bangladesh',
    );
    expect(
      mustBeSettled(compareDepositary(law, 'CED', treatyOf(union.replace('<Parties>6<', '<Parties>7<')))),
    ).toEqual([]);
  });

  it('tells of a state in brackets that it left', () => {
    const left = file.replace('23 Jul	 2009 ', '[23 Jul	 2009 ]').replace('<Parties>6<', '<Parties>5<');
    expect(compareDepositary(law, 'CED', treatyOf(left)).differences).toMatchObject([
      { kind: 'gone', state: 'JPN', theirs: { left: true } },
      { kind: 'joined', state: 'POL' },
    ]);
  });

  it('knows every participant of the repository’s own instruments by name, old names too', () => {
    for (const name of [
      'Turkey',
      'Türkiye',
      'Swaziland',
      'Cape Verde',
      'The former Yugoslav Republic of Macedonia',
      'Lao People’s Democratic Republic',
      'Netherlands (Kingdom of the)',
    ]) {
      const one = file.replace('Bangladesh', name);
      expect(mustBeSettled(compareDepositary(law, 'CED', treatyOf(one)))).toEqual([]);
    }
  });

  it('takes over what is said, keeps the order, and says the same afterwards', () => {
    const rows = status.parse(fewFiles().status);
    const after = takeOver(law, rows, 'CED', treatyOf(file), '2025-02-01');
    expect(after.map(({ state, instrument }) => `${state} ${instrument}`)).toEqual(
      rows.map(({ state, instrument }) => `${state} ${instrument}`),
    );
    expect(after.find(({ state, instrument }) => state === 'POL' && instrument === 'CED')).toEqual({
      state: 'POL',
      instrument: 'CED',
      kind: 'party',
      deposited: '2025-01-10',
      action: 'ratification',
      signed: '2013-06-25',
      asOf: '2025-02-01',
      certainty: 'sure',
      source: ['untc-xml'],
    });
    expect(
      after.filter((row, index) => row !== rows[index]).every(({ instrument }) => instrument === 'CED'),
    ).toBe(true);
    const files = fewFiles();
    const about = files.about as { sources: object };
    const again = loadLaw({
      ...files,
      status: after,
      about: { ...about, sources: { ...about.sources, 'untc-xml': { text: 'x', licence: 'x' } } },
    });
    expect(compareDepositary(again, 'CED', treatyOf(file)).differences).toEqual([]);
  });

  it('lays rows out as the file has them, so that a change is one line', () => {
    const text = readFileSync(join(import.meta.dirname, '../../../../data/law/status.json'), 'utf8');
    expect(layRecords(JSON.parse(text) as object[])).toBe(text);
  });
});

describe('whatever comes', () => {
  it('never throws and never runs on: a treaty or a fault', () => {
    fc.assert(
      fc.property(fc.nat(file.length), fc.nat(60), fc.string({ maxLength: 30 }), (at, gone, put) => {
        const read = readDepositary(file.slice(0, at) + put + file.slice(at + gone));
        if (isFault(read)) expect(read.message.length).toBeGreaterThan(10);
        else expect(read.participants.length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });
});
