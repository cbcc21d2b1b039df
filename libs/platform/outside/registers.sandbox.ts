import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type RegisterUse, registers } from '#domain/definition/registers';
import { passing } from './failure';
import type { RegisterQuestion, RegisterScripts, Registers } from './registers';

/** How long a slow register takes: longer than a first try waits, shorter than a patient one. */
const slowMs = 4_000;

type Answer<Use extends RegisterUse> = Record<keyof (typeof registers)[Use], unknown>;

/**
 * Registers that answer the same to the same question. Everything is in order unless a script says otherwise;
 * the last digit of a postal code chooses one of the four zones of Arak. All of it is invented.
 */
export class SandboxRegisters implements Registers {
  constructor(private readonly scripts: RegisterScripts) {}

  async ask({ use, about }: RegisterQuestion): Promise<Record<string, unknown>> {
    const script = await this.scripts.find(use);
    if (script?.mode === 'down') throw passing('register-down');
    if (script?.mode === 'slow') await wait(slowMs);
    return { ...answers[use](about), ...script?.answer };
  }
}

/** A new register is a compile error here until the sandbox can answer for it. */
const answers: { [Use in RegisterUse]: (about: Record<string, unknown>) => Answer<Use> } = {
  'identity.mobileMatchesNationalId': () => ({ match: true }),
  'identity.person': () => ({ found: true, alive: true, firstName: 'نام', lastName: 'نمونه', birthDate: '1980-01-01' }),
  'identity.kinship': () => ({ related: true }),
  'companies.organisation': () => ({ found: true, active: true, name: 'مؤسسهٔ نمونه' }),
  'post.addressByPostalCode': (about) => ({
    found: true,
    address: 'اراک، خیابان نمونه',
    province: 'markazi',
    county: 'arak',
    city: 'arak',
    zone: zoneOf(about),
  }),
  'municipality.buildingPermit': (about) => ({ found: true, number: numberOf('permit', about), units: 4, use: 'residential' }),
  'culture.groupRegistry': (about) => ({ registered: true, number: numberOf('group', about) }),
  'culture.venueLicence': (about) => ({ valid: true, number: numberOf('venue', about), capacity: 2000 }),
  'guild.membership': (about) => ({ member: true, number: numberOf('guild', about) }),
  'tax.debts': () => ({ amount: 0, cleared: true }),
  'water.debts': () => ({ amount: 0 }),
  'water.subscription': (about) => ({ found: true, owner: 'مالک نمونه', number: numberOf('subscription', about), zone: zoneOf(about) }),
  'water.bill': () => ({ found: true, amount: 1_250_000, period: '1405/07', reading: 412 }),
  'water.createSubscription': (about) => ({ number: numberOf('subscription', about) }),
  'water.renameSubscription': (about) => ({ done: true, number: numberOf('subscription', about) }),
  'property.ownership': (about) => ({ owner: true, deed: numberOf('deed', about) }),
  'roads.rightOfWay': () => ({ found: true, road: 'اهواز–دزفول', width: 45 }),
  'roads.utilities': () => ({ found: true, count: 2 }),
};

function zoneOf({ postalCode }: Record<string, unknown>): string {
  const digit = Number(String(postalCode ?? '').at(-1) ?? 0) || 0;
  return `arak-${(digit % 4) + 1}`;
}

/** Eight digits, the same for the same question. */
function numberOf(of: string, about: Record<string, unknown>): string {
  const hash = createHash('sha256')
    .update(`${of} ${JSON.stringify(about)}`)
    .digest();
  return String((hash.readUInt32BE() % 90_000_000) + 10_000_000);
}
