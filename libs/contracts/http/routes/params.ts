/** What varies in a path. */
import { z } from 'zod';

export const word = z.string().min(1).max(200);
export const params = <Name extends string>(...names: Name[]) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, word])) as Record<Name, typeof word>);
export const ofDossier = params('trackingCode');
export const ofTask = params('id');
