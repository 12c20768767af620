import {
  AGREEMENT_STATUS_WORDS,
  COOPERATION_TYPE_WORDS,
  RUNG_WORDS,
  STEP_WORDS,
  VERDICT_WORDS,
  type Cause,
  type RuleId,
} from '@nyata/contracts';
import type { Language } from './table';

const CAUSES: Record<Language, Record<Cause, string>> = {
  id: { UNREPORTED: 'Terlaksana, belum dilaporkan', NOT_FOLLOWED_UP: 'Tidak ditindaklanjuti' },
  en: { UNREPORTED: 'Done, not reported', NOT_FOLLOWED_UP: 'Not followed up' },
};

const wordsIn = (language: Language) => ({
  verdict: VERDICT_WORDS[language],
  rung: RUNG_WORDS[language],
  status: AGREEMENT_STATUS_WORDS[language],
  type: COOPERATION_TYPE_WORDS[language],
  // A cell that asks for nothing stays empty.
  step: { ...STEP_WORDS[language], NOTHING: '' },
  cause: CAUSES[language],
  rule: (id: RuleId) => `${language === 'id' ? 'aturan' : 'rule'} ${id}`,
});

/** The words of codes in files: those that screens say. */
export const CODE_WORDS = { id: wordsIn('id'), en: wordsIn('en') };
