import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const lib = (name) => `lib:${name}`;
const allLibs = [
  'kernel',
  'contracts',
  'reference',
  'persistence',
  'messaging',
  'auth',
  'http',
  'files',
].map(lib);

/** Who may use whom (architecture.md §4); a project's tags are in its project.json. */
const boundaries = [
  { sourceTag: lib('kernel'), onlyDependOnLibsWithTags: [] },
  { sourceTag: lib('contracts'), onlyDependOnLibsWithTags: [lib('kernel')] },
  { sourceTag: lib('reference'), onlyDependOnLibsWithTags: [lib('kernel')] },
  {
    sourceTag: lib('persistence'),
    onlyDependOnLibsWithTags: [lib('kernel'), lib('contracts'), lib('testing')],
  },
  {
    sourceTag: lib('auth'),
    onlyDependOnLibsWithTags: [lib('kernel'), lib('contracts'), lib('testing')],
  },
  {
    sourceTag: lib('files'),
    onlyDependOnLibsWithTags: [lib('kernel'), lib('contracts'), lib('testing')],
  },
  {
    sourceTag: lib('http'),
    onlyDependOnLibsWithTags: [
      lib('kernel'),
      lib('contracts'),
      lib('auth'),
      lib('persistence'),
      lib('testing'),
    ],
  },
  {
    sourceTag: lib('messaging'),
    onlyDependOnLibsWithTags: [lib('kernel'), lib('contracts'), lib('persistence'), lib('testing')],
  },
  { sourceTag: lib('testing'), onlyDependOnLibsWithTags: allLibs },
  { sourceTag: 'kind:service', onlyDependOnLibsWithTags: [...allLibs, lib('testing')] },
  { sourceTag: 'kind:portal', onlyDependOnLibsWithTags: [lib('contracts'), lib('reference')] },
  {
    sourceTag: 'kind:infra',
    onlyDependOnLibsWithTags: [lib('kernel'), lib('contracts'), lib('reference'), lib('testing')],
  },
  {
    sourceTag: 'kind:test',
    onlyDependOnLibsWithTags: [
      lib('kernel'),
      lib('contracts'),
      lib('reference'),
      lib('persistence'), // the small services of test/faults are made of these two
      lib('messaging'),
      lib('testing'),
      'kind:infra',
    ],
  },
];

const forbid = (...groups) => ['error', { patterns: groups }];
const kafka = { group: ['kafkajs', 'kafkajs/*'], message: 'Only libs/messaging speaks to Kafka.' };
const testing = { group: ['@nyata/testing'], message: '@nyata/testing is for specs only.' };
const framework = {
  group: [
    '@nestjs/*',
    'typeorm',
    'kafkajs',
    'class-validator',
    'class-transformer',
    'pg',
    'fastify',
    '*.entity',
    '*.repository',
    '*.service',
    '*.controller',
    '*.dto',
  ],
  message: 'Domain and pure data know no framework (architecture.md §3-§4).',
};

const suffixed = [
  'controller',
  'dto',
  'service',
  'repository',
  'entity',
  'projection',
  'job',
  'module',
  'guard',
  'filter',
  'decorator',
  'spec',
];
const domain = {
  files: ['services/*/src/*/**/*.ts'],
  ignores: [
    ...suffixed.map((s) => `**/*.${s}.ts`),
    '**/migrations/**',
    'services/gateway/**',
    'services/portal/**',
  ],
};

export default defineConfig(
  {
    ignores: [
      '**/dist',
      '**/out-tsc',
      '**/coverage',
      '**/generated',
      '**/*.cjs',
      '**/*.d.cts',
      '**/*.mjs',
      '.nx',
      '.nyata',
      '.kafka',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { '@nx': nx },
    rules: {
      'max-lines': ['error', { max: 300 }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@nx/enforce-module-boundaries': [
        'error',
        { allow: [], depConstraints: boundaries, checkDynamicDependenciesExceptions: ['.*'] },
      ],
      'no-restricted-imports': forbid(kafka, testing),
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: "Only kernel's readConfig reads the environment.",
        },
      ],
    },
  },
  { files: ['libs/messaging/**'], rules: { 'no-restricted-imports': forbid(testing) } },
  {
    files: ['libs/{contracts,kernel,reference}/**'],
    rules: { 'no-restricted-imports': forbid(framework, testing) },
  },
  {
    files: ['services/portal/**'],
    rules: {
      'no-restricted-imports': forbid(testing, {
        group: ['@nestjs/*', 'typeorm', 'kafkajs', 'pg', 'class-validator', 'fastify'],
        message: 'The portal is a web page; it speaks HTTP only.',
      }),
    },
  },
  { ...domain, rules: { 'no-restricted-imports': forbid(framework, kafka, testing) } },
  {
    files: ['**/*.spec.ts', 'services/*/test/**', 'libs/testing/**', 'test/**', 'infra/**'],
    rules: { 'no-restricted-imports': forbid(kafka) },
  },
  {
    // The body of an answer is whatever the service sent; the expectations say what it must be.
    files: ['**/*.int.spec.ts', '**/*.e2e.spec.ts', 'services/*/test/**'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: [
      'libs/messaging/**/*.spec.ts',
      'libs/messaging/**/*.fixture.ts',
      'infra/local/src/kafka.ts',
      'test/**',
    ],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: [
      'libs/kernel/src/config.ts',
      'infra/**',
      'test/**',
      'libs/testing/**',
      '**/*.spec.ts',
      '**/*.fixture.ts',
      '**/vite.config.ts',
      '**/*.config.ts',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
      ],
    },
  },
  {
    files: ['**/vite.config.ts', '**/*.global.ts', '**/*.teardown.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  prettier,
);
