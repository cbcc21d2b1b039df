import type { z } from 'zod';
import type { FileTaken } from '#contracts/http/file';
import type { Problem } from '#contracts/http/problem';
import type { RouteName, routes } from '#contracts/http/routes';

/** What a route answers, parsed. */
export type Answered<Name extends RouteName> = (typeof routes)[Name]['answer'] extends z.ZodType
  ? z.output<(typeof routes)[Name]['answer']>
  : never;

export interface Call {
  params?: Record<string, string>;
  query?: Record<string, string | undefined>;
  body?: unknown;
  /** The form's own key: sent twice, done once. Needed by every write. */
  key?: string | undefined;
  /** The version the visitor has seen; a stale one is refused with what happened meanwhile. */
  seen?: number | undefined;
}

export interface FileGiven {
  name: string;
  type: string;
  bytes: Buffer;
}

/** The HTTP interface as the visitor may use it: the pages have no other way to know or change anything. */
export interface Api {
  /** Throws an ApiProblem for anything but success. */
  call<Name extends RouteName>(name: Name, call?: Call): Promise<Answered<Name>>;
  /** A file of the visitor's, taken in by the api; or of whoever holds the link to an opinion. */
  upload(file: FileGiven, opinion?: { token: string }): Promise<FileTaken>;
}

/** The api said no, and says why in the reader's language. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}
