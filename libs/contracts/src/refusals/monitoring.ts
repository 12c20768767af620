import type { Refusal } from './index';

/** Refusals of read models and feeds; monitoring has no commands. */
export const monitoringRefusals = {
  CURSOR_UNKNOWN: {
    kind: 'input',
    id: 'Penunjuk umpan tidak dapat dibaca. Mulai tanpa parameter after.',
    en: 'The feed cursor can not be read. Start without the parameter after.',
  },
} satisfies Record<string, Refusal>;
