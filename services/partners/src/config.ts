import { authVariables } from '@nyata/auth';
import { filesVariables } from '@nyata/files';
import { httpVariables } from '@nyata/http';
import { readConfig, type ConfigOf } from '@nyata/kernel';
import { messagingVariables } from '@nyata/messaging';
import { databaseVariables } from '@nyata/persistence';

/** This process's variables. */
export const variables = {
  ...httpVariables(4101),
  ...databaseVariables,
  ...messagingVariables,
  ...authVariables,
  ...filesVariables,
};

export type PartnersConfig = ConfigOf<typeof variables>;

export const readPartnersConfig = (): PartnersConfig => readConfig(variables);
