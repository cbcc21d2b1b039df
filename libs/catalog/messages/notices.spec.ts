import { describe, expect, it } from '@jest/globals';
import { publicStatuses } from '#domain/definition/schema';
import { loadServices } from '../load';
import { applicantMoments, newsWords, oneTimeCodeWords, staffMoments } from './notices';

const at = '2026-11-22T08:00:00.000Z';
const due = '2026-12-01T20:30:00.000Z';

describe('news for people', () => {
  const services = loadServices();
  const all = [
    ...[...publicStatuses, ...applicantMoments].map((moment) => ({ moment, to: 'applicant' as const })),
    ...staffMoments.map((moment) => ({ moment, to: 'staff' as const })),
  ];

  it.each(all)('of «$moment» to $to fits two parts of a Persian SMS and ends in the tracking code, for every service', ({ moment, to }) => {
    for (const { title } of services) {
      const { fa } = newsWords({
        moment,
        to,
        service: title,
        trackingCode: '482107359162',
        due,
        at,
        details: { amount: '125000000', at: due },
      });
      expect(fa.length).toBeLessThanOrEqual(134);
      expect(fa.endsWith('482107359162')).toBe(true);
    }
  });

  it('names the last day, not the midnight after it', () => {
    const { fa, en } = newsWords({ moment: 'waiting-for-you', to: 'applicant', service: { fa: 'خدمت' }, trackingCode: '1', due, at });
    expect(fa).toContain('تا سه‌شنبه ۱۰ آذر');
    expect(en).toContain('by Tuesday 1 December');
  });

  it('says where the dossier came to when an end has a name of its own', () => {
    expect(
      newsWords({
        moment: 'transferredAway',
        to: 'applicant',
        service: { fa: 'خدمت' },
        trackingCode: '1',
        stage: { fa: 'به شهرداری رسید' },
        at,
      }).fa,
    ).toContain('به شهرداری رسید');
  });

  it('lets nothing but the code be read as the code', () => {
    expect(oneTimeCodeWords('482913').fa.match(/[0-9۰-۹]+/g)).toEqual(['482913']);
  });
});
