/** The few words that scripts say themselves. */
export const english = document.documentElement.lang === 'en';

export const say = (fa: string, en: string): string => (english ? en : fa);

export const digits = (value: number | string): string =>
  english ? String(value) : String(value).replace(/[0-9]/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? digit);

/** Any digits as 0–9. */
export const ascii = (text: string): string => text.replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 15));
