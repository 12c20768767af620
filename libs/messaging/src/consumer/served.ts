import type { INestApplication } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { groupServedBy } from './handles';
import type { Consumer } from './consumer-table';

/**
 * Nest passes over a handler whose server is not there: its group would be declared, and nobody would read.
 * @throws Error that names the groups which are not started, and the class that waits for them
 */
export function assureServed(app: INestApplication, consumers: readonly Consumer[]): void {
  const started = new Set(consumers.map(({ group }) => group));
  for (const { controllers } of app.get(ModulesContainer, { strict: false }).values())
    for (const { metatype } of controllers.values())
      for (const group of groupsOf(metatype))
        if (!started.has(group))
          throw new Error(
            `${(metatype as { name: string }).name} handles events of ${group}, but this process does not start that group: add it to \`consumers\` of startMessaging.`,
          );
}

const groupsOf = (controller: { prototype?: object } | null): Set<string> =>
  new Set(
    Object.values(Object.getOwnPropertyDescriptors(controller?.prototype ?? {}))
      .map(({ value }) => groupServedBy(value))
      .filter((group) => group !== undefined),
  );
