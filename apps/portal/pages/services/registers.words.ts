import type { RegisterUse } from '#domain/definition/registers';
import type { Text } from '#domain/definition/schema';

/** What we ask of registers ourselves, so that nobody has to bring it; a new register is a compile error here until it has its words. */
export const registerWords: Record<RegisterUse, { what: Text; whom: Text }> = {
  'identity.mobileMatchesNationalId': {
    what: { fa: 'یکی بودن صاحب خط و صاحب کد ملی', en: 'That the mobile is yours' },
    whom: { fa: 'سامانهٔ هویت', en: 'the identity register' },
  },
  'identity.person': { what: { fa: 'مشخصات شناسنامه‌ای', en: 'Personal particulars' }, whom: { fa: 'ثبت احوال', en: 'the civil register' } },
  'identity.kinship': { what: { fa: 'نسبت خانوادگی', en: 'Kinship' }, whom: { fa: 'ثبت احوال', en: 'the civil register' } },
  'companies.organisation': {
    what: { fa: 'مشخصات شرکت یا مؤسسه', en: 'Particulars of the organisation' },
    whom: { fa: 'ثبت شرکت‌ها', en: 'the companies register' },
  },
  'post.addressByPostalCode': {
    what: { fa: 'نشانی از روی کد پستی', en: 'The address of the postal code' },
    whom: { fa: 'پست', en: 'the post' },
  },
  'municipality.buildingPermit': {
    what: { fa: 'پروانهٔ ساختمانی', en: 'The building permit' },
    whom: { fa: 'شهرداری', en: 'the municipality' },
  },
  'culture.groupRegistry': {
    what: { fa: 'ثبت گروه', en: 'That the group is registered' },
    whom: { fa: 'فرهنگ و ارشاد اسلامی', en: 'the culture authority' },
  },
  'culture.venueLicence': {
    what: { fa: 'پروانهٔ سالن', en: 'The licence of the venue' },
    whom: { fa: 'فرهنگ و ارشاد اسلامی', en: 'the culture authority' },
  },
  'guild.membership': { what: { fa: 'عضویت صنفی', en: 'Guild membership' }, whom: { fa: 'اتاق اصناف', en: 'the chamber of guilds' } },
  'tax.debts': { what: { fa: 'بدهی مالیاتی', en: 'Tax debts' }, whom: { fa: 'امور مالیاتی', en: 'the tax office' } },
  'water.debts': { what: { fa: 'بدهی آب', en: 'Water debts' }, whom: { fa: 'آب و فاضلاب', en: 'the water company' } },
  'water.subscription': { what: { fa: 'مشخصات اشتراک', en: 'The subscription' }, whom: { fa: 'آب و فاضلاب', en: 'the water company' } },
  'water.bill': { what: { fa: 'مشخصات قبض', en: 'The bill' }, whom: { fa: 'آب و فاضلاب', en: 'the water company' } },
  'water.createSubscription': {
    what: { fa: 'ساختن اشتراک', en: 'The new subscription' },
    whom: { fa: 'آب و فاضلاب', en: 'the water company' },
  },
  'water.renameSubscription': {
    what: { fa: 'تغییر نام اشتراک', en: 'The change of name' },
    whom: { fa: 'آب و فاضلاب', en: 'the water company' },
  },
  'property.ownership': {
    what: { fa: 'مالکیت ملک', en: 'Ownership of the property' },
    whom: { fa: 'ثبت اسناد و املاک', en: 'the land register' },
  },
  'roads.rightOfWay': { what: { fa: 'حریم راه', en: 'The right of way' }, whom: { fa: 'راه و شهرسازی', en: 'the roads department' } },
  'roads.utilities': {
    what: { fa: 'تأسیسات زیر راه', en: 'Utilities under the road' },
    whom: { fa: 'راه و شهرسازی', en: 'the roads department' },
  },
};
