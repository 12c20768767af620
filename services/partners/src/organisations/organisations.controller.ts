import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, CurrentOrigin, IfMatch, Permit } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import {
  OrganisationPage,
  OrganisationQuery,
  OrganisationView,
  RegisterOrganisation,
  ReviseOrganisation,
  VerifyOrganisation,
} from './organisations.dto';
import { OrganisationsService } from './organisations.service';

@ApiTags('organisations')
@Controller('api/organisations')
export class OrganisationsController {
  constructor(private readonly organisations: OrganisationsService) {}

  @Get()
  @Permit('organisations.read')
  @ApiOkResponse({ type: OrganisationPage })
  list(@Query() query: OrganisationQuery): Promise<OrganisationPage> {
    return this.organisations.list(query);
  }

  @Get(':id')
  @Permit('organisations.read', { kind: 'organisation' })
  @ApiOkResponse({ type: OrganisationView })
  get(@Param('id') id: string): Promise<OrganisationView> {
    return this.organisations.get(id);
  }

  @Post()
  @Permit('organisations.register')
  @ApiCreatedResponse({ type: OrganisationView })
  register(
    @Body() body: RegisterOrganisation,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<OrganisationView> {
    return this.organisations.register(body, caller, by);
  }

  @Post(':id/verifications')
  @Permit('organisations.verify', { kind: 'organisation' })
  @ApiCreatedResponse({ type: OrganisationView })
  verify(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: VerifyOrganisation,
    @CurrentOrigin() by: Origin,
  ): Promise<OrganisationView> {
    return this.organisations.verify(id, version, body, by);
  }

  @Post(':id/revisions')
  @Permit('organisations.register', { kind: 'organisation' })
  @ApiCreatedResponse({ type: OrganisationView })
  revise(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: ReviseOrganisation,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<OrganisationView> {
    return this.organisations.revise(id, version, body, caller, by);
  }
}
