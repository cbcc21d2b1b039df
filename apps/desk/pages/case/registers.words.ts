/** The registers, and what each part of an answer is called. A new use or part is a compile error here. */
import type { RegisterUse, registers } from '#domain/definition/registers';
import type { Text } from '#domain/definition/schema';

type Part = { [Use in RegisterUse]: keyof (typeof registers)[Use] }[RegisterUse];

const uses: Record<RegisterUse, Text> = {
  'identity.mobileMatchesNationalId': { fa: 'همراه به نام خود متقاضی', en: 'Mobile in the applicant’s name' },
  'identity.person': { fa: 'ثبت احوال: مشخصات', en: 'Civil registry: person' },
  'identity.kinship': { fa: 'ثبت احوال: خویشاوندی', en: 'Civil registry: kinship' },
  'companies.organisation': { fa: 'ثبت شرکت‌ها', en: 'Companies register' },
  'post.addressByPostalCode': { fa: 'پست: نشانی کد پستی', en: 'Post: address' },
  'municipality.buildingPermit': { fa: 'شهرداری: پروانهٔ ساخت', en: 'Municipality: building permit' },
  'culture.groupRegistry': { fa: 'ثبت گروه‌های هنری', en: 'Registry of groups' },
  'culture.venueLicence': { fa: 'پروانهٔ سالن', en: 'Licence of the venue' },
  'guild.membership': { fa: 'عضویت صنفی', en: 'Guild membership' },
  'tax.debts': { fa: 'بدهی مالیاتی', en: 'Tax debts' },
  'water.debts': { fa: 'بدهی آب', en: 'Water debts' },
  'water.subscription': { fa: 'اشتراک آب', en: 'Water subscription' },
  'water.bill': { fa: 'قبض آب', en: 'Water bill' },
  'water.createSubscription': { fa: 'ساخت اشتراک', en: 'New subscription' },
  'water.renameSubscription': { fa: 'تغییر نام اشتراک', en: 'Rename of the subscription' },
  'property.ownership': { fa: 'ثبت اسناد: مالکیت', en: 'Property: ownership' },
  'roads.rightOfWay': { fa: 'حریم راه', en: 'Right of way' },
  'roads.utilities': { fa: 'تأسیسات زیر راه', en: 'Utilities under the road' },
};

const parts: Record<Part, Text> = {
  match: { fa: 'همخوان', en: 'Matches' },
  found: { fa: 'پیدا شد', en: 'Found' },
  alive: { fa: 'در قید حیات', en: 'Alive' },
  firstName: { fa: 'نام', en: 'First name' },
  lastName: { fa: 'نام خانوادگی', en: 'Last name' },
  birthDate: { fa: 'تاریخ تولد', en: 'Born' },
  related: { fa: 'خویشاوند', en: 'Related' },
  active: { fa: 'فعال', en: 'Active' },
  name: { fa: 'نام', en: 'Name' },
  address: { fa: 'نشانی', en: 'Address' },
  province: { fa: 'استان', en: 'Province' },
  county: { fa: 'شهرستان', en: 'County' },
  city: { fa: 'شهر', en: 'City' },
  zone: { fa: 'ناحیه', en: 'Zone' },
  number: { fa: 'شماره', en: 'Number' },
  units: { fa: 'شمار واحدها', en: 'Units' },
  use: { fa: 'کاربری', en: 'Use' },
  registered: { fa: 'ثبت‌شده', en: 'Registered' },
  valid: { fa: 'معتبر', en: 'Valid' },
  capacity: { fa: 'گنجایش', en: 'Capacity' },
  member: { fa: 'عضو', en: 'Member' },
  amount: { fa: 'مبلغ', en: 'Amount' },
  cleared: { fa: 'تسویه‌شده', en: 'Cleared' },
  owner: { fa: 'مالک', en: 'Owner' },
  period: { fa: 'دوره', en: 'Period' },
  reading: { fa: 'رقم کنتور', en: 'Reading' },
  done: { fa: 'انجام شد', en: 'Done' },
  deed: { fa: 'سند', en: 'Deed' },
  road: { fa: 'راه', en: 'Road' },
  width: { fa: 'پهنا', en: 'Width' },
  count: { fa: 'شمار', en: 'Count' },
};

export const registerWords = (use: string): Text => uses[use as RegisterUse] ?? { fa: use };
export const partWords = (part: string): Text => parts[part as Part] ?? { fa: part };

const sources: Record<'register' | 'person' | 'late-register', Text> = {
  register: { fa: 'از خود دفتر', en: 'by the register' },
  person: { fa: 'به دست همکار', en: 'by hand' },
  'late-register': { fa: 'دیرتر از خود دفتر', en: 'by the register, late' },
};

export const sourceWords = (source: string): Text => sources[source as keyof typeof sources] ?? { fa: source };
