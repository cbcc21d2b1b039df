import { applyDecorators, Delete, Get, HttpCode, Post, Put, SetMetadata } from '@nestjs/common';
import type { Route } from '#contracts/http/route';
import { type RouteName, routes } from '#contracts/http/routes';

export const routeKey = Symbol('route');

const verbs: Record<Route['method'], (path: string) => MethodDecorator> = { GET: Get, POST: Post, PUT: Put, DELETE: Delete };

/** Binds a handler to its line in the table of routes; path, status, permission and shapes come from there. */
export function On(name: RouteName): MethodDecorator {
  const { method, path, status } = routes[name];
  const nestPath = path.replaceAll(/\{(\w+)\}/g, ':$1');
  return applyDecorators(SetMetadata(routeKey, name), verbs[method](nestPath), HttpCode(status));
}
