import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, CurrentOrigin, IfMatch, Permit } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import {
  AppointMember,
  Me,
  MemberPage,
  MemberQuery,
  MemberView,
  PartFromMember,
} from './members.dto';
import { MembersService } from './members.service';

@ApiTags('members')
@Controller('api/members')
export class MembersController {
  constructor(private readonly members: MembersService) {}

  @Get('me')
  @Permit('reference.read')
  me(@CurrentCaller() caller: Caller): Promise<Me> {
    return this.members.me(caller);
  }

  @Get()
  @Permit('members.read')
  list(@Query() query: MemberQuery, @CurrentCaller() caller: Caller): Promise<MemberPage> {
    return this.members.list(query, caller);
  }

  @Post()
  @Permit('members.manage')
  appoint(
    @Body() body: AppointMember,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<MemberView> {
    return this.members.appoint(body, caller, by);
  }

  @Post(':id/departures')
  @Permit('members.manage', { kind: 'member' })
  depart(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: PartFromMember,
    @CurrentOrigin() by: Origin,
  ): Promise<MemberView> {
    return this.members.depart(id, version, body.reason, by);
  }
}
