import { addDays, daysBetween, isDate } from '@nyata/kernel';
import { SCENARIO_TODAY } from '../step';

/** Moves the scenario's dates by whole days, so that its today is the real one. */
export class Shift {
  private readonly days: number;

  constructor(readonly today: string) {
    this.days = daysBetween(SCENARIO_TODAY, today);
  }

  date(date: string): string {
    return addDays(date, this.days);
  }

  /** The day of the scenario that falls on a real one. */
  scenarioDay(date: string): string {
    return addDays(date, -this.days);
  }

  /** A fiscal year, counted from that of the real today. */
  year(fromToday: number): number {
    return Number(this.today.slice(0, 4)) + fromToday;
  }

  /** A copy of a request's body with every date in it moved. */
  body<T>(value: T): T {
    if (typeof value === 'string') return (isDate(value) ? this.date(value) : value) as T;
    if (Array.isArray(value)) return value.map((part: unknown) => this.body(part)) as T;
    if (typeof value !== 'object' || value === null) return value;
    const parts = Object.entries(value as object).map(([name, part]: [string, unknown]) => [
      name,
      this.body(part),
    ]);
    return Object.fromEntries(parts) as T;
  }

  /** Nine in the morning in Central Java: when offices act. */
  instant(date: string): string {
    return `${this.date(date)}T02:00:00.000Z`;
  }
}
