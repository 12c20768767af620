import { Body, Controller, Get, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '@nyata/auth';
import { AnsweredElsewhere, CurrentCaller, Permit, Public } from '@nyata/http';
import { DemoService } from './demo.service';
import { DemoAccountList, DemoInstant } from './demo.dto';

/** What exists in a demonstration only. */
@ApiTags('demo')
@Controller()
export class DemoController {
  constructor(private readonly demo: DemoService) {}

  @Get('auth/demo-accounts')
  @Public()
  accounts(@Headers('accept-language') language?: string): Promise<DemoAccountList> {
    return this.demo.accounts(/^en\b/i.test(language ?? '') ? 'en' : 'id');
  }

  /** Moves the demonstration's "now" in every service, and runs the daily work that is due by then. */
  @Post('api/demo/clock')
  @HttpCode(200)
  @AnsweredElsewhere()
  @Permit('demo.clock')
  moveClock(@Body() body: DemoInstant, @CurrentCaller() caller: Caller): Promise<DemoInstant> {
    return this.demo.moveClock(body.now, caller);
  }
}
