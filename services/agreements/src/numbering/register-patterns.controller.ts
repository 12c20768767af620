import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { CLOCK, CurrentCaller, DATABASE, Permit } from '@nyata/http';
import { businessDate, type Clock } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { RegisterNumberRepository } from './register-number.repository';
import { assertPattern, registerNoOf } from './register-pattern';
import { RegisterPatternView, SetRegisterPattern } from './register-patterns.dto';

@ApiTags('agreements')
@Controller('api/agreements/register-patterns')
export class RegisterPatternsController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly numbers: RegisterNumberRepository,
  ) {}

  @Get()
  @Permit('reference.read')
  @ApiOkResponse({ type: RegisterPatternView })
  async get(@CurrentCaller() { legalPartyId }: Caller): Promise<RegisterPatternView> {
    return this.view(await this.numbers.patternOf(legalPartyId));
  }

  @Post()
  @Permit('agreements.end')
  @ApiCreatedResponse({ type: RegisterPatternView })
  async set(
    @Body() { pattern }: SetRegisterPattern,
    @CurrentCaller() { legalPartyId }: Caller,
  ): Promise<RegisterPatternView> {
    assertPattern(pattern);
    await this.database.transaction((tx) => this.numbers.setPattern(tx, legalPartyId, pattern));
    return this.view(pattern);
  }

  private view(pattern: string | undefined): RegisterPatternView {
    if (pattern === undefined) return {};
    return { pattern, example: registerNoOf(pattern, 1, businessDate(this.clock.now())) };
  }
}
