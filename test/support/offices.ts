import { Person } from './person';

/** The offices of the demo that the stories of the end-to-end specs are told with. */
export interface Offices {
  officer: Person;
  head: Person;
  agency: Person;
  partner: Person;
}

export async function signInOffices(origin: string): Promise<Offices> {
  const as = (email: string) => Person.signIn(origin, `${email}.example`);
  const [officer, head, agency, partner] = await Promise.all([
    as('kerjasama@jateng'),
    as('kepala.biro@jateng'),
    as('dinkopukm@jateng'),
    as('mekaar@pnm'),
  ]);
  return { officer, head, agency, partner };
}

interface Member {
  memberId: string;
  organisation: { organisationId: string; legalPartyId: string };
}

/** Ids that every agreement of these specs needs: the province, its agency, and the partner. */
export interface Cast {
  province: string;
  bureau: string;
  agency: string;
  partner: string;
}

export async function castOf({ officer, agency, partner }: Offices): Promise<Cast> {
  const [o, a, p] = await Promise.all([
    officer.read<Member>('/api/members/me'),
    agency.read<Member>('/api/members/me'),
    partner.read<Member>('/api/members/me'),
  ]);
  return {
    province: o.organisation.legalPartyId,
    bureau: o.organisation.organisationId,
    agency: a.organisation.organisationId,
    partner: p.organisation.organisationId,
  };
}
