import { describe, expect, it } from '@jest/globals';
import { PATH_METADATA } from '@nestjs/common/constants';
import type { Route } from '#contracts/http/route';
import { type RouteName, routes } from '#contracts/http/routes';
import { controllers, demoControllers } from './api.module';
import { routeKey } from './edge/on.decorator';
import { type Caller, permits } from './identity/caller';

interface Handler {
  name: RouteName | undefined;
  path: string;
}

/** Every method of a controller that Nest would serve. */
const handlersOf = (all: readonly { prototype: object }[]): Handler[] =>
  all.flatMap(({ prototype }) =>
    Object.getOwnPropertyNames(prototype)
      .map((name) => Reflect.get(prototype, name))
      .filter((method): method is object => typeof method === 'function' && Reflect.hasMetadata(PATH_METADATA, method))
      .map((method) => ({ name: Reflect.getMetadata(routeKey, method), path: Reflect.getMetadata(PATH_METADATA, method) })),
  );

const tableOf = (demo: boolean) =>
  Object.entries<Route>(routes)
    .filter(([, route]) => (route.demoOnly ?? false) === demo)
    .map(([name]) => name);

describe('what Nest serves', () => {
  it('is the table of routes: nothing beside it, nothing missing, each with its permission', () => {
    expect(
      handlersOf(controllers)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(tableOf(false).sort());
  });

  it('has what only the demo has in controllers that exist nowhere else', () => {
    expect(
      handlersOf(demoControllers)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(tableOf(true).sort());
  });
});

describe('permissions', () => {
  const caller = (kind: Caller['kind'], ...posts: [string, string][]): Caller => ({
    person: 'somebody',
    kind,
    name: 'نمونه',
    mobile: null,
    userName: null,
    by: 'bearer',
    posts: posts.map(([agency, role]) => ({ agency, role })),
  });
  const nobody = undefined;
  const citizen = caller('citizen');
  const clerk = caller('staff', ['culture-markazi', 'clerk']);
  const admin = caller('staff', ['culture-markazi', 'admin']);
  const operator = caller('staff', ['installation', 'operator']);

  it.each([
    ['anyone', [true, true, true, true, true]],
    ['visitor', [true, true, true, true, true]],
    ['signed-in', [false, true, true, true, true]],
    ['citizen', [false, true, false, false, false]],
    ['staff', [false, false, true, true, true]],
    ['administrator', [false, false, false, true, false]],
    ['operator', [false, false, false, false, true]],
  ] as const)('%s', (permission, allowed) => {
    expect([nobody, citizen, clerk, admin, operator].map((one) => permits[permission](one))).toEqual(allowed);
  });
});
