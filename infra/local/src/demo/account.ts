import type { MemberRole } from '@nyata/contracts';

/** An office that the demonstration can be entered as; never a person. */
export interface DemoAccount {
  email: string;
  label: { id: string; en: string };
  /** Short name of its organisation in the register. */
  organisation: string;
  role: MemberRole;
  /** What the office is besides: a province's bureau also sees for the governor as central representative. */
  also?: readonly MemberRole[];
}

/** One office; the domain of its address is `.example`. */
export const office = (
  email: string,
  organisation: string,
  role: MemberRole,
  id: string,
  en: string,
  also: readonly MemberRole[] = [],
): DemoAccount => ({ email: `${email}.example`, organisation, role, also, label: { id, en } });
