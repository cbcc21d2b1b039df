import { z } from 'zod';
import { Problem } from './problem';
import type { Route } from './route';
import { routes } from './routes';

type Json = Record<string, unknown>;

/** OpenAPI 3.1 of every route, from the schemas that parse. */
export function openApi({ demo }: { demo: boolean }): Json {
  const paths: Record<string, Json> = {};
  for (const [name, route] of routesOf(demo)) {
    const path = paths[route.path] ?? {};
    path[route.method.toLowerCase()] = operation(name, route);
    paths[route.path] = path;
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'گردش · Gardesh',
      version: '1',
      description:
        "A citizen's request through several bodies, from filing to answer. Errors are RFC 9457 problem details with a stable `code`.",
    },
    paths,
    components: {
      schemas: { Problem: schema(Problem, 'output') },
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'gardesh' },
      },
    },
  };
}

/** The table as a list; the demo's own routes only where there is a demo. */
export const routesOf = (demo: boolean): [string, Route][] => Object.entries<Route>(routes).filter(([, route]) => demo || !route.demoOnly);

function operation(name: string, route: Route): Json {
  return {
    operationId: name,
    summary: route.summary.en,
    description: route.summary.fa,
    'x-permission': route.permission,
    ...(route.permission === 'anyone' ? { security: [] } : { security: [{ bearer: [] }, { cookie: [] }] }),
    parameters: [
      ...parametersIn('path', route.params),
      ...parametersIn('query', route.query),
      ...(route.idempotent
        ? [
            {
              name: 'Idempotency-Key',
              in: 'header',
              required: true,
              description: 'The same key gives the same answer for ever.',
              schema: { type: 'string', minLength: 1, maxLength: 200 },
            },
          ]
        : []),
    ],
    ...(requestBody(route) ?? {}),
    responses: {
      [route.status]: response(route),
      default: { description: 'A problem', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
    },
  };
}

function parametersIn(place: 'path' | 'query', shape: z.ZodObject | undefined): Json[] {
  if (!shape) return [];
  const { properties = {}, required = [] } = schema(shape, 'input') as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(properties).map(([name, value]) => ({ name, in: place, required: required.includes(name), schema: value }));
}

function requestBody(route: Route): Json | null {
  if (route.takes === 'definition')
    return body({ 'application/json': { schema: { type: 'object' } }, 'application/yaml': { schema: { type: 'string' } } });
  if (route.takes === 'multipart')
    return body({
      'multipart/form-data': { schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } },
    });
  if (route.takes === 'bytes') return body({ 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } });
  if (!route.body) return null;
  return body({
    [route.takes === 'form' ? 'application/x-www-form-urlencoded' : 'application/json']: { schema: schema(route.body, 'input') },
  });
}

const body = (content: Json): Json => ({ requestBody: { required: true, content } });

const media = { page: 'text/html', text: 'text/plain', document: 'application/json', events: 'text/event-stream' } as const;

function response(route: Route): Json {
  const { answer, summary } = route;
  if (answer === 'redirect') return { description: summary.en, headers: { Location: { schema: { type: 'string' } } } };
  if (answer === 'paper') return { description: summary.en, content: { '*/*': { schema: { type: 'string', format: 'binary' } } } };
  if (typeof answer === 'string') return { description: summary.en, content: { [media[answer]]: { schema: {} } } };
  return { description: summary.en, content: { 'application/json': { schema: schema(answer, 'output') } } };
}

function schema(type: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(type, { io, unrepresentable: 'any' }) as Json;
  return rest;
}
