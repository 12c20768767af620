import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, CurrentOrigin, IfMatch, Permit } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import {
  IdentifyMappingEntry,
  MappingEntryPage,
  MappingEntryView,
  MappingQuery,
  MappingReason,
  PrioritiseMappingEntry,
} from './mapping-entries.dto';
import { MappingEntriesService } from './mapping-entries.service';

@ApiTags('mapping-entries')
@Controller('api/mapping-entries')
export class MappingEntriesController {
  constructor(private readonly entries: MappingEntriesService) {}

  @Get()
  @Permit('mapping.read')
  @ApiOkResponse({ type: MappingEntryPage })
  list(@Query() query: MappingQuery, @CurrentCaller() caller: Caller): Promise<MappingEntryPage> {
    return this.entries.list(query, caller);
  }

  @Get(':id')
  @Permit('mapping.read', { kind: 'mapping-entry' })
  @ApiOkResponse({ type: MappingEntryView })
  get(@Param('id') id: string): Promise<MappingEntryView> {
    return this.entries.get(id);
  }

  @Post()
  @Permit('mapping.write')
  @ApiCreatedResponse({ type: MappingEntryView })
  identify(
    @Body() body: IdentifyMappingEntry,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<MappingEntryView> {
    return this.entries.identify(body, caller, by);
  }

  @Post(':id/verifications')
  @Permit('mapping.write', { kind: 'mapping-entry' })
  @ApiCreatedResponse({ type: MappingEntryView })
  verify(
    @Param('id') id: string,
    @IfMatch() version: number,
    @CurrentOrigin() by: Origin,
  ): Promise<MappingEntryView> {
    return this.entries.verify(id, version, by);
  }

  @Post(':id/prioritisations')
  @Permit('mapping.prioritise', { kind: 'mapping-entry' })
  @ApiCreatedResponse({ type: MappingEntryView })
  prioritise(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: PrioritiseMappingEntry,
    @CurrentOrigin() by: Origin,
  ): Promise<MappingEntryView> {
    return this.entries.prioritise(id, version, body, by);
  }

  @Post(':id/drops')
  @Permit('mapping.write', { kind: 'mapping-entry' })
  @ApiCreatedResponse({ type: MappingEntryView })
  drop(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: MappingReason,
    @CurrentOrigin() by: Origin,
  ): Promise<MappingEntryView> {
    return this.entries.drop(id, version, body.reason, by);
  }

  @Post(':id/reopenings')
  @Permit('mapping.write', { kind: 'mapping-entry' })
  @ApiCreatedResponse({ type: MappingEntryView })
  reopen(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: MappingReason,
    @CurrentOrigin() by: Origin,
  ): Promise<MappingEntryView> {
    return this.entries.reopen(id, version, body.reason, by);
  }
}
