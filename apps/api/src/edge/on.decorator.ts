import { applyDecorators, Get, HttpCode, Post, SetMetadata } from '@nestjs/common';
import { type RouteName, routes } from '#contracts/http/routes';

export const routeKey = Symbol('route');

/** Binds a handler to its line in the table of routes; path, status, permission and shapes come from there. */
export function On(name: RouteName): MethodDecorator {
  const { method, path, status } = routes[name];
  const nestPath = path.replaceAll(/\{(\w+)\}/g, ':$1');
  return applyDecorators(SetMetadata(routeKey, name), method === 'GET' ? Get(nestPath) : Post(nestPath), HttpCode(status));
}
