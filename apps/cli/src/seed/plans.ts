/** Whose request, for what, when, and what turn its life takes. All of it is invented. */
import type { Chance } from './chance';

/** What is out of the ordinary in a life; `smooth` is nothing. */
export type Turn =
  | 'smooth'
  | 'sent-back'
  | 'refused'
  | 'vetoed'
  | 'conditions'
  | 'question'
  | 'silent-body'
  | 'lapses'
  | 'withdraws'
  | 'slow-office'
  | 'no-show'
  | 'infeasible'
  | 'unpaid'
  | 'forwarded';

export interface Plan {
  service: string;
  /** Which of the citizens of the demo: 1 to 20. */
  citizen: number;
  /** How long before now it was filed, in days. */
  daysAgo: number;
  turn: Turn;
  overrides: Record<string, unknown>;
}

const groups = ['نوای نمونه', 'آوای پندار', 'سازهای خیال', 'همنوازان فرضی', 'چنگ افسانه'];
const halls = ['تالار نمونه', 'سالن آزمون', 'فرهنگسرای پندار', 'تالار خیال'];
const roads = ['راه نمونهٔ اهواز', 'جادهٔ پندار', 'کمربندی فرضی'];
const streets = ['خیابان نمونه، کوچهٔ ۳، پلاک ۱۲', 'خیابان پندار، پلاک ۷', 'بلوار خیال، کوچهٔ سرو، پلاک ۲۵', 'خیابان فرضی، پلاک ۱۴'];
const damages = ['چاله‌ای بزرگ در خط کناری است.', 'تابلوی هشدار افتاده است.', 'نردهٔ کناری شکسته است.', 'روشنایی سه تیر خاموش است.'];

type Writer = (chance: Chance) => Record<string, unknown>;

const writers: Record<string, Writer> = {
  'concert-permit': (chance) => ({
    'venue.county': chance.one(['arak', 'arak', 'saveh']),
    'venue.name': chance.one(halls),
    group: chance.one(groups),
    capacity: chance.one([180, 320, 450, 800, 1100, 1500]),
    withVocal: chance.next() < 0.6,
    openAir: chance.next() < 0.15,
  }),
  'fashion-exhibition': (chance) => ({
    'venue.county': chance.one(['arak', 'saveh']),
    'venue.area': chance.one([400, 900, 1800]),
    'exhibition.stalls': chance.one([12, 24, 60]),
    'exhibition.liveShow': chance.next() < 0.3,
  }),
  'water-new-connection': (chance) => ({
    address: { text: `اراک، ${chance.one(streets)}` },
    use: chance.one(['residential', 'residential', 'commercial']),
    units: chance.whole(1, 4),
    postalCode: postalCode(chance),
  }),
  'water-rename': (chance) => ({
    address: { text: `اراک، ${chance.one(streets)}` },
    postalCode: postalCode(chance),
    subscriptionNumber: chance.digits(8),
  }),
  'water-bill-question': (chance) => ({ about: chance.one(['amount', 'amount', 'other']) }),
  'road-crossing': (chance) => ({
    'road.county': chance.one(['ahvaz', 'dezful']),
    'road.name': chance.one(roads),
    utility: chance.one(['gas', 'water', 'power', 'telecom']),
    method: chance.one(['boring', 'trench']),
    length: chance.whole(12, 48),
  }),
  'road-damage': (chance) => ({
    'place.county': chance.one(['ahvaz', 'dezful']),
    kind: chance.one(['surface', 'sign', 'barrier', 'lighting']),
    description: chance.one(damages),
    danger: chance.next() < 0.5,
  }),
  'road-question': (chance) => ({ county: chance.one(['ahvaz', 'dezful']), topic: chance.one(['project', 'safety', 'land']) }),
};

/** How often each service is asked for, and the turns that its lives take, one after another. */
const demand: readonly { service: string; count: number; turns: readonly Turn[] }[] = [
  {
    service: 'concert-permit',
    count: 12,
    turns: [
      'smooth',
      'conditions',
      'sent-back',
      'smooth',
      'vetoed',
      'question',
      'silent-body',
      'lapses',
      'slow-office',
      'withdraws',
      'refused',
      'smooth',
    ],
  },
  { service: 'fashion-exhibition', count: 5, turns: ['smooth', 'conditions', 'sent-back', 'slow-office', 'refused'] },
  {
    service: 'water-new-connection',
    count: 12,
    turns: [
      'smooth',
      'smooth',
      'no-show',
      'infeasible',
      'smooth',
      'unpaid',
      'sent-back',
      'slow-office',
      'withdraws',
      'smooth',
      'lapses',
      'smooth',
    ],
  },
  { service: 'water-rename', count: 8, turns: ['smooth', 'smooth', 'sent-back', 'smooth', 'slow-office', 'refused', 'smooth', 'lapses'] },
  { service: 'water-bill-question', count: 7, turns: ['smooth', 'smooth', 'sent-back', 'smooth', 'slow-office', 'smooth', 'lapses'] },
  { service: 'road-crossing', count: 5, turns: ['smooth', 'conditions', 'infeasible', 'slow-office', 'sent-back'] },
  { service: 'road-damage', count: 7, turns: ['smooth', 'forwarded', 'smooth', 'sent-back', 'slow-office', 'smooth', 'smooth'] },
  { service: 'road-question', count: 6, turns: ['smooth', 'forwarded', 'sent-back', 'smooth', 'slow-office', 'refused'] },
];

const historyDays = 84;
/** Above one: the nearer to now, the more were filed. */
const moreOfLate = 1.8;

/** What is under way today: waiting for the applicant, for money, for a silent body, or late. */
const lately: readonly Pick<Plan, 'service' | 'daysAgo' | 'turn'>[] = [
  { service: 'concert-permit', daysAgo: 5, turn: 'lapses' },
  { service: 'concert-permit', daysAgo: 10, turn: 'silent-body' },
  { service: 'concert-permit', daysAgo: 33, turn: 'slow-office' },
  { service: 'concert-permit', daysAgo: 4, turn: 'question' },
  { service: 'fashion-exhibition', daysAgo: 6, turn: 'smooth' },
  { service: 'fashion-exhibition', daysAgo: 24, turn: 'slow-office' },
  { service: 'water-new-connection', daysAgo: 12, turn: 'unpaid' },
  { service: 'water-new-connection', daysAgo: 6, turn: 'lapses' },
  { service: 'water-new-connection', daysAgo: 15, turn: 'slow-office' },
  { service: 'water-rename', daysAgo: 9, turn: 'slow-office' },
  { service: 'water-bill-question', daysAgo: 5, turn: 'slow-office' },
  { service: 'road-crossing', daysAgo: 14, turn: 'slow-office' },
  { service: 'road-damage', daysAgo: 1.5, turn: 'forwarded' },
  { service: 'road-question', daysAgo: 9, turn: 'slow-office' },
];

/** What came in today and lies on the desks: whoever signs in to the demo finds work. */
const justFiled: Readonly<Record<string, number>> = {
  'concert-permit': 9,
  'fashion-exhibition': 3,
  'water-new-connection': 8,
  'water-rename': 5,
  'water-bill-question': 3,
  'road-crossing': 2,
  'road-damage': 2,
  'road-question': 3,
};
const hour = 1 / 24;

/** Some hundred and ten lives over ninety days, half of them under way. */
export function plansFrom(chance: Chance): Plan[] {
  const written = (plan: Pick<Plan, 'service' | 'daysAgo' | 'turn'>): Plan => ({
    ...plan,
    citizen: chance.whole(1, 20),
    overrides: writers[plan.service]!(chance),
  });
  const over = demand.flatMap(({ service, count, turns }) =>
    Array.from({ length: count }, (_, index) => ({
      service,
      daysAgo: 0.2 + historyDays * (index / count) ** moreOfLate + chance.between(0, historyDays / count / 2),
      turn: turns[index % turns.length]!,
    })),
  );
  const today = Object.entries(justFiled).flatMap(([service, count]) =>
    Array.from({ length: count }, (_, index) => ({ service, daysAgo: (index + 1) * 0.5 * hour, turn: 'smooth' as const })),
  );
  return [...over, ...lately, ...today].map(written);
}

/** Of no known district. */
const postalCode = (chance: Chance): string =>
  `38${chance.one(['1', '3', '4'])}${chance.one(['6', '7', '8'])}9${chance.one(['1', '3', '4'])}${chance.digits(3)}${chance.whole(1, 9)}`;
