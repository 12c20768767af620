import type { Refusal } from './index';

export const partnersRefusals = {
  PARENT_CYCLE: {
    kind: 'input',
    id: 'Induk organisasi membentuk lingkaran. Pilih induk lain.',
    en: 'The parent chain forms a circle. Choose another parent.',
  },
} satisfies Record<string, Refusal>;
