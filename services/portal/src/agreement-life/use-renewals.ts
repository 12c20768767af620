import { useQuery } from '@tanstack/react-query';
import { agreementPage, listAgreements, type Agreement } from '../api/agreements';

const GOES_ON = ['IN_PROCEDURE', 'IN_FORCE'];

/** Agreements with a counterpart of this one that may go on where it ends. */
export function useRenewals(agreement: Agreement): { value: string; label: string }[] {
  const over = ['EXPIRED', 'TERMINATED'].includes(agreement.status);
  const counterpart = agreement.parties.find(
    ({ org }) => org.legalPartyId !== agreement.leadOrg.legalPartyId,
  );
  const address = listAgreements(
    {
      leadOrganisationId: agreement.leadOrganisationId,
      partyOrganisationId: counterpart?.org.legalPartyId,
    },
    200,
  );
  const found = useQuery({
    queryKey: ['agreements', address],
    queryFn: ({ signal }) => agreementPage(address, signal),
    enabled: over && counterpart !== undefined,
  });
  return (found.data?.items ?? [])
    .filter(
      ({ agreementId, status }) =>
        agreementId !== agreement.agreementId && GOES_ON.includes(status),
    )
    .map(({ agreementId, title, numbers }) => ({
      value: agreementId,
      label: [numbers[0]?.no, title].filter(Boolean).join(' · '),
    }));
}
