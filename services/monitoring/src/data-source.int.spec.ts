import { schemaDrift } from '@nyata/persistence';
import { freshDatabase } from '@nyata/testing';
import { openMonitoringDatabase } from './data-source';

describe('the database of monitoring', () => {
  it('is what its entities say, after its migrations', async () => {
    const fresh = await freshDatabase('monitoring');
    const database = await openMonitoringDatabase({ DATABASE_URL: fresh.url, DATABASE_POOL: 2 });
    expect(await schemaDrift(database)).toEqual([]);
    await database.close();
    await fresh.drop();
  });
});
