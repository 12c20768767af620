import { defineWords } from '../language/define-words';

export const liveWords = defineWords({
  id: {
    live: (time: string) => `per ${time} · langsung`,
    lost: (time: string) => `terputus, data per ${time}`,
    changed: (count: string) => `${count} kerja sama baru saja berubah.`,
  },
  en: {
    live: (time: string) => `as of ${time} · live`,
    lost: (time: string) => `disconnected, data as of ${time}`,
    changed: (count: string) =>
      `${count} ${count === '1' ? 'cooperation has' : 'cooperations have'} just changed.`,
  },
});
