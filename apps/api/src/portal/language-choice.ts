import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ownPath } from '#apps/portal/portal';
import type { Language } from '../edge/language';

const languageCookie = 'gardesh-language';
const year = 365 * 24 * 3600;

/** Persian unless the visitor chose English here: what a browser says of itself is English on most phones in Iran. */
export const languageIn = (request: FastifyRequest): Language => (request.cookies[languageCookie] === 'en' ? 'en' : 'fa');

/** `/language?to=en&back=/services`: remembers the choice and goes back. */
export function serveLanguage(portal: FastifyInstance, publicUrl: string): void {
  portal.get<{ Querystring: { to?: string; back?: string } }>('/language', (request, reply) => {
    const { to, back } = request.query;
    void reply.setCookie(languageCookie, to === 'en' ? 'en' : 'fa', {
      path: '/',
      maxAge: year,
      sameSite: 'lax',
      httpOnly: true,
      secure: publicUrl.startsWith('https:'),
    });
    return reply.redirect(ownPath(back), 303);
  });
}
