import {
  bandOf,
  type AchievementBand,
  type IndicatorDirection,
  type StageId,
} from '@nyata/contracts';
import type { DocumentFacts } from '../assessment/facts';
import type { IndicatorFacts } from '../assessment/figures';

/** An indicator of one part of a programme, by the last value that another legal party accepted. */
export interface PartIndicator {
  indicatorId: string;
  title: string;
  unit?: string;
  direction: IndicatorDirection;
  baseline: number;
  target: { value: number; by: string };
  targetChangedLate: boolean;
  actual?: number;
  achievementPct?: number;
  band?: AchievementBand;
  acceptedOn?: string;
  /** The acceptance that the value rests on. */
  eventId?: string;
}

/** The same indicator in several parts: a column of the table. */
export interface ProgrammeIndicator {
  key: string;
  title: string;
  unit?: string;
  /** Parts that have it, and those of them that have an accepted value. */
  parts: number;
  measured: number;
}

export const partIndicator = (one: IndicatorFacts): PartIndicator => {
  const { indicatorId, title, unit, direction, baseline, target, targetChangedLate, achieved } =
    one;
  return {
    indicatorId,
    title,
    ...(unit && { unit }),
    direction,
    baseline: baseline.value,
    target,
    targetChangedLate,
    ...(achieved && {
      ...(achieved.actual !== undefined && { actual: achieved.actual }),
      achievementPct: achieved.pct,
      band: bandOf(achieved.pct),
      acceptedOn: achieved.on,
      eventId: achieved.eventId,
    }),
  };
};

/** Parts write the same indicator with other capitals and spaces; its unit makes another one of it. */
export const keyOf = ({ title, unit = '' }: Pick<PartIndicator, 'title' | 'unit'>): string =>
  [title, unit].map((text) => text.trim().replace(/\s+/g, ' ').toLowerCase()).join('|');

/** The columns of a programme: what most parts measure comes first. */
export function indicatorsOf(parts: { indicators: PartIndicator[] }[]): ProgrammeIndicator[] {
  const found = new Map<string, ProgrammeIndicator>();
  for (const { indicators } of parts)
    for (const one of new Map(indicators.map((each) => [keyOf(each), each])).values()) {
      const key = keyOf(one);
      const { title, unit } = one;
      const known = found.get(key) ?? {
        key,
        title,
        ...(unit && { unit }),
        parts: 0,
        measured: 0,
      };
      known.parts += 1;
      if (one.eventId) known.measured += 1;
      found.set(key, known);
    }
  return [...found.values()].sort((a, b) => b.parts - a.parts || a.title.localeCompare(b.title));
}

const GONE: DocumentFacts['status'][] = ['WITHDRAWN', 'DECLINED', 'VOIDED', 'ENDED'];

/** The stages of the procedure that are open in any document that stands; registered papers have none. */
export const openStages = (
  documents: Pick<DocumentFacts, 'status' | 'openStages'>[],
): StageId[] => [
  ...new Set(
    documents
      .filter(({ status }) => !GONE.includes(status))
      .flatMap((document) => document.openStages ?? []),
  ),
];
