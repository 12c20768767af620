import { authVariables } from '@nyata/auth';
import { filesVariables } from '@nyata/files';
import { httpVariables } from '@nyata/http';
import { readConfig, type ConfigOf } from '@nyata/kernel';
import { messagingVariables } from '@nyata/messaging';
import { databaseVariables } from '@nyata/persistence';
import { SHIPPED_PROCEDURES } from '@nyata/reference';
import { proceduresFile } from './procedures/procedures-file';

/** This process's variables. */
export const variables = {
  ...httpVariables(4102),
  ...databaseVariables,
  ...messagingVariables,
  ...authVariables,
  ...filesVariables,
  PROCEDURES_FILE: proceduresFile({
    description: "YAML or JSON with the province's own procedures",
    fallback: SHIPPED_PROCEDURES,
  }),
};

export type AgreementsConfig = ConfigOf<typeof variables>;

export const readAgreementsConfig = (): AgreementsConfig => readConfig(variables);
