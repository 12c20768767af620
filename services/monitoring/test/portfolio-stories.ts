import type { Caller } from '@nyata/auth';
import { aCaller, freshDatabase } from '@nyata/testing';
import { EventLog } from './event-log';
import { Monitoring, officer } from './monitoring';
import { AGENCY, JATENG, KENDAL, PNM } from './organisations';
import { Story } from './story';

/** Nine callers: whoever may look at a portfolio, and one who sees nothing. */
export const CALLERS = {
  officer: officer(),
  agency: aCaller({ ...AGENCY, roles: ['agency-liaison'] }),
  partner: aCaller({ ...PNM, roles: ['partner-liaison'] }),
  'officer of another lead': aCaller({ ...KENDAL, roles: ['bureau-officer'] }),
  governor: aCaller({ roles: ['central-representative'], regions: ['33'] }),
  regent: aCaller({ roles: ['central-representative'], regions: ['33.24'] }),
  ministry: aCaller({ roles: ['ministry'] }),
  stranger: aCaller({ roles: ['bureau-officer'] }),
  'governor who is an officer too': aCaller({
    ...JATENG,
    roles: ['bureau-officer', 'central-representative'],
    regions: ['33.24'],
  }),
} satisfies Record<string, Caller>;

/** Six cooperations of two leads: ceremonial, in time, late, unsigned. */
export function portfolioStories(log: EventLog): Story[] {
  const kendal = { lead: KENDAL, partner: PNM, regions: ['33.24'] };
  const stories = [
    new Story(log).drafted('2025-08-01').signed('2025-10-02'),
    new Story(log)
      .drafted('2024-05-01')
      .signed('2024-06-03', '2026-12-20')
      .planAdopted('2024-07-01'),
    new Story(log)
      .drafted('2026-05-04')
      .signed('2026-06-01')
      .planAdopted('2026-07-01', '2026-11-02'),
    new Story(log).drafted('2026-11-02'),
    new Story(log, kendal)
      .drafted('2026-08-03')
      .signed('2026-09-01')
      .planAdopted('2026-09-15', '2026-11-06'),
    new Story(log, kendal).drafted('2026-10-05'),
  ];
  stories[1]!.claimed('2024-09-12').confirmed('2024-09-20');
  return stories;
}

/** Monitoring with these cooperations, on a database of its own. */
export async function portfolioUnderTest() {
  const database = await freshDatabase('monitoring');
  const monitoring = await Monitoring.on(database.url);
  const log = new EventLog();
  const stories = portfolioStories(log);
  await monitoring.consume(log);
  const ask = async <T>(caller: Caller, path: string) => {
    const { status, body } = await monitoring.service.as(caller).get(path);
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    return body as T;
  };
  const close = async () => {
    await monitoring.close();
    await database.drop();
  };
  return { monitoring, log, stories, ask, close };
}
