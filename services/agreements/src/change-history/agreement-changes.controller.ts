import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DATABASE, Permit } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import { MoreThan } from 'typeorm';
import { AgreementChangeRow } from './agreement-change.entity';
import { AgreementChangesView, ChangesQuery } from './agreement-changes.dto';

// As many as a screen can tell; whoever is further behind reads the agreement anew.
const MOST = 100;

/** What has happened to an agreement since somebody looked: the answer to a 412. */
@ApiTags('agreements')
@Controller('api/agreements')
export class AgreementChangesController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get(':id/changes')
  @Permit('agreements.read', { kind: 'agreement' })
  @ApiOkResponse({ type: AgreementChangesView })
  async since(
    @Param('id') agreementId: string,
    @Query() { since }: ChangesQuery,
  ): Promise<AgreementChangesView> {
    const rows = await this.database.source.manager.find(AgreementChangeRow, {
      where: { agreementId, version: MoreThan(since) },
      order: { version: 'desc' },
      take: MOST,
    });
    return {
      items: rows.map(({ version, at, memberId, events, fields }) => ({
        version,
        at: at.toISOString(),
        ...(memberId && { memberId }),
        events,
        fields,
      })),
    };
  }
}
