import type { Language } from './define-words';
import { decimal } from './numbers';

const SCALES: Record<Language, [number, string][]> = {
  id: [
    [1e12, 'triliun'],
    [1e9, 'miliar'],
    [1e6, 'juta'],
  ],
  en: [
    [1e12, 'trillion'],
    [1e9, 'billion'],
    [1e6, 'million'],
  ],
};

/** `Rp 640 juta`: what a reader compares; the exact figure belongs into the title. */
export function rupiah(amount: number, language: Language): string {
  const scale = SCALES[language].find(([size]) => amount >= size);
  if (!scale) return `Rp ${decimal(amount, language)}`;
  const [size, word] = scale;
  return `Rp ${decimal(Math.round((amount / size) * 100) / 100, language)} ${word}`;
}

export const exactRupiah = (amount: number, language: Language): string =>
  `Rp ${decimal(amount, language)}`;
