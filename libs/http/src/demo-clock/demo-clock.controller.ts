import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiExcludeController, ApiProperty } from '@nestjs/swagger';
import { addDays, businessDate } from '@nyata/kernel';
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
  async move(@Body() body: MoveClock) {
    const until = body.now === null ? new Date() : new Date(body.now);
    const last = businessDate(until);
    // Day by day, so that what a daily job says bears the date of its own day.
    for (let day = addDays(businessDate(this.clock.now()), 1); day < last; day = addDays(day, 1)) {
      this.clock.moveTo(new Date(`${day}T00:05:00+07:00`));
      await this.timer.runDue();
    }
    this.clock.moveTo(body.now === null ? null : until);
    await this.timer.runDue();
    return { now: this.clock.now().toISOString() };
  }
}
