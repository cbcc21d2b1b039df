export type Language = 'fa' | 'en';

/** The reader's language by `Accept-Language`; Persian unless English is wished for more. */
export function languageOf(header: string | undefined): Language {
  const wishes = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters
        .find((parameter) => parameter.trim().startsWith('q='))
        ?.trim()
        .slice(2);
      return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ language, quality }) => (language === 'fa' || language === 'en') && quality > 0)
    .sort((left, right) => right.quality - left.quality);
  return wishes[0]?.language === 'en' ? 'en' : 'fa';
}
