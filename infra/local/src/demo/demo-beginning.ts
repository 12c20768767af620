import { Shift } from './loading/shifted';
import { SCENARIO_BEGINNING } from './step';

/** Where the clocks stand before anything is loaded, when the scenario's today is moved onto `today`. */
export const demoBeginning = (today: string): string =>
  new Shift(today).instant(SCENARIO_BEGINNING);
