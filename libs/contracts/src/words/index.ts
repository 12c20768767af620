export * from './agreements';
export type { InBoth } from './in-both';
export * from './judgement';
