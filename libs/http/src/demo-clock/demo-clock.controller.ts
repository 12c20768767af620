import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiExcludeController, ApiProperty } from '@nestjs/swagger';
import { ValidateIf } from 'class-validator';
import { Permit } from '../access/permit.decorator';
import { CLOCK } from '../tokens';
import { IsInstant } from '../validation/fields.decorator';
import { DailyTimer } from './daily-timer';
import type { DemoClock } from './demo-clock';

export class MoveClock {
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  @ValidateIf((body: MoveClock) => body.now !== null)
  @IsInstant()
  now!: string | null;
}

/** Moves the demo's clock; everything that the days in between would have done has been done when it answers. */
@ApiExcludeController()
@Controller('internal/demo-clock')
export class DemoClockController {
  constructor(
    @Inject(CLOCK) private readonly clock: DemoClock,
    private readonly timer: DailyTimer,
  ) {}

  @Post()
  @HttpCode(200)
  @Permit('demo.clock')
  async move(@Body() { now }: MoveClock) {
    this.clock.moveTo(now === null ? null : new Date(now));
    await this.timer.runDue();
    return { now: this.clock.now().toISOString() };
  }
}
