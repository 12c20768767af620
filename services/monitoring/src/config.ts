import { authVariables } from '@nyata/auth';
import { httpVariables } from '@nyata/http';
import { text, type ConfigOf } from '@nyata/kernel';
import { messagingVariables } from '@nyata/messaging';
import { databaseVariables } from '@nyata/persistence';
import { policyVariables } from './policy-file';

/** Everything that this process reads from its environment. */
export const variables = {
  ...httpVariables(4104),
  ...databaseVariables,
  ...messagingVariables,
  ...authVariables,
  ...policyVariables,
  AUDIT_DIR: text({
    description:
      'folder for the daily, signed heads of the log’s audit chain; copy it where the database’s administrator can’t write',
  }),
};

export type Config = ConfigOf<typeof variables>;
