import { FIGURE_STEPS } from '../figures/figures';
import type { Step } from '../step';
import { A1 } from './a01-gula-semut';
import { A2 } from './a02-industri-rumahan';
import { A3 } from './a03-mekaar';
import { A4 } from './a04-digital';
import { A5 } from './a05-perbatasan';
import { A6 } from './a06-sakip';
import { A7 } from './a07-pattiro';
import { A8 } from './a08-pasar-kaltim';
import { A9 } from './a09-prefektur';
import { A10 } from './a10-media-sosial';

/** The steps of all ten cooperations, each in its own order. */
export const COOPERATION_STEPS: readonly Step[] = [
  ...[A1, A2, A3, A4, A5, A6, A7, A8, A9, A10].flat(),
  ...FIGURE_STEPS,
];
