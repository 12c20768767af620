import type { RuleId, RuleLevel } from '@nyata/contracts';
import type { JudgedRule } from '../api/monitoring';
import { longDate } from '../language/dates';
import type { Language } from '../language/define-words';
import { decimal } from '../language/numbers';
import { ruleSentencesEn } from './rule-sentences-en';
import { ruleSentencesId } from './rule-sentences-id';
import type { Fact, RuleSentences } from './sentence-shape';

const SENTENCES: Record<Language, RuleSentences> = { id: ruleSentencesId, en: ruleSentencesEn };

export const ruleTitle = (ruleId: RuleId, language: Language): string =>
  SENTENCES[language][ruleId].title;

/** What a rule found, as a sentence with its facts: the API sends codes and numbers only. */
export function ruleSentence(rule: Finding, language: Language): string {
  const sentence = SENTENCES[language][rule.ruleId];
  return sentence[isMet(rule) ? 'MET' : rule.level](factOf(rule, language));
}

/** Nothing lacks; a lack that began today is green and 0 days old, but it is one. */
function isMet({ ruleId, level, value, params }: Finding): boolean {
  if (level !== 'GREEN' || value) return false;
  switch (ruleId) {
    case 'R1':
    case 'R2':
    case 'R2b':
    case 'R9':
    case 'R15':
      return params.days === undefined;
    case 'R3':
      return params.completeActions !== 0;
    case 'R4':
      return params.everConfirmed !== 0;
    default:
      return true;
  }
}

type Finding = Pick<JudgedRule, 'ruleId' | 'value' | 'params'> & { level: RuleLevel };

const factOf =
  ({ params }: Finding, language: Language): Fact =>
  (name) => {
    const value = params[name];
    if (typeof value === 'number') return decimal(value, language);
    if (typeof value !== 'string') return '…';
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? longDate(value, language) : value;
  };
