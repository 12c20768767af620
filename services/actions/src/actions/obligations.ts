import { refusal } from '@nyata/contracts';
import type { Cooperation } from '../cooperation-reference/cooperation';

/**
 * An action serves duties of its own cooperation that still hold. One that it served before stays, even when
 * it was waived since; one that is not known yet is on its way from the agreement.
 */
export function requireObligations(
  obligationIds: readonly string[],
  cooperation: Cooperation,
  before: readonly string[] = [],
): void {
  const known = cooperation.documents.flatMap(({ obligations = [] }) => obligations);
  obligationIds.forEach((id, index) => {
    if (before.includes(id)) return;
    const obligation = known.find(({ obligationId }) => obligationId === id);
    if (!obligation) throw refusal('NOT_KNOWN_YET');
    const { clause, waived } = obligation;
    if (waived)
      throw refusal('OBLIGATION_IS_WAIVED', { clause }, [
        { pointer: `/obligationIds/${index}`, code: 'OBLIGATION_IS_WAIVED', params: { clause } },
      ]);
  });
}
