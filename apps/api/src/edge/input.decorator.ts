import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Route } from '#contracts/http/route';
import { type RouteName, routes } from '#contracts/http/routes';
import { type FieldRefusal, Refusal } from '#domain/refusal';
import { fieldRefusals } from './field-refusals';
import { routeKey } from './on.decorator';

/** Everything a request brings along, parsed by the schemas of its route; all bad fields are named at once. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const name: RouteName = Reflect.getMetadata(routeKey, context.getHandler());
  const route: Route = routes[name];
  const request = context.switchToHttp().getRequest<FastifyRequest>();

  const errors: FieldRefusal[] = [];
  const parse = (schema: z.ZodType | undefined, value: unknown, prefix: string) => {
    if (!schema) return undefined;
    const parsed = schema.safeParse(value);
    if (!parsed.success) errors.push(...fieldRefusals(parsed.error, value, prefix));
    return parsed.data;
  };
  const input = {
    params: parse(route.params, request.params, '/path'),
    query: parse(route.query, request.query, '/query'),
    body: parse(route.body, request.body ?? {}, ''),
  };
  if (errors.length > 0) throw new Refusal('invalid-input', {}, errors);
  return input;
});
