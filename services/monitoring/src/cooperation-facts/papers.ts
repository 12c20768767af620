import type { AgreementDocumentKind, PaperGap } from '@nyata/contracts';
import type { DocumentFacts } from '../assessment/facts';

interface FiledPaper {
  kind: string;
  no?: string;
}

/** What a filed paper leaves missing: the agreement's own copy closes the file, and the number that it bears. */
export function afterFiling(
  { documentKind, missingPapers }: DocumentFacts,
  paper: FiledPaper,
): Pick<DocumentFacts, 'missingPapers'> {
  if (!missingPapers) return {};
  const closed = gapsClosedBy(paper, documentKind);
  const gaps = missingPapers.gaps.filter((gap) => !closed.includes(gap));
  return { missingPapers: { ...missingPapers, gaps } };
}

/** What a signature leaves missing, beside what was missing before. */
export function afterSigning(
  { missingPapers }: DocumentFacts,
  lacking: PaperGap[],
  on: string,
): Pick<DocumentFacts, 'missingPapers'> {
  if (lacking.length === 0) return {};
  const before = missingPapers?.gaps ?? [];
  const gaps = [...new Set([...before, ...lacking])];
  return { missingPapers: { gaps, since: before.length > 0 ? missingPapers!.since : on } };
}

function gapsClosedBy({ kind, no }: FiledPaper, own: AgreementDocumentKind): PaperGap[] {
  if (kind === 'SIGNING_MANDATE') return ['SIGNING_MANDATE'];
  if (kind !== own) return [];
  return no ? ['SIGNED_FILE', 'NUMBER'] : ['SIGNED_FILE'];
}
