import { schemaDrift } from '@nyata/persistence';
import { freshDatabase } from '@nyata/testing';
import { openActionsDatabase } from './data-source';

it('the migrations make the tables that the entities describe', async () => {
  const fresh = await freshDatabase('actions');
  const database = await openActionsDatabase({ DATABASE_URL: fresh.url, DATABASE_POOL: 2 });
  try {
    expect(await schemaDrift(database)).toEqual([]);
  } finally {
    await database.close();
    await fresh.drop();
  }
});
