/** The id of a field's (first) control: where the error summary leads. */
export const idOf = (name: string): string => `f-${name.replaceAll('.', '-')}`;

/** The pointer under which the api names what is wrong with a field: `venue.county` is `/form/venue/county`. */
export const pointerOf = (key: string): string => `/form/${key.replaceAll('.', '/')}`;

export const isWithin = (pointer: string, above: string): boolean => pointer === above || pointer.startsWith(`${above}/`);
