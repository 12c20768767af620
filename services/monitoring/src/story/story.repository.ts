import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import type { OrgRef } from '@nyata/contracts';
import { DATABASE, decodeCursor, pageOf, type Page, type PageQuery } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import type { FeedEvent, FeedEventName } from '../feed/audience';
import { inTodaysShape } from '../feed/stored-event';
import type { StoryItem } from './story.dto';
import { storyParams, TOLD } from './story-lines';

interface Row {
  off: number;
  name: FeedEventName;
  time: string;
  event: FeedEvent;
  actor_org: OrgRef | null;
}

type Titles = Record<string, string>;

/** The story of one cooperation, the newest line first, from the same entries as the feed. */
@Injectable()
export class StoryRepository {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async read(cooperationId: string, page: PageQuery, caller: Caller): Promise<Page<StoryItem>> {
    const [before] = decodeCursor(page.after, 1) ?? [null];
    const rows = await this.database.source.query<Row[]>(
      `select f.off, f.name, to_json(f.time)#>>'{}' as time, f.event,
         case when o.organisation_id is not null then json_build_object('organisationId',
           o.organisation_id, 'legalPartyId', o.legal_party_id, 'kind', o.kind, 'name', o.name)
         end as actor_org
       from feed_entry f
       left join organisation o on o.organisation_id::text = f.event->>'actorOrg'
       where f.cooperation_id = $1 and f.name = any($2) and ($3::bigint is null or f.off < $3)
         and (f.audience <> 'LEAD' or f.lead_legal_party_id = $4)
       order by f.off desc limit $5`,
      [cooperationId, TOLD, before, caller.legalPartyId, page.limit + 1],
    );
    const titles = await this.titles(cooperationId);
    const found = pageOf(rows, page.limit, ({ off }) => [off]);
    return { ...found, items: found.items.map((row) => toItem(row, titles)) };
  }

  /** Later events name actions and milestones by their ids only. */
  private async titles(cooperationId: string): Promise<Titles> {
    const [row] = await this.database.source.query<{ titles: Titles | null }[]>(
      `select jsonb_object_agg(coalesce(t->>'milestoneId', t->>'actionId'), t->>'title') as titles
       from cooperation_facts, jsonb_array_elements(facts->'actions' || (facts->'milestones')) t
       where cooperation_id = $1`,
      [cooperationId],
    );
    return row?.titles ?? {};
  }
}

function toItem({ name, time, event, actor_org }: Row, titles: Titles): StoryItem {
  const params = storyParams(name, inTodaysShape(event).payload);
  const title = params.title ?? titles[String(params.milestoneId ?? params.actionId)];
  return {
    eventId: event.id,
    time: new Date(time).toISOString(),
    name,
    ...(actor_org && { actorOrg: actor_org }),
    ...(event.actorRole && { actorRole: event.actorRole }),
    params: { ...params, ...(title !== undefined && { title }) },
  };
}
