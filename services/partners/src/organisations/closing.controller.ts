import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, CurrentOrigin, IfMatch, Permit } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import { DeliveryRecordView } from '../delivery-record/delivery-record.dto';
import { DeliveryRecordService } from '../delivery-record/delivery-record.service';
import {
  DeactivateOrganisation,
  DoublesQuery,
  LikelyDoubles,
  MergeOrganisation,
  MergePreview,
  MergePreviewQuery,
  OrganisationPast,
} from './closing.dto';
import { ClosingService } from './closing.service';
import { DoublesService } from './doubles.service';
import { OrganisationView } from './organisations.dto';

/** Before an organisation is saved, and after it closed; listed before the routes that take any id. */
@ApiTags('organisations')
@Controller('api/organisations')
export class ClosingController {
  constructor(
    private readonly closing: ClosingService,
    private readonly doubles: DoublesService,
    private readonly deliveries: DeliveryRecordService,
  ) {}

  @Get('likely-doubles')
  @Permit('organisations.read')
  @ApiOkResponse({ type: LikelyDoubles })
  likelyDoubles(@Query() query: DoublesQuery): Promise<LikelyDoubles> {
    return this.doubles.likely(query);
  }

  @Get(':id/past')
  @Permit('organisations.record', { kind: 'organisation' })
  @ApiOkResponse({ type: OrganisationPast })
  past(@Param('id') id: string): Promise<OrganisationPast> {
    return this.doubles.past(id);
  }

  @Get(':id/delivery-record')
  @Permit('organisations.record', { kind: 'organisation' })
  @ApiOkResponse({ type: DeliveryRecordView })
  deliveryRecord(@Param('id') id: string): Promise<DeliveryRecordView> {
    return this.deliveries.of(id);
  }

  @Get(':id/merge-preview')
  @Permit('organisations.verify', { kind: 'organisation' })
  @ApiOkResponse({ type: MergePreview })
  mergePreview(
    @Param('id') id: string,
    @Query() { survivorOrganisationId }: MergePreviewQuery,
  ): Promise<MergePreview> {
    return this.closing.preview(id, survivorOrganisationId);
  }

  @Post(':id/mergers')
  @Permit('organisations.verify', { kind: 'organisation' })
  @ApiCreatedResponse({ type: OrganisationView })
  merge(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: MergeOrganisation,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<OrganisationView> {
    return this.closing.merge(id, version, body, caller, by);
  }

  @Post(':id/deactivations')
  @Permit('organisations.verify', { kind: 'organisation' })
  @ApiCreatedResponse({ type: OrganisationView })
  deactivate(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: DeactivateOrganisation,
    @CurrentOrigin() by: Origin,
  ): Promise<OrganisationView> {
    return this.closing.deactivate(id, version, body, by);
  }
}
