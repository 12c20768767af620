import type { StoryItem } from '../api/monitoring';
import { actionWords } from '../actions/action-words';
import { causeWords } from '../actions/cause-words';
import { lifeWords } from '../agreement-life/life-words';
import { agreementWords } from '../agreements/agreement-words';
import { verdictWords } from '../judgement/verdict-words';
import { longDate } from '../language/dates';
import type { Language } from '../language/define-words';
import { decimal } from '../language/numbers';
import { reportsWords } from '../reports/reports-words';
import { reasonWords } from './reason-words';
import { readableCode, stageWords } from './stage-words';
import { measureCodes } from './story-words-measures';
import { storyWords, type Told } from './story-words';

/** What happened, in words: the API sends the event's name and its facts. */
export function storyLine(
  { name, params }: Pick<StoryItem, 'name' | 'params'>,
  language: Language,
) {
  const sentences = storyWords[language].line as Record<string, (told: Told) => string>;
  return sentences[name]?.(toldOf(params, language)) ?? name.replaceAll('-', ' ');
}

/** The kinds by which a story is filtered. */
export const STORY_KINDS = ['agreement', 'plan', 'delivery', 'judgement'] as const;
export type StoryKind = (typeof STORY_KINDS)[number];

export function kindOf(name: string): StoryKind {
  if (/^(agreement-assessed|ceremony-|dormancy-)/.test(name)) return 'judgement';
  if (
    /^(milestone-(claimed|confirmed|partly|paper|disputed)|claim-|clarification-|confirmation-|evidence-)/.test(
      name,
    )
  )
    return 'delivery';
  if (/^(indicator|measurement|report|evaluation|update)-/.test(name)) return 'delivery';
  return /^(action|milestone|change|obstacle|funding|no-cost|deviation|plan)-/.test(name)
    ? 'plan'
    : 'agreement';
}

const toldOf =
  (params: StoryItem['params'], language: Language): Told =>
  (name) => {
    const value = params[name];
    if (typeof value === 'number') return decimal(value, language);
    if (typeof value !== 'string') return '';
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return longDate(value, language);
    const words = codesOf(name, language);
    return words ? (words[value] ?? readableCode(value)) : value;
  };

function codesOf(name: string, language: Language): Record<string, string> | undefined {
  const codes: Record<string, Record<string, string>> = {
    kind: agreementWords[language].paper,
    documentKind: agreementWords[language].kind,
    method: agreementWords[language].method,
    stageId: stageWords[language].stage,
    returnedTo: stageWords[language].stage,
    authority: stageWords[language].authority,
    verdict: verdictWords[language].verdict,
    previousVerdict: verdictWords[language].verdict,
    code: causeWords[language].code,
    reasonCode: {
      ...causeWords[language].code,
      ...reasonWords[language],
      ...actionWords[language].reason,
    },
    type: actionWords[language].type,
    amendmentKind: lifeWords[language].amendmentKind,
    disposition: lifeWords[language].disposition,
    basis: lifeWords[language].basis,
    field: lifeWords[language].field,
    source: reportsWords[language].sources,
    round: measureCodes[language].round,
    recommendation: measureCodes[language].recommendation,
  };
  return codes[name];
}
