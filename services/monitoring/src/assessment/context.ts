import { addDays } from '@nyata/kernel';
import { clockStops, type Stop } from './clock-stops';
import type { CooperationFacts, DocumentFacts } from './facts';
import { inForceOn, isSigned } from './status';
import type { Thresholds } from '@nyata/reference';

/** What every rule looks at: the facts, the day, the policy of that day, and what they all need of it. */
export interface Context {
  facts: CooperationFacts;
  asOf: string;
  thresholds: Thresholds;
  signed: DocumentFacts[];
  inForce: DocumentFacts[];
  /** Signature of the first signed document; absent while nothing is signed. */
  clockStart?: string;
  stops: Stop[];
}

export function contextOf(facts: CooperationFacts, asOf: string, thresholds: Thresholds): Context {
  const signed = facts.documents.filter(isSigned);
  return {
    facts,
    asOf,
    thresholds,
    signed,
    inForce: signed.filter((document) => inForceOn(document, asOf)),
    clockStart: signed.map((document) => document.signedOn!).sort()[0],
    stops: clockStops(facts, thresholds),
  };
}

/** Imported agreements are computed but held green for a while after the import. */
export const graceEndsOn = ({ facts, thresholds }: Context): string | undefined => {
  const importedOn = facts.documents[0]?.importedOn;
  return importedOn && addDays(importedOn, thresholds.importGraceDays);
};

export const inGrace = (context: Context): boolean => {
  const endsOn = graceEndsOn(context);
  return endsOn !== undefined && context.asOf < endsOn;
};

/** The review date of a declared framework that has not passed. */
export const frameworkReviewOn = ({ inForce, asOf }: Context): string | undefined =>
  inForce
    .map(({ framework }) => framework?.reviewOn)
    .find((day) => day !== undefined && day >= asOf);
