import type { CookieSerializeOptions } from '@fastify/cookie';

/** Browsers hold a `__Host-` cookie to https and to this host alone; plain http (a demo on one's own machine) cannot have it. */
export const cookieNames = ['__Host-gardesh', 'gardesh'] as const;

export const cookieNameFor = (publicUrl: string): (typeof cookieNames)[number] =>
  publicUrl.startsWith('https:') ? '__Host-gardesh' : 'gardesh';

/** Of a browser that has begun something before anybody signed in. */
export const visitorCookieFor = (publicUrl: string): string =>
  publicUrl.startsWith('https:') ? '__Host-gardesh-visitor' : 'gardesh-visitor';

export const cookieOptionsFor = (publicUrl: string, expires: Date): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: publicUrl.startsWith('https:'),
  expires,
});
