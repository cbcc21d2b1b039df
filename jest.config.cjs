const { existsSync, readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

/** Jest 30 on Node 20 cannot load ES modules by require, so it compiles every installed package that is one. */
function esPackages() {
  const root = path.join(__dirname, 'node_modules');
  const names = readdirSync(root).flatMap((name) =>
    name.startsWith('@') ? readdirSync(path.join(root, name)).map((inner) => `${name}/${inner}`) : [name],
  );
  return names.filter((name) => {
    const manifest = path.join(root, name, 'package.json');
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).type === 'module';
  });
}

const common = {
  rootDir: __dirname,
  testEnvironment: 'node',
  // The import map of package.json, read from the sources.
  testEnvironmentOptions: { customExportConditions: ['gardesh-source', 'node', 'node-addons'] },
  moduleFileExtensions: ['ts', 'tsx', 'mts', 'js', 'mjs', 'cjs', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.gardesh/'],
  // file-type shows Jest's resolver its browser side first.
  moduleNameMapper: { '^file-type$': 'file-type/node' },
  transform: {
    '^.+\\.(t|j|mj)s$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
    '^.+\\.tsx$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esPackages().join('|')})/)`, '\\.cjs$'],
};

/** @type {import('jest').Config} */
module.exports = {
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  maxWorkers: 2,
  // A test waits for what it awaits; this bound only ends one that hangs.
  testTimeout: 120_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/{libs,apps,activities,workflows}/**/*.spec.{ts,tsx}', '<rootDir>/test/architecture.spec.ts'],
    },
    {
      ...common,
      displayName: 'walks',
      testMatch: ['<rootDir>/test/walks/**/*.spec.ts'],
    },
    {
      ...common,
      displayName: 'stack',
      testMatch: ['<rootDir>/test/**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/architecture\\.spec\\.ts$', '<rootDir>/test/walks/'],
      globalSetup: '<rootDir>/test/support/ground/setup.ts',
      globalTeardown: '<rootDir>/test/support/ground/teardown.ts',
    },
  ],
};
