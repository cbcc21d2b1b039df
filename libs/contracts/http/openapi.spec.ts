import { describe, expect, it } from '@jest/globals';
import { openApi, routesOf } from './openapi';
import { permissions } from './route';
import { routes } from './routes';

describe('the table of routes', () => {
  it('gives each route one permission from the closed list, and sentences in both languages', () => {
    for (const [name, route] of routesOf(true)) {
      expect([name, permissions]).toEqual([name, expect.arrayContaining([route.permission])]);
      expect(route.summary.fa).toMatch(/[؀-ۿ]/);
      expect(route.summary.en).not.toHaveLength(0);
    }
  });

  it('has no two routes on one method and path', () => {
    const ways = routesOf(true).map(([, route]) => `${route.method} ${route.path}`);
    expect(new Set(ways).size).toBe(ways.length);
  });

  it('names in its parameters exactly what its path varies in', () => {
    for (const [name, route] of routesOf(true)) {
      const varying = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect([name, Object.keys(route.params?.shape ?? {})]).toEqual([name, varying]);
    }
  });

  it('asks for an idempotency key wherever a dossier or a task changes', () => {
    const changing = routesOf(true).filter(
      ([, route]) => route.method === 'POST' && /^\/api\/(dossiers|tasks|absences|calendars)/.test(route.path),
    );
    expect(changing.filter(([, route]) => !route.idempotent)).toEqual([]);
  });
});

describe('OpenAPI', () => {
  it('speaks 3.1, refuses unknown fields, and knows every route', () => {
    const document = openApi({ demo: true });
    const paths = document.paths as Record<string, Record<string, Record<string, unknown>>>;
    expect(document.openapi).toBe('3.1.0');
    for (const route of Object.values(routes)) expect(paths[route.path]?.[route.method.toLowerCase()]).toBeDefined();
    const filing = paths['/api/dossiers']?.post?.requestBody as { content: Record<string, { schema: Record<string, unknown> }> };
    expect(filing.content['application/json']?.schema).toMatchObject({ required: ['service', 'form'], additionalProperties: false });
  });

  it('is silent about the demo where there is none', () => {
    expect(
      Object.keys(openApi({ demo: false }).paths as object).filter((path) => path.includes('demo') || path.startsWith('/bank')),
    ).toEqual([]);
  });
});
