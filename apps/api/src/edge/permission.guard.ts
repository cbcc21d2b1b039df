import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { meantPersonHeader } from '#contracts/http/meant-person';
import type { Route } from '#contracts/http/route';
import { type RouteName, routes } from '#contracts/http/routes';
import { Refusal } from '#domain/refusal';
import { type Caller, permits } from '../identity/caller';
import { SessionCallers } from '../identity/session-callers';
import { routeKey } from './on.decorator';

/** Every route has a permission in the table; a handler outside the table lets nobody in. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly callers: SessionCallers) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const name: RouteName | undefined = Reflect.getMetadata(routeKey, context.getHandler());
    if (!name) throw new Error(`${context.getClass().name}.${context.getHandler().name} is not in the table of routes`);

    const route: Route = routes[name];
    if (route.permission === 'anyone') return true;

    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const signedIn = await this.callers.find(request);
    const caller = signedIn && isMeant(request, signedIn) ? signedIn : null;
    if (!caller) {
      if (route.permission === 'visitor' && (route.method === 'GET' || isOwnSite(request))) return true;
      throw new Refusal('sign-in-needed');
    }
    if (caller.by === 'cookie' && route.method !== 'GET') refuseForeignSite(request);
    if (!permits[route.permission](caller)) throw new Refusal('not-permitted');
    request.caller = caller satisfies Caller;
    return true;
  }
}

/** Programs name nobody: their token is the person. */
function isMeant({ headers }: Pick<FastifyRequest, 'headers'>, { by, person }: Caller): boolean {
  const meant = headers[meantPersonHeader];
  return by === 'bearer' || meant === undefined || meant === person;
}

/**
 * A browser that writes with its cookie must come from our own pages: `Sec-Fetch-Site` says so, or else `Origin`
 * names our host. A program that has neither uses a bearer token.
 */
export function refuseForeignSite(request: Pick<FastifyRequest, 'headers'>): void {
  if (!isOwnSite(request)) throw new Refusal('not-permitted', { code: 'foreign-site' });
}

function isOwnSite({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  const site = headers['sec-fetch-site'];
  if (site === 'same-origin') return true;
  const { origin, host } = headers;
  return site === undefined && origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}
