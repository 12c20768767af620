import { authVariables } from '@nyata/auth';
import { httpVariables } from '@nyata/http';
import type { ConfigOf } from '@nyata/kernel';
import { messagingVariables } from '@nyata/messaging';
import { databaseVariables } from '@nyata/persistence';

/** Everything that this process reads from its environment. */
export const variables = {
  ...httpVariables(4104),
  ...databaseVariables,
  ...messagingVariables,
  ...authVariables,
};

export type Config = ConfigOf<typeof variables>;
