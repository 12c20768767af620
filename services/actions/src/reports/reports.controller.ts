import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, CurrentOrigin, IfMatch, Permit, type Page } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import { ReportList, type ReportItem } from './report-list.projection';
import {
  AcceptReport,
  ReportDetail,
  ReportPage,
  ReportQuery,
  ReportReason,
  SubmitReport,
  VolunteerReport,
} from './reports.dto';
import { ReportsService } from './reports.service';

@ApiTags('reports')
@Controller('api/reports')
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly reportList: ReportList,
  ) {}

  @Get()
  @Permit('actions.read')
  @ApiOkResponse({ type: ReportPage })
  list(@Query() query: ReportQuery, @CurrentCaller() caller: Caller): Promise<Page<ReportItem>> {
    return this.reportList.page(query, caller);
  }

  @Post()
  @Permit('reports.submit')
  @ApiCreatedResponse({ type: ReportDetail })
  volunteer(
    @Body() body: VolunteerReport,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<ReportDetail> {
    return this.reports.volunteer(body, caller, by);
  }

  @Get(':id')
  @Permit('actions.read', { kind: 'report' })
  @ApiOkResponse({ type: ReportDetail })
  view(@Param('id') id: string): Promise<ReportDetail> {
    return this.reports.view(id);
  }

  @Post(':id/submissions')
  @Permit('reports.submit', { kind: 'report' })
  @ApiCreatedResponse({ type: ReportDetail })
  submit(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: SubmitReport,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<ReportDetail> {
    return this.reports.submit(id, version, body, caller, by);
  }

  @Post(':id/acceptances')
  @Permit('reports.accept', { kind: 'report' })
  @ApiCreatedResponse({ type: ReportDetail })
  accept(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() _body: AcceptReport,
    @CurrentOrigin() by: Origin,
  ): Promise<ReportDetail> {
    return this.reports.accept(id, version, by);
  }

  @Post(':id/returns')
  @Permit('reports.accept', { kind: 'report' })
  @ApiCreatedResponse({ type: ReportDetail })
  return(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() { reason }: ReportReason,
    @CurrentOrigin() by: Origin,
  ): Promise<ReportDetail> {
    return this.reports.return(id, version, reason, by);
  }

  @Post(':id/waivers')
  @Permit('reports.waive', { kind: 'report' })
  @ApiCreatedResponse({ type: ReportDetail })
  waive(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() { reason }: ReportReason,
    @CurrentOrigin() by: Origin,
  ): Promise<ReportDetail> {
    return this.reports.waive(id, version, reason, by);
  }
}
