import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CurrentCaller, Permit } from '@nyata/http';
import { PortfolioQuery } from '../assessments/assessments.dto';
import { PortfolioView } from './portfolio.dto';
import { PortfolioRepository } from './portfolio.repository';

@ApiTags('portfolio')
@Controller('api/portfolio')
export class PortfolioController {
  constructor(private readonly portfolio: PortfolioRepository) {}

  @Get()
  @Permit('portfolio.read')
  @ApiOkResponse({ type: PortfolioView })
  read(@Query() query: PortfolioQuery, @CurrentCaller() caller: Caller): Promise<PortfolioView> {
    return this.portfolio.read(query, caller);
  }
}
