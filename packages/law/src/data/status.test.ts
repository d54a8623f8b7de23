import { describe, expect, it } from 'vitest';
import { repositoryLaw as law } from '../../../../test/law.ts';
import { procedureOn } from './procedure.ts';
import { statusOn } from './status.ts';

describe('the edges on which a door opens or shuts', () => {
  it.each([
    // state, instrument, day, standing
    ['CHN', 'REFCONV', '2012-02-08', 'bound'],
    ['CHN', 'REFCONV', '1982-12-22', 'notYet'],
    ['CHN', 'REFCONV', '1982-12-23', 'bound'],
    ['CHN', 'REFPROT', '1982-09-24', 'bound'],
    ['CHN', 'ICCPR', '2012-02-08', 'signedOnly'],
    ['CHN', 'ICCPR', '1998-10-04', 'notBound'],
    ['CHN', 'CAT', '2012-02-08', 'bound'],
    ['CHN', 'CED', '2012-02-08', 'notBound'],
    ['THA', 'CED', '2024-06-12', 'notYet'],
    ['THA', 'CED', '2024-06-13', 'bound'],
    ['KAZ', 'CRC-OPIC', '2024-03-01', 'notYet'],
    ['KAZ', 'CRC-OPIC', '2024-05-07', 'bound'],
    ['RUS', 'ECHR', '2022-09-15', 'bound'],
    ['RUS', 'ECHR', '2022-09-16', 'ended'],
    ['BLR', 'ICCPR-OP1', '2023-02-07', 'bound'],
    ['BLR', 'ICCPR-OP1', '2023-02-08', 'ended'],
    ['POL', 'CED', '2024-01-01', 'signedOnly'],
    ['POL', 'CED', '2024-11-06', 'check'],
    ['PRK', 'CAT', '2023-10-09', 'notBound'],
    ['PRK', 'ICCPR', '2023-10-09', 'bound'],
    ['CHN', 'CED', '2006-12-19', 'notBound'],
    ['CHN', 'ECHR', '2012-02-08', 'notBound'],
    ['CHN', 'OAS', '2012-02-08', 'notBound'],
    ['XXX', 'ECHR', '2012-02-08', 'notInData'],
    ['BRA', 'OPCAT', '2012-02-08', 'notInData'],
    ['NZL', 'ICCPR-OP1', '2019-10-24', 'bound'],
    ['THA', 'CED', '2024-05-13', 'signedOnly'],
    ['TTO', 'ACHR', '1999-05-25', 'bound'],
    ['TTO', 'ACHR', '1999-05-26', 'ended'],
    ['TTO', 'ICCPR-OP1', '1999-01-01', 'bound'],
    ['TTO', 'ICCPR-OP1', '2000-06-27', 'ended'],
    ['VEN', 'ACHR', '2010-01-01', 'bound'],
    ['VEN', 'ACHR', '2015-01-01', 'ended'],
    ['VEN', 'ACHR', '2020-01-01', 'check'],
    ['GRC', 'ECHR', '1968-01-01', 'bound'],
    ['GRC', 'ECHR', '1972-01-01', 'ended'],
    ['GBR', 'EU-CFR', '2020-12-31', 'bound'],
    ['GBR', 'EU-CFR', '2021-01-01', 'ended'],
    ['CZE', 'CAT', '1993-01-02', 'bound'],
    ['SSD', 'REFCONV', '2017-12-31', 'notBound'],
    ['SSD', 'REFCONV', '2018-06-01', 'check'],
    ['SSD', 'REFCONV', '2020-01-01', 'bound'],
    ['CHN', 'NOSUCH', '2012-02-08', 'notInData'],
  ])('%s %s on %s is %s', (state, instrument, day, standing) => {
    expect(statusOn(law, state, instrument, day).standing).toBe(standing);
  });

  it.each([
    ['KAZ', 'CAT-22', '2005-01-01', 'notBound'],
    ['KAZ', 'CAT-22', '2008-02-20', 'notBound'],
    ['KAZ', 'CAT-22', '2008-02-21', 'bound'],
    ['CHN', 'CAT-20', '2012-02-08', 'notBound'],
    ['KOR', 'CAT-20', '2012-02-08', 'bound'],
    ['CHN', 'CAT-22', '2012-02-08', 'notBound'],
    ['THA', 'CED-30', '2024-06-01', 'notYet'],
    ['THA', 'CED-30', '2025-03-01', 'bound'],
    ['POL', 'CED-30', '2024-01-01', 'notBound'],
    ['MEX', 'CMW-77', '2024-01-01', 'notBound'],
    ['TUR', 'ECHR-34', '1985-01-01', 'notBound'],
    ['TUR', 'ECHR-34', '1987-01-28', 'bound'],
    ['TUR', 'ECHR-34', '2004-01-01', 'bound'],
    ['POL', 'CAT-22', '1990-01-01', 'notBound'],
    ['RUS', 'CAT-20', '1991-09-30', 'notBound'],
    ['RUS', 'CAT-20', '1991-10-01', 'bound'],
    ['RUS', 'ECHR-34', '2021-06-01', 'bound'],
    ['RUS', 'ECHR-34', '2023-01-10', 'ended'],
  ])('%s %s on %s is %s', (state, procedure, day, standing) => {
    expect(procedureOn(law, state, procedure, day).standing).toBe(standing);
  });

  it('a silence of the sources is certain up to their last day only', () => {
    expect(statusOn(law, 'PAK', 'CED', '2020-01-01').certainty).toBe('sure');
    expect(statusOn(law, 'PAK', 'CED', '2024-01-01')).toMatchObject({
      standing: 'notBound',
      certainty: 'check',
      why: { code: 'standing.silentSince', params: { asOf: '2022-06-30' } },
    });
  });
});
