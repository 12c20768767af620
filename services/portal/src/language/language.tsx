import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { fullDate, longDate, shortDate } from './dates';
import type { Language, Words } from './define-words';
import { decimal, fileSize, parseQuantity } from './numbers';

const KEY = 'nyata.language';

interface Speech {
  language: Language;
  setLanguage: (language: Language) => void;
}

const Context = createContext<Speech>({ language: 'id', setLanguage: () => undefined });

const remembered = (): Language => (localStorage.getItem(KEY) === 'en' ? 'en' : 'id');

/** Gives every screen its language and keeps `<html lang>` true, which the API reads too. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(remembered);
  // During rendering, not after it: the first requests already name the language.
  document.documentElement.lang = language;
  useEffect(() => localStorage.setItem(KEY, language), [language]);
  const speech = useMemo(() => ({ language, setLanguage }), [language]);
  return <Context value={speech}>{children}</Context>;
}

export const useLanguage = (): Speech => useContext(Context);

/** The words of one screen in the reader's language. */
export function useWords<T>(words: Words<T>): T {
  const { language } = useLanguage();
  return words[language] as T;
}

/** Dates and numbers as the reader writes them. */
export function useFormat() {
  const { language } = useLanguage();
  return useMemo(
    () => ({
      longDate: (date: string) => longDate(date, language),
      fullDate: (date: string) => fullDate(date, language),
      shortDate: (date: string) => shortDate(date, language),
      decimal: (value: number) => decimal(value, language),
      fileSize: (bytes: number) => fileSize(bytes, language),
      parseQuantity: (text: string) => parseQuantity(text, language),
    }),
    [language],
  );
}
