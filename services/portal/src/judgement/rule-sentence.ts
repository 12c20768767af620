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
  const met = rule.level === 'GREEN' && !rule.value;
  return sentence[met ? 'MET' : rule.level](factOf(rule, language));
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
