import type { Asked } from './asked';
import type { Asking, Content } from './asking';
import { briefOf } from './brief';
import { overdueOf } from './overdue';
import { portfolioOf } from './portfolio-list';
import { recapOf } from './recap';

const KINDS = {
  PORTFOLIO: portfolioOf,
  OVERDUE: overdueOf,
  RECAP: recapOf,
  BRIEF: briefOf,
} satisfies Record<Asked['kind'], (asking: Asking) => Content>;

export const contentOf = (asking: Asking): Content => KINDS[asking.asked.kind](asking);
