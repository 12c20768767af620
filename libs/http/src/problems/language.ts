/** The languages that answers are written in. */
export type Language = 'id' | 'en';

/** The best of the two languages for an `Accept-Language` header (RFC 9110 §12.5.4); Indonesian when it says nothing. */
export function languageOf(header: string | undefined): Language {
  const wishes = (header ?? '').split(',').map((wish) => {
    const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';');
    const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
    return { tag: tag.split('-')[0], quality: quality ? Number(quality.trim().slice(2)) : 1 };
  });
  const quality = (language: Language) =>
    Math.max(0, ...wishes.filter(({ tag }) => tag === language).map(({ quality }) => quality || 0));
  return quality('en') > quality('id') ? 'en' : 'id';
}
