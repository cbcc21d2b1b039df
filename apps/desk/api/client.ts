/** The HTTP interface, typed by its own table of routes. The table itself stays on the server: only its types are used here. */
import type { z } from 'zod';
import { meantPersonHeader } from '#contracts/http/meant-person';
import type { AnswerOf, RouteName, routes } from '#contracts/http/routes';
import { language } from '../shell/language';
import { noAnswer, ProblemError } from './problem';
import { comeBack, meantPerson, signedInAgain } from './session';

type Table = typeof routes;
/** `GET /api/tasks/{id}` → `getTask`. */
type NameAt = { [Name in RouteName as `${Table[Name]['method']} ${Table[Name]['path']}`]: Name };
export type Address = keyof NameAt;
export type AnswerAt<At extends Address> = AnswerOf<NameAt[At]>;

type Given<At extends Address, Part extends string> =
  Table[NameAt[At]] extends Record<Part, infer Schema extends z.ZodType> ? z.input<Schema> : never;

export interface Asking<At extends Address> {
  /** What stands in the path's braces. */
  params?: Given<At, 'params'>;
  query?: { [Name in keyof Given<At, 'query'>]?: string | number | undefined };
  body?: Given<At, 'body'>;
  /** A definition, as written in YAML, where the route takes one. */
  yaml?: string;
  /** One for each intent: the same again gives the same answer and does nothing twice. A new one when absent. */
  key?: string;
  /** The version that was seen: refused as stale when more has happened since. */
  seen?: number;
  signal?: AbortSignal;
}

/**
 * Asks the api. Refusals and broken lines come as `ProblemError`. When the session is over, it waits until the person has
 * signed in again above the page, then asks once more under the same key: what was typed is not lost.
 */
export async function ask<At extends Address>(address: At, asking: Asking<At> = {}): Promise<AnswerAt<At>> {
  const [method = '', path = ''] = address.split(' ');
  const key = method === 'GET' ? undefined : (asking.key ?? newKey());
  const answer = await send(method, addressOf(path, asking.params, asking.query), { ...asking, key });
  if (answer.status === 401) {
    await signedInAgain();
    return ask(address, { ...asking, ...(key ? { key } : {}) });
  }
  if (answer.ok) return (await answer.json()) as AnswerAt<At>;
  throw await problemIn(answer);
}

/** Looks who is signed in now. Null: nobody, or there is no line; for anybody but whose page this is, what waits goes on waiting. */
export async function lookWhoIsBack(): Promise<AnswerOf<'me'>['person'] | null> {
  const answer = await fetch('/api/me', { headers: { accept: 'application/json' } }).catch(() => null);
  if (!answer?.ok) return null;
  const { person } = (await answer.json()) as AnswerOf<'me'>;
  comeBack(person);
  return person;
}

export const newKey = (): string => crypto.randomUUID();

/** The path with its braces and its query filled in; what is absent or empty is left out of the query. */
export function addressOf(path: string, params: unknown, query: unknown): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String((params as Record<string, unknown>)[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined && value !== '') search.set(name, String(value));
  return search.size > 0 ? `${filled}?${search}` : filled;
}

interface Sending {
  body?: unknown;
  yaml?: string;
  key?: string | undefined;
  seen?: number;
  signal?: AbortSignal;
}

async function send(method: string, url: string, { body, yaml, key, seen, signal }: Sending): Promise<Response> {
  const person = meantPerson();
  try {
    return await fetch(url, {
      method,
      headers: {
        accept: 'application/json',
        'accept-language': language,
        ...(person === null ? {} : { [meantPersonHeader]: person }),
        ...(key ? { 'idempotency-key': key } : {}),
        ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }),
        ...(yaml !== undefined ? { 'content-type': 'application/yaml' } : {}),
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
      },
      ...(yaml === undefined ? {} : { body: yaml }),
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw noAnswer(language);
  }
}

async function problemIn(answer: Response): Promise<ProblemError> {
  if (!answer.headers.get('content-type')?.includes('json')) return noAnswer(language, answer.status);
  return new ProblemError(await answer.json());
}

/** A file taken in, addressed by its content. */
export async function upload(file: File): Promise<AnswerOf<'takeFile'>> {
  const form = new FormData();
  form.set('file', file);
  return ask('POST /api/files', { body: form as never });
}
