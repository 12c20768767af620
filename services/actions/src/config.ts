import { authVariables } from '@nyata/auth';
import { filesVariables } from '@nyata/files';
import { httpVariables } from '@nyata/http';
import { readConfig, type ConfigOf } from '@nyata/kernel';
import { messagingVariables } from '@nyata/messaging';
import { databaseVariables } from '@nyata/persistence';

export const variables = {
  ...httpVariables(4103),
  ...databaseVariables,
  ...messagingVariables,
  ...authVariables,
  ...filesVariables,
};

export type Config = ConfigOf<typeof variables>;

export const readActionsConfig = (): Config => readConfig(variables);
