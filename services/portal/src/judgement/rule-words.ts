import { defineWords } from '../language/define-words';

export const ruleWords = defineWords({
  id: {
    level: { RED: 'Melewati batas', AMBER: 'Perlu diperhatikan', GREEN: 'Aman' },
    since: (level: string, date: string) => `${level} sejak ${date}.`,
    turnsRed: (date: string) => `Melewati batas pada ${date}.`,
    paper: 'kelengkapan naskah',
    code: (ruleId: string) => `Aturan ${ruleId}`,
    event: (id: string) => `Peristiwa ${id}`,
    details: 'Rincian untuk bantuan',
  },
  en: {
    level: { RED: 'Over the limit', AMBER: 'Needs attention', GREEN: 'Fine' },
    since: (level: string, date: string) => `${level} since ${date}.`,
    turnsRed: (date: string) => `Over the limit on ${date}.`,
    paper: 'papers',
    code: (ruleId: string) => `Rule ${ruleId}`,
    event: (id: string) => `Event ${id}`,
    details: 'Details for support',
  },
});
