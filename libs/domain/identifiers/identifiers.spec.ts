import { describe, expect, it } from '@jest/globals';
import { Bill } from '@persian-tools/persian-tools';
import fc from 'fast-check';
import { normaliseBillId } from './bill-id';
import { type IdentifierKind, identifiers } from './identifiers';
import { isUnusualPostalCode } from './postal-code';
import { groupTrackingCode, isTrackingCode, trackingCodeOf } from './tracking-code';

const cases: Record<IdentifierKind, { taken: [string, string][]; not: string[] }> = {
  nationalId: {
    taken: [
      ['0013542419', '0013542419'],
      ['۰۰۱۳۵۴۲۴۱۹', '0013542419'],
      ['٠٠١-٣٥٤٢٤١-٩', '0013542419'],
      ['\u200f001 354241 9 ', '0013542419'],
    ],
    not: ['0013542418', '1111111111', '13542419', '00135424190', 'abc', ''],
  },
  legalId: {
    taken: [
      ['10380284790', '10380284790'],
      ['۱۰۳۸۰۲۸۴۷۹۰', '10380284790'],
    ],
    not: ['10380284791', '1038028479', ''],
  },
  mobile: {
    taken: [
      ['09120000001', '09120000001'],
      ['+98 912 000 0001', '09120000001'],
      ['00989120000001', '09120000001'],
      ['۹۸۹۱۲۰۰۰۰۰۰۱', '09120000001'],
      ['9120000001', '09120000001'],
    ],
    not: ['0912000000', '08632000000', '091200000011', '+1 912 000 0001', ''],
  },
  landline: {
    taken: [
      ['(086) 3200-0001', '08632000001'],
      ['+98 21 2000 0001', '02120000001'],
    ],
    not: ['32000001', '09120000001', '08612000001', ''],
  },
  postalCode: { taken: [['۳۸۱۳۸-۴۶۱۷۳', '3813846173']], not: ['0813846173', '3333333333', '381384617', ''] },
  iban: {
    taken: [
      ['IR82 0540 1026 8002 0817 9090 02', 'IR820540102680020817909002'],
      ['ir۸۲۰۵۴۰۱۰۲۶۸۰۰۲۰۸۱۷۹۰۹۰۰۲', 'IR820540102680020817909002'],
      ['820540102680020817909002', 'IR820540102680020817909002'],
    ],
    not: ['IR820540102680020817909003', 'DE820540102680020817909002', 'IR82', ''],
  },
  billId: { taken: [['7748317800142', '7748317800142']], not: ['7748317800143', '12345', ''] },
  plate: {
    taken: [
      ['۱۲ ب ۳۴۵ ایران ۶۷', '12ب345-67'],
      ['12 ك 345 - 67', '12ک345-67'],
      ['12الف34567', '12الف345-67'],
      ['123-45678', '12345678'],
    ],
    not: ['12 خ 345 67', '1234567', 'ب', ''],
  },
  trackingCode: { taken: [[trackingCodeOf('48210735916'), trackingCodeOf('48210735916')]], not: ['482107359', '000000000001', ''] },
};

describe.each(Object.entries(cases) as [IdentifierKind, (typeof cases)[IdentifierKind]][])('%s', (kind, { taken, not }) => {
  it.each(taken)('takes %s', (text, spelling) => expect(identifiers[kind].normalise(text)).toBe(spelling));
  it.each(not)('does not take «%s»', (text) => expect(identifiers[kind].normalise(text)).toBeNull());
});

it('reckons the check digit of bills as a second implementation does', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100_000, max: 2 ** 31 }), (number) => {
      const other = new Bill({ billId: number, paymentId: 1 }).getResult();
      fc.pre(other.type !== 'unknown');
      expect(normaliseBillId(String(number)) !== null).toBe(other.isValidBillId);
    }),
    { numRuns: 2000 },
  );
});

it('only warns of a postal code the Post is not known to use', () => {
  expect(isUnusualPostalCode('3813846173')).toBe(false);
  for (const code of ['3803846173', '3823846173', '3813546173', '3813806173', '3813840000']) expect(isUnusualPostalCode(code)).toBe(true);
});

it('a tracking code shows every wrong digit and every swap of neighbours', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{11}$/), fc.nat(11), fc.integer({ min: 1, max: 9 }), (digits, place, change) => {
      const code = trackingCodeOf(digits);
      expect(isTrackingCode(code)).toBe(true);
      const wrong = [...code];
      wrong[place] = String((Number(wrong[place]) + change) % 10);
      expect(isTrackingCode(wrong.join(''))).toBe(false);
      const swapped = [...code];
      const neighbour = (place + 1) % 12;
      fc.pre(neighbour > 0 && swapped[place] !== swapped[neighbour]);
      [swapped[place], swapped[neighbour]] = [swapped[neighbour]!, swapped[place]!];
      expect(isTrackingCode(swapped.join(''))).toBe(false);
    }),
    { numRuns: 2000 },
  );
  // Damm's own example: 572 has the check digit 4.
  expect(trackingCodeOf('00000000572')).toBe('000000005724');
  expect(groupTrackingCode('482107359162')).toBe('4821 0735 9162');
});
