/** The registers that may be asked, and the shape of what each answers. A new one starts here. */

export type AnswerType = 'text' | 'number' | 'boolean' | 'date';

/** By use, then by the name of each part of the answer. */
export const registers = {
  'identity.mobileMatchesNationalId': { match: 'boolean' },
  'identity.person': { found: 'boolean', alive: 'boolean', firstName: 'text', lastName: 'text', birthDate: 'date' },
  /** Whether the one acted for is their child or parent, as the relation says. */
  'identity.kinship': { related: 'boolean' },
  'companies.organisation': { found: 'boolean', active: 'boolean', name: 'text' },
  'post.addressByPostalCode': { found: 'boolean', address: 'text', province: 'text', county: 'text', city: 'text', zone: 'text' },
  'municipality.buildingPermit': { found: 'boolean', number: 'text', units: 'number', use: 'text' },
  'culture.groupRegistry': { registered: 'boolean', number: 'text' },
  'culture.venueLicence': { valid: 'boolean', number: 'text', capacity: 'number' },
  'guild.membership': { member: 'boolean', number: 'text' },
  'tax.debts': { amount: 'number', cleared: 'boolean' },
  'water.debts': { amount: 'number' },
  'water.subscription': { found: 'boolean', owner: 'text', number: 'text', zone: 'text' },
  'water.bill': { found: 'boolean', amount: 'number', period: 'text', reading: 'number' },
  'water.createSubscription': { number: 'text' },
  'water.renameSubscription': { done: 'boolean', number: 'text' },
  'property.ownership': { owner: 'boolean', deed: 'text' },
  'roads.rightOfWay': { found: 'boolean', road: 'text', width: 'number' },
  'roads.utilities': { found: 'boolean', count: 'number' },
} as const satisfies Record<string, Record<string, AnswerType>>;

export type RegisterUse = keyof typeof registers;

export const isRegisterUse = (use: string): use is RegisterUse => Object.hasOwn(registers, use);
