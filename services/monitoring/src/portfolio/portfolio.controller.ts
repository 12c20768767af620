import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, Permit, type Page } from '@nyata/http';
import type { FastifyReply } from 'fastify';
import { PortfolioQuery } from '../assessments/assessment-query.dto';
import { CalendarPage, CalendarQuery, StalledView, type CalendarItem } from './dates.dto';
import { DatesRepository } from './dates.repository';
import { METRIC_NAMES, METRICS } from './metrics';
import { PortfolioView } from './portfolio.dto';
import { PortfolioRepository } from './portfolio.repository';
import { SnapshotsService } from './snapshots.service';
import { DurationsView, MetricsView, SlicesQuery, SlicesView } from './slices.dto';
import { SlicesRepository } from './slices.repository';
import { TrendView } from './trend.dto';
import { TrendRepository } from './trend.repository';

@ApiTags('portfolio')
@Controller('api/portfolio')
export class PortfolioController {
  constructor(
    private readonly portfolio: PortfolioRepository,
    private readonly slicing: SlicesRepository,
    private readonly dates: DatesRepository,
    private readonly trends: TrendRepository,
    private readonly snapshots: SnapshotsService,
  ) {}

  /** The figures; as a stream (`Accept: text/event-stream`) they come again whenever they changed. */
  @Get()
  @Permit('portfolio.read')
  @ApiProduces('application/json', 'text/event-stream')
  @ApiOkResponse({ type: PortfolioView })
  async read(
    @Query() query: PortfolioQuery,
    @CurrentCaller() caller: Caller,
    @Res() reply: FastifyReply,
    @Headers('accept') accept?: string,
  ): Promise<void> {
    if (accept?.includes('text/event-stream')) return this.snapshots.stream(query, caller, reply);
    await reply.send(await this.portfolio.read(query, caller));
  }

  /** What each figure means, and what the house aims at. */
  @Get('metrics')
  @Permit('reference.read')
  @ApiOkResponse({ type: MetricsView })
  metrics(): MetricsView {
    return {
      items: METRIC_NAMES.map((name) => {
        const { definition, of, target } = METRICS[name];
        return { name, definition, ...(of && { of }), ...(target && { target }) };
      }),
    };
  }

  @Get('slices')
  @Permit('portfolio.read')
  @ApiOkResponse({ type: SlicesView })
  slices(@Query() query: SlicesQuery, @CurrentCaller() caller: Caller): Promise<SlicesView> {
    return this.slicing.slices(query, caller);
  }

  @Get('durations')
  @Permit('portfolio.read')
  @ApiOkResponse({ type: DurationsView })
  async durations(
    @Query() query: PortfolioQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<DurationsView> {
    return { items: await this.slicing.durations(query, caller) };
  }

  /** The ceremonial ratio of the last twelve months. */
  @Get('trend')
  @Permit('portfolio.read')
  @ApiOkResponse({ type: TrendView })
  async trend(@Query() query: PortfolioQuery, @CurrentCaller() caller: Caller): Promise<TrendView> {
    return { items: await this.trends.read(query, caller) };
  }

  /** Organisations that owe an answer or a milestone, by how long the oldest is late. */
  @Get('stalled')
  @Permit('portfolio.read')
  @ApiOkResponse({ type: StalledView })
  async stalled(
    @Query() query: PortfolioQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<StalledView> {
    return { items: await this.dates.stalled(query, caller) };
  }

  /** What is due when, across cooperations. */
  @Get('calendar')
  @Permit('portfolio.read')
  @ApiOkResponse({ type: CalendarPage })
  calendar(
    @Query() query: CalendarQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<Page<CalendarItem>> {
    return this.dates.calendar(query, caller);
  }
}
