import { describe, expect, it } from '@jest/globals';
import { calendarsOf, dayOf } from '#domain/calendar/calendar';
import { checkDefinition } from '#domain/definition/check';
import { competentAgency } from '#domain/dossier/world';
import { loadAgencies, loadCalendars, loadCitizens, loadDirectory, loadKnown, loadServices, loadStaff } from './load';

const persian = /[يكةﻱﻙ]|[0-9]/;

describe('the catalogue', () => {
  const services = loadServices();
  const known = loadKnown();

  it.each(services.map((definition) => [definition.key, definition] as const))('%s has no defect', (key, definition) => {
    expect(checkDefinition(definition, known)).toEqual([]);
    expect(definition.key).toBe(key);
  });

  it('writes Persian with Persian letters and digits', () => {
    const wrong = services.flatMap((definition) => persianTexts(definition)).filter((text) => persian.test(text));
    expect(wrong).toEqual([]);
  });

  it('labels every action and every end in both languages', () => {
    const bare = services.flatMap(({ key, stages }) =>
      Object.entries(stages).flatMap(([name, stage]) => [
        ...(stage.label.en ? [] : [`${key}.${name}`]),
        ...(stage.kind === 'review'
          ? Object.entries(stage.actions)
              .filter(([, { label }]) => !label?.en)
              .map(([action]) => `${key}.${name}.${action}`)
          : []),
      ]),
    );
    expect(bare).toEqual([]);
  });
});

describe('the demo installation', () => {
  const directory = loadDirectory();

  it.each([
    ['governor', 'arak', 'governor-arak'],
    ['culture', 'arak', 'culture-markazi'],
    ['water', 'arak-3', 'water-markazi'],
    ['roads', 'dezful', 'roads-khuzestan'],
    ['rights', null, 'rights-hq'],
    ['roads', 'arak', undefined],
  ])('%s in %s is %s', (kind, place, key) => {
    expect(competentAgency(directory, kind, place)?.key).toBe(key);
  });

  it('has the bodies and people that other systems are told of', () => {
    expect(loadAgencies()).toHaveLength(4 + 4 * 7 + 1);
    const users = loadStaff().map(({ userName }) => userName);
    expect(new Set(users).size).toBe(users.length);
    expect(users).toEqual(
      expect.arrayContaining([
        'culture-markazi.clerk',
        'culture-markazi.clerk2',
        'water-markazi.contractor',
        'security-arak.secretary2',
        'traffic-dezful.head',
        'rights-hq.evaluator',
        'operator',
        'admin',
        'admin2',
      ]),
    );
  });

  it('has twenty citizens with valid invented identities', () => {
    const citizens = loadCitizens();
    expect(citizens.map(({ mobile }) => mobile)).toEqual(
      Array.from({ length: 20 }, (_, index) => `091200000${String(index + 1).padStart(2, '0')}`),
    );
    for (const { nationalId } of citizens) expect(remainder(nationalId)).toBe(true);
    expect(new Set(citizens.map(({ name }) => name)).size).toBe(20);
  });
});

describe('the working calendar', () => {
  const calendars = calendarsOf(loadCalendars());
  const kindOf = (date: string) => dayOf(calendars, 'ir-gov', {}, date).kind;

  it.each([
    ['2026-11-22', 'working'], // Sunday 1 Azar 1405
    ['2026-11-26', 'off'], // Thursday
    ['2026-11-27', 'off'], // Friday
    ['2026-08-04', 'off'], // Arbaeen 1405
    ['2026-03-21', 'off'], // Nowruz and Eid al-Fitr on one day
    ['2025-03-06', 'half'], // a Thursday of 1403
  ])('%s is %s', (date, kind) => expect(kindOf(date)).toBe(kind));

  it('knows the holidays of 1405: 26 days, three of which bear a solar and a lunar name', () => {
    const [calendar] = loadCalendars();
    const of1405 = calendar!.holidays.filter(({ date }) => date >= '2026-03-21' && date <= '2027-03-20');
    expect(of1405).toHaveLength(26);
    expect(calendar!.knownUntil).toBe('2027-03-20');
  });
});

function persianTexts(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'fa' && typeof inner === 'string' ? [inner] : persianTexts(inner)));
}

/** The rule of the national ID, written out: the weighted sum leaves the check digit, or eleven less it. */
function remainder(id: string): boolean {
  const rest = [...id.slice(0, 9)].reduce((sum, digit, index) => sum + Number(digit) * (10 - index), 0) % 11;
  return Number(id[9]) === (rest < 2 ? rest : 11 - rest);
}
