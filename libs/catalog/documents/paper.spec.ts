import { describe, expect, it } from '@jest/globals';
import { exampleForm } from '#domain/definition/fields/example-form';
import type { Dossier } from '#domain/dossier/dossier';
import { loadService } from '../services';
import { type PaperSources, paperContent, publicFacts } from './paper';

const definition = loadService('concert-permit');
const form = exampleForm(definition, { capacity: 800, 'organiser.legalId': '10380284790' });
const dossier = { form, facts: {}, stage: 'issue', trackingCode: '482107359162' } as unknown as Dossier;
const sources: PaperSources = {
  definition,
  dossier,
  conditions: ['تا ساعت 23'],
  validUntil: '2026-12-31',
  number: 'culture-markazi/1405/00012',
  at: '2026-12-01T08:00:00.000Z',
  issuer: { fa: 'اداره‌کل' },
  holder: 'آرش نمونه‌پور',
  signer: { name: 'نازنین فرضی', post: { fa: 'مدیرکل' } },
  placeTitle: () => ({ fa: 'اراک' }),
  reply: '',
  sample: true,
};

describe('what a paper says', () => {
  const content = paperContent(sources);

  it('is printed in Persian words and digits, dates in Jalali', () => {
    expect(content).toMatchObject({
      issuedOn: '۱۴۰۵/۰۹/۱۰',
      validUntil: '۱۴۰۵/۱۰/۱۰',
      trackingCode: '4821 0735 9162',
      conditions: ['تا ساعت ۲۳'],
      outcome: 'مجوز صادر شد',
    });
    expect(content.facts).toContainEqual({ label: 'گنجایش (نفر)', value: '۸۰۰' });
    expect(content.facts).toContainEqual({ label: 'شهرستان', value: 'اراک' });
    expect(content.facts).toContainEqual({ label: 'فضای باز است', value: 'خیر' });
  });

  it('prints no performers and no national IDs', () => {
    expect(content.facts.map(({ label }) => label)).not.toContain('اعضای گروه');
  });

  it('lets the public see public answers only, and half of a name', () => {
    const { holder, fields } = publicFacts(sources) as { holder: string; fields: { key: string }[] };
    expect(holder).toBe('آ… ن…');
    expect(fields.map(({ key }) => key)).toEqual([
      'organiser.name',
      'group',
      'dates.first',
      'dates.last',
      'venue.name',
      'venue.county',
      'capacity',
      'openAir',
    ]);
  });
});
