import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, CurrentOrigin, IfMatch, Permit, type Page } from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import {
  AcceptMeasurement,
  DefineIndicator,
  IndicatorDetail,
  IndicatorPage,
  IndicatorQuery,
  MeasureIndicator,
  RetireIndicator,
  ReturnMeasurement,
} from './indicators.dto';
import { IndicatorsService } from './indicators.service';

@ApiTags('indicators')
@Controller('api')
export class IndicatorsController {
  constructor(private readonly indicators: IndicatorsService) {}

  @Get('indicators')
  @Permit('actions.read')
  @ApiOkResponse({ type: IndicatorPage })
  list(
    @Query() query: IndicatorQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<Page<IndicatorDetail>> {
    return this.indicators.list(query, caller);
  }

  @Get('indicators/:id')
  @Permit('actions.read', { kind: 'indicator' })
  @ApiOkResponse({ type: IndicatorDetail })
  view(@Param('id') id: string): Promise<IndicatorDetail> {
    return this.indicators.view(id);
  }

  @Post('action-plans/:id/indicators')
  @Permit('actions.write', { kind: 'plan' })
  @ApiCreatedResponse({ type: IndicatorDetail })
  define(
    @Param('id') planId: string,
    @Body() body: DefineIndicator,
    @CurrentOrigin() by: Origin,
  ): Promise<IndicatorDetail> {
    return this.indicators.define(planId, body, by);
  }

  @Post('indicators/:id/measurements')
  @Permit('actions.write', { kind: 'indicator' })
  @ApiCreatedResponse({ type: IndicatorDetail })
  measure(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: MeasureIndicator,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<IndicatorDetail> {
    return this.indicators.measure(id, version, body, caller, by);
  }

  @Post('indicators/:id/acceptances')
  @Permit('measurements.accept', { kind: 'indicator' })
  @ApiCreatedResponse({ type: IndicatorDetail })
  accept(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() { measurementId }: AcceptMeasurement,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<IndicatorDetail> {
    return this.indicators.accept(id, version, measurementId, caller, by);
  }

  @Post('indicators/:id/returns')
  @Permit('measurements.accept', { kind: 'indicator' })
  @ApiCreatedResponse({ type: IndicatorDetail })
  return(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() body: ReturnMeasurement,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<IndicatorDetail> {
    return this.indicators.return(id, version, body, caller, by);
  }

  @Post('indicators/:id/retirements')
  @Permit('actions.write', { kind: 'indicator' })
  @ApiCreatedResponse({ type: IndicatorDetail })
  retire(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() { reason }: RetireIndicator,
    @CurrentCaller() caller: Caller,
    @CurrentOrigin() by: Origin,
  ): Promise<IndicatorDetail> {
    return this.indicators.retire(id, version, reason, caller, by);
  }
}
