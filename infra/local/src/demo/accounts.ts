import { office, type DemoAccount } from './account';
import { PARTNER_ACCOUNTS } from './accounts-partners';
import { PROVINCE_ACCOUNTS } from './accounts-province';
import { REGENCY_ACCOUNTS } from './accounts-regencies';

export type { DemoAccount } from './account';

/** Binds the first administrator; the loader signs in with it before any other. */
export const ADMIN_ACCOUNT = office(
  'admin@nyata',
  'Nyata',
  'admin',
  'Administrator sistem',
  'System administrator',
);

/** The offices of the demonstration, in the order in which the sign-in page shows them. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  ...PROVINCE_ACCOUNTS,
  ...PARTNER_ACCOUNTS,
  ...REGENCY_ACCOUNTS,
  ADMIN_ACCOUNT,
];
