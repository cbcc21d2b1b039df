import { type RegisterUse } from '#domain/definition/registers';

/** Of the person who files, and of the form. */
export interface Known {
  form: Record<string, unknown>;
  facts: Record<string, unknown>;
  person: { nationalId: string | null; mobile: string | null } | null;
}

type About = (known: Known) => Record<string, unknown>;

const who: About = ({ person }) => ({ nationalId: person?.nationalId ?? null });
const property: About = ({ form }) => ({ postalCode: at(form, 'postalCode') ?? at(form, 'property.postalCode') ?? null });
const subscription: About = ({ form }) => ({
  subscription: at(form, 'subscription') ?? at(form, 'billId') ?? null,
  ...property({ form, facts: {}, person: null }),
});

/** To each register what it must know to answer, and no more. A new register is a compile error here. */
export const about: Record<RegisterUse, About> = {
  'identity.mobileMatchesNationalId': ({ person }) => ({ nationalId: person?.nationalId ?? null, mobile: person?.mobile ?? null }),
  'identity.person': who,
  'identity.kinship': who,
  'companies.organisation': ({ form }) => ({ legalId: at(form, 'organiser.legalId') ?? at(form, 'legalId') ?? null }),
  'post.addressByPostalCode': property,
  'municipality.buildingPermit': property,
  'culture.groupRegistry': ({ form }) => ({ group: at(form, 'group') ?? null }),
  'culture.venueLicence': ({ form }) => ({ venue: at(form, 'venue.name') ?? null, county: at(form, 'venue.county') ?? null }),
  'guild.membership': ({ form }) => ({ number: at(form, 'organiser.guildNumber') ?? at(form, 'guildNumber') ?? null }),
  'tax.debts': who,
  'water.debts': (known) => ({ ...who(known), ...property(known) }),
  'water.subscription': subscription,
  'water.bill': subscription,
  'water.createSubscription': (known) => ({ ...who(known), ...property(known), use: at(known.form, 'use') ?? null }),
  'water.renameSubscription': (known) => ({ ...who(known), ...subscription(known) }),
  'property.ownership': (known) => ({ ...who(known), ...property(known) }),
  'roads.rightOfWay': ({ form }) => ({ road: at(form, 'road') ?? null, place: at(form, 'place') ?? null }),
  'roads.utilities': ({ form }) => ({ road: at(form, 'road') ?? null, place: at(form, 'place') ?? null }),
};

/** The value at a dotted path. */
function at(form: Record<string, unknown>, path: string): unknown {
  return path.split('.').reduce<unknown>((value, part) => (isObject(value) ? value[part] : undefined), form);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
