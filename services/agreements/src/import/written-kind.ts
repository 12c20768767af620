import type { AgreementDocumentKind, CooperationType } from '@nyata/contracts';

/** What a heading says a document is; a MoU takes the legal form that its type of cooperation asks for. */
export type WrittenKind = AgreementDocumentKind | 'ANY_UMBRELLA';

const RULES: readonly [RegExp, WrittenKind][] = [
  [/\b(adendum|addendum|amandemen|perubahan|perpanjangan)\b/, 'ANY_UMBRELLA'],
  [/\b(loi|letter of intent|letter of interest|surat (pernyataan )?(minat|kehendak))\b/, 'LOI'],
  [
    /\b(pks|spk ?s?|perjanjian ker ?ja ?sama|perjanjian pelaksana(an)?|technical arrangement|implementing (agreement|arrangement))\b/,
    'PKS',
  ],
  [/\b(kontrak|contract)\b/, 'CONTRACT'],
  [/\b(kesepakatan bersama|joint agreement|kb)\b/, 'JOINT_AGREEMENT'],
  [/\b(nota kesepakatan|agreement note|nk)\b/, 'AGREEMENT_NOTE'],
  [
    /\b(mou|m o u|memorandum of understanding|nota kesepahaman|nota kesepemahaman|memorandum saling pengertian|msp|memorandum)\b/,
    'ANY_UMBRELLA',
  ],
];

/** Changes of another document are no document of their own. */
const CHANGES = RULES[0]![0];

/**
 * Reads the kind from a heading or a label, in any case and spelling. Undefined when it names none, or names two:
 * "MoU/PKS" is not for us to choose.
 */
export function readKind(text: string): WrittenKind | undefined {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/kerjasama/g, 'kerja sama')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (CHANGES.test(words)) return undefined;
  const kinds = new Set(RULES.filter(([pattern]) => pattern.test(words)).map(([, kind]) => kind));
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

/** The legal form of a MoU among parties of a type (model.md §2). */
export function umbrellaKindOf(type: CooperationType): AgreementDocumentKind {
  if (type === 'SYNERGY') return 'AGREEMENT_NOTE';
  return type === 'KSDPL' || type === 'KSDLL' ? 'MOU' : 'JOINT_AGREEMENT';
}

export const isOperative = (kind: WrittenKind): boolean => kind === 'PKS' || kind === 'CONTRACT';
