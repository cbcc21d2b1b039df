import { createContext, type ReactNode, useContext } from 'react';
import type { Text } from '#domain/definition/schema';
import { toPersianDigits } from '#domain/text/digits';

export type Language = 'fa' | 'en';

export const LanguageContext = createContext<Language>('fa');

export const useLanguage = (): Language => useContext(LanguageContext);

/** A text in the reader's language; Persian where there is no English. */
export function useSay(): (text: Text) => string {
  const language = useLanguage();
  return (text) => text[language] ?? text.fa;
}

/** Digits as the reader's language writes them. */
export function useDigits(): (text: string | number) => string {
  const language = useLanguage();
  return (text) => (language === 'fa' ? toPersianDigits(String(text)) : String(text));
}

/** A text in the reader's language; what there is only in Persian says so to screen readers and keeps its direction. */
export function Say({ text }: { text: Text }): ReactNode {
  const language = useLanguage();
  const said = text[language];
  if (said !== undefined) return said;
  return (
    <span lang="fa" dir="rtl">
      {text.fa}
    </span>
  );
}
