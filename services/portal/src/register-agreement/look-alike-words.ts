import type { Resemblance } from '../api/look-alikes';
import { defineWords } from '../language/define-words';

type Reasons = Record<Resemblance['code'], (what: string) => string>;

/** What the warning of overlap says. */
export const lookAlikeWords = defineWords({
  id: {
    title: (count: string) => `Mirip dengan ${count} kerja sama yang ada`,
    help: 'Periksa dahulu: mungkin cukup dengan addendum atau PKS di bawah naskah yang ada.',
    until: (date: string) => `sampai ${date}`,
    acknowledged: 'Tumpang tindih dengan kerja sama yang ada sudah diketahui',
    reason: {
      SAME_PARTIES: (names: string) => `pihak yang sama: ${names}`,
      SAME_PARTY: (names: string) => `salah satu pihak sama: ${names}`,
      NEIGHBOUR: (names: string) => `daerah tetangga: ${names}`,
      SAME_AFFAIR: (affairs: string) => `urusan yang sama: ${affairs}`,
      SIMILAR_OBJECT: (percent: string) => `objek mirip ${percent} %`,
    } satisfies Reasons,
  },
  en: {
    title: (count: string) =>
      `Resembles ${count} existing ${count === '1' ? 'cooperation' : 'cooperations'}`,
    help: 'Look at it first: an amendment, or an implementing agreement below the existing document, may do.',
    until: (date: string) => `until ${date}`,
    acknowledged: 'The overlap with an existing cooperation is known',
    reason: {
      SAME_PARTIES: (names: string) => `the same parties: ${names}`,
      SAME_PARTY: (names: string) => `one party is the same: ${names}`,
      NEIGHBOUR: (names: string) => `a neighbouring region: ${names}`,
      SAME_AFFAIR: (affairs: string) => `the same affair: ${affairs}`,
      SIMILAR_OBJECT: (percent: string) => `a similar object, ${percent} %`,
    } satisfies Reasons,
  },
});
