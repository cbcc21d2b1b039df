/** Which answers of a register speak against a request. */
import { isRegisterUse, type RegisterUse } from './registers';

type Answer = Readonly<Record<string, unknown>>;
type Against = (answer: Answer, paid: number) => boolean;

const untrue =
  (...parts: string[]): Against =>
  (answer) =>
    parts.some((part) => answer[part] === false);
const owing: Against = ({ amount, cleared }, paid) => cleared !== true && typeof amount === 'number' && amount > paid;
const never: Against = () => false;

/** A new register is a compile error here until it is said which of its answers are bad news. */
const against: Record<RegisterUse, Against> = {
  'identity.mobileMatchesNationalId': untrue('match'),
  'identity.person': untrue('found', 'alive'),
  'identity.kinship': untrue('related'),
  'companies.organisation': untrue('found', 'active'),
  'post.addressByPostalCode': untrue('found'),
  'municipality.buildingPermit': untrue('found'),
  'culture.groupRegistry': untrue('registered'),
  'culture.venueLicence': untrue('valid'),
  'guild.membership': untrue('member'),
  'tax.debts': owing,
  'water.debts': owing,
  'water.subscription': untrue('found'),
  'water.bill': untrue('found'),
  'water.createSubscription': never,
  'water.renameSubscription': untrue('done'),
  'property.ownership': untrue('owner'),
  'roads.rightOfWay': never,
  'roads.utilities': never,
};

/** `paid`: rials that were paid since, which settle a debt. */
export const speaksAgainst = (use: string, answer: Answer, paid: number): boolean => isRegisterUse(use) && against[use](answer, paid);
