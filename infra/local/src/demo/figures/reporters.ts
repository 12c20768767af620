/** Who reports on a cooperation, and how many of the last reports that have lapsed by today it did not send. */
export interface Reporter {
  cooperation: string;
  by: string;
  misses?: number;
  /** Sends nothing of its own accord before this day of the scenario. */
  from?: string;
}

/** Those who report in time; whoever owes a report and is not named here never sends one. */
export const REPORTERS: readonly Reporter[] = [
  { cooperation: 'A1', by: 'disperindag@kebumen' },
  { cooperation: 'A2', by: 'dp3ap2kb@jateng' },
  { cooperation: 'A2', by: 'dinsos@rembang' },
  { cooperation: 'A2', by: 'kerjasama@kendal' },
  { cooperation: 'A4', by: 'dinkopukm@jateng' },
  { cooperation: 'A5', by: 'dinkes@pemalang' },
  { cooperation: 'A5', by: 'kerjasama@pekalongan' },
  { cooperation: 'A5', by: 'kerjasama@purbalingga' },
  { cooperation: 'A5', by: 'kerjasama@banyumas' },
  { cooperation: 'A5', by: 'kerjasama@tegalkab', misses: 2 },
  { cooperation: 'A6', by: 'bappeda@magelangkota' },
  { cooperation: 'A7', by: 'dinsos@rembang' },
  { cooperation: 'A8', by: 'disperindag@jateng', misses: 1, from: '2026-02-09' },
  { cooperation: 'A8', by: 'dagang@kaltim', from: '2026-02-09' },
  { cooperation: 'A9', by: 'disperindag@jateng', misses: 1 },
];
