import { integer, url } from '@nyata/kernel';

/** Variables of a process that has a database of its own. */
export const databaseVariables = {
  DATABASE_URL: url({
    description: "this service's own database",
    schemes: ['postgres', 'postgresql'],
  }),
  DATABASE_POOL: integer({
    description: 'connections of this process at most',
    fallback: 10,
    min: 2,
    max: 100,
  }),
};
