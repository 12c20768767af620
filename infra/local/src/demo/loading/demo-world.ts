import { ADMIN_ACCOUNT, DEMO_ACCOUNTS } from '../accounts';
import { Session } from './session';
import { Shift } from './shifted';

/** What the loader knows while it loads: who is signed in, and which record has which id. */
export class DemoWorld {
  readonly shift: Shift;
  private readonly sessions = new Map<string, Promise<Session>>();
  private readonly ids = new Map<string, string>();

  constructor(
    readonly origin: string,
    today: string,
  ) {
    this.shift = new Shift(today);
  }

  /** The session of an office, signed in at its first deed. */
  as(account: string): Promise<Session> {
    const email = emailOf(account);
    let session = this.sessions.get(email);
    if (!session) this.sessions.set(email, (session = Session.signIn(this.origin, email)));
    return session;
  }

  get admin(): Promise<Session> {
    return this.as(ADMIN_ACCOUNT.email);
  }

  remember(kind: RecordKind, key: string, id: string): void {
    this.ids.set(`${kind} ${key}`, id);
  }

  /** The id of a record that an earlier step made. */
  id(kind: RecordKind, key: string): string {
    const id = this.ids.get(`${kind} ${key}`);
    if (!id) throw new Error(`the demo data name ${kind} "${key}" before it exists`);
    return id;
  }

  /** The id of a record that may not have been made yet. */
  knownId = (kind: RecordKind, key: string): string | undefined => this.ids.get(`${kind} ${key}`);

  organisation = (shortName: string): string => this.id('organisation', shortName);

  member = (account: string): string => this.id('member', emailOf(account));

  /** The organisation that an account is an office of. */
  organisationOf(account: string): string {
    const office = DEMO_ACCOUNTS.find(({ email }) => email === emailOf(account));
    if (!office) throw new Error(`there is no demo account ${account}`);
    return this.organisation(office.organisation);
  }

  /** The member who looks after an organisation's work. */
  liaisonOf(shortName: string): string {
    const account = DEMO_ACCOUNTS.find(
      ({ organisation, role }) => organisation === shortName && LIAISONS.has(role),
    );
    if (!account) throw new Error(`no demo account looks after the work of ${shortName}`);
    return this.member(account.email);
  }
}

export type RecordKind =
  | 'organisation'
  | 'member'
  | 'entry'
  | 'agreement'
  | 'cooperation'
  | 'plan'
  | 'action'
  | 'milestone'
  | 'claim'
  | 'funding'
  | 'indicator'
  | 'evaluation';

const LIAISONS = new Set(['agency-liaison', 'partner-liaison', 'bureau-officer']);

/** Accounts in the data leave out the domain, which is `.example` for all of them. */
export const emailOf = (account: string): string =>
  account.endsWith('.example') ? account : `${account}.example`;
