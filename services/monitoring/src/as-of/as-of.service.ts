import { Inject, Injectable } from '@nestjs/common';
import { refusal } from '@nyata/contracts';
import { CLOCK, type Clock } from '@nyata/http';
import { addDays, businessDate } from '@nyata/kernel';
import { assessmentRow } from '../assessments/assessment.projection';
import type { AssessmentView } from '../assessments/assessments.dto';
import { toView } from '../assessments/assessments.repository';
import { ceremonyPolicy } from '../cooperation-facts/policy';
import { AsOfRepository } from './as-of.repository';
import { changesBetween, judgedOn, type Changes } from './changes';

const LOOK_BACK_DAYS = 30;

/** Judges again how things stood on a day of the past: from that day's facts, by that day's rules. */
@Injectable()
export class AsOfService {
  constructor(
    private readonly events: AsOfRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async assessmentOn(cooperationId: string, day: string): Promise<AssessmentView> {
    this.refuseFuture('/asOf', day);
    const judged = judgedOn(await this.events.events(cooperationId), day, ceremonyPolicy);
    if (!judged) throw refusal('NOT_KNOWN_ON', { on: day });
    const version = await this.events.publishedVersion(cooperationId, day);
    return toView({ ...assessmentRow(judged.facts, judged.assessment), version });
  }

  async changes(cooperationId: string, period: { from?: string; to?: string }): Promise<Changes> {
    const to = period.to ?? this.today();
    const from = period.from ?? addDays(to, -LOOK_BACK_DAYS);
    this.refuseFuture('/to', to);
    if (from > to)
      throw refusal('PERIOD_BACKWARDS', { from, to }, [
        { pointer: '/from', code: 'PERIOD_BACKWARDS', params: { from, to } },
      ]);
    return changesBetween(await this.events.events(cooperationId), from, to, ceremonyPolicy);
  }

  private refuseFuture(pointer: string, day: string): void {
    if (day <= this.today()) return;
    const params = { on: day };
    throw refusal('JUDGED_TO_TODAY_ONLY', params, [
      { pointer, code: 'JUDGED_TO_TODAY_ONLY', params },
    ]);
  }

  private today(): string {
    return businessDate(this.clock.now());
  }
}
