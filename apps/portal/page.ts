import type { ReactNode } from 'react';
import type { Notice } from '#contracts/http/feedback';
import type { Me } from '#contracts/http/person';
import type { Text } from '#domain/definition/schema';
import type { Instant } from '#domain/instant';
import type { Language } from '#ui/Language';
import type { Api } from './api';
import type { Given } from './given';

/** Somebody looks at a page: who, in which language, with what in the address. */
export interface Visit {
  api: Api;
  language: Language;
  /** Null where nobody has signed in. */
  me: Me | null;
  /** The business clock. */
  now: Instant;
  /** With its query: where to come back to after signing in or changing the language. */
  address: string;
  params: Record<string, string>;
  query: Record<string, string>;
  demo: boolean;
  /** What the installation tells everybody just now. */
  notice: Notice | null;
  /** What was written before the session ended, to be shown again; null where a form is simply opened. */
  typed: Given | null;
  /** A fresh key for a form that writes. */
  newKey(): string;
}

/** A page to show. */
export interface Shown {
  title: Text;
  body: ReactNode;
  /** 200 unless said otherwise; 422 where the form comes back with what is wrong. */
  status?: number;
  /** Without header and footer. */
  bare?: boolean;
}

export type PageAnswer = Shown | { goTo: string };

/** One page: its address, and what it shows and takes. */
export interface Page {
  /** As Fastify writes it: `/services/:key`. */
  path: `/${string}`;
  /** Whoever has not signed in is led there, and back. */
  signedIn?: true;
  /** Refusals of the api that a page does not catch become pages of their own: sign in, not found, not yours, our fault. */
  show(visit: Visit): Promise<PageAnswer>;
  /** What its form sends. Answers `goTo` on success, so that reloading sends nothing twice. */
  take?(visit: Visit, given: Given): Promise<PageAnswer>;
}
