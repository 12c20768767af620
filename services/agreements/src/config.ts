import { authVariables } from '@nyata/auth';
import { filesVariables } from '@nyata/files';
import { httpVariables } from '@nyata/http';
import { readConfig, type ConfigOf } from '@nyata/kernel';
import { messagingVariables } from '@nyata/messaging';
import { databaseVariables } from '@nyata/persistence';

/** This process's variables. */
export const variables = {
  ...httpVariables(4102),
  ...databaseVariables,
  ...messagingVariables,
  ...authVariables,
  ...filesVariables,
};

export type AgreementsConfig = ConfigOf<typeof variables>;

export const readAgreementsConfig = (): AgreementsConfig => readConfig(variables);
