/** Numbers, dates and money as the catalogue's messages write them: the same everywhere. */
export * from '#domain/text/words';
