import { describe, expect, it } from '@jest/globals';
import { readPeopleTable } from './people-table';

describe('a table of people', () => {
  it('is read whatever the order and language of its headings, with quoted cells', () => {
    const csv =
      '\uFEFFدستگاه;سمت;نام کاربري;نام\r\nculture-markazi;clerk;a.b;"نمونه‌پور; آزاده ""الف"""\r\n\r\nwater-markazi;desk;c.d;بهرام فرضی';
    expect(readPeopleTable(csv)).toEqual([
      {
        line: 2,
        cells: { userName: 'a.b', name: 'نمونه‌پور; آزاده "الف"', email: '', agency: 'culture-markazi', role: 'clerk', from: '', until: '' },
      },
      { line: 4, cells: { userName: 'c.d', name: 'بهرام فرضی', email: '', agency: 'water-markazi', role: 'desk', from: '', until: '' } },
    ]);
  });

  it('is refused with every heading that is missing', () => {
    expect(() => readPeopleTable('name,email\nx,y')).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        errors: [
          { pointer: '/csv/userName', code: 'missing' },
          { pointer: '/csv/agency', code: 'missing' },
          { pointer: '/csv/role', code: 'missing' },
        ],
      }),
    );
  });
});
