import type { Language } from './define-words';

const LOCALE = { id: 'id-ID', en: 'en-GB' } as const;

/** `1.234,5` in Indonesian, `1,234.5` in English. */
export const decimal = (value: number, language: Language): string =>
  new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 2 }).format(value);

/** A typed quantity (`1.234,5`, `12,5`, `1200`) as a number, or null. */
export function parseQuantity(text: string, language: Language): number | null {
  const typed = text.trim();
  if (typed === '') return null;
  const [group, point] = language === 'id' ? ['.', ','] : [',', '.'];
  const plain = typed.replaceAll(group, '').replace(point, '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** `1,2 MB`. */
export function fileSize(bytes: number, language: Language): string {
  if (bytes < 1_000_000) return `${decimal(Math.max(1, Math.round(bytes / 1000)), language)} kB`;
  return `${decimal(Math.round(bytes / 100_000) / 10, language)} MB`;
}
