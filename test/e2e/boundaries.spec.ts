import { resolve } from 'node:path';
import { ESLint } from 'eslint';

const root = resolve(__dirname, '../..');
const eslint = new ESLint({ cwd: root });

/** Lints `code` as if it stood in `file` (an existing file, so that its project is known). */
async function complaints(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: resolve(root, file) });
  return result!.messages.filter((m) => m.severity === 2).map((m) => `${m.ruleId}: ${m.message}`);
}

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
];

describe('lint refuses', () => {
  it.each(cases)(
    '%s',
    async (_what, file, code, complaint) => {
      expect((await complaints(file, code + useIt)).join('\n')).toMatch(complaint);
    },
    60_000,
  );
});
