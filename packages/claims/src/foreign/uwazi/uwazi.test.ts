import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { detectForeign, type ForeignOptions, readForeign } from '../index.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const options: ForeignOptions = { sha256 };

// As Uwazi exports: its own columns first and last, properties by label, several values by |, spans by ~.
const exported = [
  'Title,Date added,Template,Number detained,Date of arrest,Held between,Place of detention,Related events,Countries,Geolocation,Documents,Attachments,Published',
  '"Arrests, Shenyang",2019-03-01,Event,21,2012-02-08,2012-02-08~2012-02-14,Shenyang,,China|DPRK,41.8|123.4,/files/1.pdf,,Published',
  'UN letter,2019-03-02,Document,,,,,"Arrests, Shenyang",China,,,https://x.example/api/files/2.pdf,Unpublished',
  'Kim Someone,2019-03-02,Person,,,,,,,,,,Unpublished',
].join('\n');

function read(text: string, more: Partial<ForeignOptions> = {}) {
  const got = readForeign('export.csv', strToU8(text), { ...options, ...more });
  if (!got.ok) throw new Error(got.refused);
  const rows = (kind: string) => {
    const sheet = got.tables.sheets.find((one) => one.kind === kind);
    return (sheet?.rows ?? []).map((row) =>
      Object.fromEntries(row.map((cell, at) => [sheet?.header[at] ?? '', cell])),
    );
  };
  return { ...got.tables, rows };
}

describe('Uwazi', () => {
  const got = read(exported);

  it('makes incidents of entries whose template speaks of one, and lets others belong to them by their title', () => {
    const [incident] = got.rows('incidents');
    expect(incident).toMatchObject({ title: 'Arrests, Shenyang', state: 'open' });
    expect(incident?.incident_id).toMatch(/^U-[0-9a-f]{8}$/);
    expect(got.rows('reports').map((row) => [row.title, row.incident_id])).toEqual([
      ['Arrests, Shenyang', incident?.incident_id],
      ['UN letter', incident?.incident_id],
    ]);
  });

  it('keeps properties as text, several values and spans as they are, and makes claims of those it knows', () => {
    expect(got.rows('reports')[0]?.text).toBe(
      'Number detained: 21\nDate of arrest: 2012-02-08\nHeld between: 2012-02-08/2012-02-14\nPlace of detention: Shenyang\nCountries: China|DPRK\nGeolocation: 41.8|123.4\nDocuments: /files/1.pdf',
    );
    expect(got.rows('claims')).toMatchObject([
      { property: 'count_detained', lower: '21', upper: '21' },
      { property: 'date_detained', lower: '2012-02-08' },
      { property: 'place_held', value_stated: 'Shenyang' },
    ]);
    expect(got.notTaken).toContainEqual(expect.objectContaining({ field: 'Documents', why: 'file' }));
  });

  it('takes no entry about a person: its title is a name', () => {
    expect(got.records).toBe(3);
    expect(got.notTaken).toContainEqual(expect.objectContaining({ why: 'person' }));
    expect(JSON.stringify(got)).not.toContain('Kim Someone');
  });

  it('reads sheets made for its import: ids, languages behind two underscores, spans by a colon', () => {
    const sheet = 'sharedId,title__en,title__ko,held__en\n7x,Arrests,체포,2012-02-08:2012-02-14';
    const made = read(sheet, { fields: { held: 'date_detained' } });
    expect(made.rows('reports')).toMatchObject([
      {
        id: 'UWAZI-7x',
        title: 'Arrests',
        language: 'en',
        text: 'title__ko: 체포\nheld__en: 2012-02-08/2012-02-14',
      },
    ]);
    expect(made.rows('claims')).toMatchObject([
      { property: 'date_detained', lower: '2012-02-08', upper: '2012-02-14' },
    ]);
  });

  it('has its entries as a table too, their spans as two days and several values apart, without persons', () => {
    const [answers, another] = got.answers;
    const code = got.rows('incidents')[0]?.incident_id;
    expect(another).toBeUndefined();
    expect(answers?.header).toEqual([
      'record_id',
      'recorded_on',
      'incident_id',
      'Title',
      'Number detained',
      'Date of arrest',
      'Held between (start)',
      'Held between (end)',
      'Place of detention',
      'Countries',
      'Geolocation',
      'Related events',
    ]);
    expect(answers?.rows[0]?.slice(1)).toEqual([
      '2019-03-01',
      code,
      'Arrests, Shenyang',
      '21',
      '2012-02-08',
      '2012-02-08',
      '2012-02-14',
      'Shenyang',
      'China; DPRK',
      '41.8; 123.4',
      '',
    ]);
    expect(answers?.rows.length).toBe(2);
  });

  it('gives the same ids each time, so that a second import changes nothing', () => {
    expect(read(exported).sheets).toEqual(got.sheets);
  });

  it('reads an archive of the sheet and its files, of which it opens none', () => {
    const zipped = zipSync({ 'import.csv': strToU8(exported), '1.pdf': new Uint8Array(9) });
    expect(readForeign('x.zip', zipped, options)).toMatchObject({
      ok: true,
      tables: { kind: 'uwazi', records: 3 },
    });
  });

  it('is told by its header, in the languages of its interface, and not taken for our own sheets', () => {
    expect(detectForeign(['Title', 'Date added', 'Template'])).toBe('uwazi');
    expect(detectForeign(['제목', '추가된 날짜', '템플릿'])).toBe('uwazi');
    expect(detectForeign(['title__en', 'title__es'])).toBe('uwazi');
    for (const own of [
      ['id', 'title', 'publisher', 'language'],
      ['claim_id', 'report_id'],
      ['incident_id', 'title', 'state'],
    ])
      expect(detectForeign(own)).toBeNull();
  });
});
