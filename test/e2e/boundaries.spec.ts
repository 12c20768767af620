import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const useIt = '\nexport const used = [thing];\n';
const cases: [string, string, string, RegExp][] = [
  [
    'kafkajs in a service',
    'services/agreements/src/consumer.ts',
    "import { Kafka as thing } from 'kafkajs';",
    /Only libs\/messaging/,
  ],
  [
    'another service',
    'services/agreements/src/consumer.ts',
    "import { AppModule as thing } from '../../partners/src/app.module';",
    /enforce-module-boundaries/,
  ],
  [
    'an entity in the domain',
    'services/agreements/src/agreements/agreement.ts',
    "import { AgreementEntity as thing } from './agreement.entity';",
    /Domain and pure data/,
  ],
  [
    'Nest in the domain',
    'services/agreements/src/agreements/agreement.ts',
    "import { Injectable as thing } from '@nestjs/common';",
    /Domain and pure data/,
  ],
  [
    'TypeORM in contracts',
    'libs/contracts/src/index.ts',
    "import { DataSource as thing } from 'typeorm';",
    /Domain and pure data/,
  ],
  [
    'http in persistence',
    'libs/persistence/src/index.ts',
    "import { startService as thing } from '@nyata/http';",
    /enforce-module-boundaries/,
  ],
  [
    'testing outside specs',
    'services/agreements/src/main.ts',
    "import { freshDatabase as thing } from '@nyata/testing';",
    /specs only/,
  ],
  [
    'the environment outside kernel',
    'services/agreements/src/main.ts',
    "const thing = process.env['PORT'];",
    /readConfig/,
  ],
  [
    'Nest in the portal',
    'services/portal/src/api/http.ts',
    "import { Injectable as thing } from '@nestjs/common';",
    /speaks HTTP only/,
  ],
];

/** What lint says of each case's import, all in one run. */
function complaints(): string[][] {
  const input = JSON.stringify(cases.map(([, file, code]) => ({ file, code: code + useIt })));
  const script = resolve(__dirname, '../support/lint-text.mjs');
  return JSON.parse(execFileSync('node', [script], { input, encoding: 'utf8' })) as string[][];
}

describe('lint refuses', () => {
  let said: string[][];
  beforeAll(() => {
    said = complaints();
  }, 120_000);

  it.each(cases.map(([what, , , complaint], n) => [what, n, complaint] as const))(
    '%s',
    (_what, n, complaint) => expect(said[n]!.join('\n')).toMatch(complaint),
  );
});
