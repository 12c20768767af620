import type { RuleId } from '@nyata/contracts';

/** A fact of the finding, written as the reader writes numbers and dates. */
export type Fact = (name: string) => string;

/** The sentences of one rule: nothing lacks, still in time, needs attention, over the limit. */
export interface RuleSentence {
  title: string;
  MET: (fact: Fact) => string;
  GREEN: (fact: Fact) => string;
  AMBER: (fact: Fact) => string;
  RED: (fact: Fact) => string;
}

export type RuleSentences = Record<RuleId, RuleSentence>;
