import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, Permit } from '@nyata/http';
import { AgreementViewsService } from '../agreements/agreement-views.service';
import type { Agreement } from '../agreements/agreement';
import { resemblanceOf, type Compared } from './look-alike';
import { LookAlikesQuery, LookAlikesView } from './look-alikes.dto';
import { LookAlikesRepository } from './look-alikes.repository';

/** Before a draft is saved: which running agreements of one's own government it resembles, and why (A6). */
@ApiTags('agreements')
@Controller('api/agreements/look-alikes')
export class LookAlikesController {
  constructor(
    private readonly lookAlikes: LookAlikesRepository,
    private readonly views: AgreementViewsService,
  ) {}

  @Get()
  @Permit('agreements.draft')
  @ApiOkResponse({ type: LookAlikesView })
  async find(
    @Query() { organisationId, affairCode, subjectMatter }: LookAlikesQuery,
    @CurrentCaller() { legalPartyId }: Caller,
  ): Promise<LookAlikesView> {
    const parties = await this.lookAlikes.parties(organisationId);
    const counterparts = parties.filter((party) => party.legalPartyId !== legalPartyId);
    if (counterparts.length === 0) return { items: [] };
    const wanted: Compared = { counterparts, affairCodes: affairCode };
    const running = await this.lookAlikes.running(legalPartyId, counterparts, subjectMatter);
    const items = running.map(({ agreement, likeness }) => ({
      agreement: this.views.summary(agreement),
      reasons: resemblanceOf(wanted, { ...comparedOf(agreement), likeness }),
    }));
    return { items: items.filter(({ reasons }) => reasons.length > 0) };
  }
}

const comparedOf = ({ leadOrg, parties, affairCodes }: Agreement): Compared => ({
  counterparts: parties
    .filter(({ org }) => org.legalPartyId !== leadOrg.legalPartyId)
    .map(({ org, regionCode }) => ({
      legalPartyId: org.legalPartyId,
      name: org.name,
      ...(regionCode && { regionCode }),
    })),
  affairCodes,
});
