import { useQuery } from '@tanstack/react-query';
import { wordOf } from '../agreement/stage-words';
import { getAgreement, type Agreement } from '../api/agreements';
import type { Round } from '../api/evaluations';
import { useFormat, useWords } from '../language/language';
import { usePaperNames } from '../procedure/use-own-procedures';
import { KnownAnswer } from './known-answer';
import { knownWords } from './known-words';

/** Whether the text itself, what its procedure asks for, and each party's number are there. */
export function Papers({ round: { agreementId, cooperationId } }: { round: Round }) {
  const words = useWords(knownWords);
  const papers = usePaperNames();
  const format = useFormat();
  const id = agreementId ?? cooperationId;
  const { data: agreement } = useQuery({
    queryKey: ['agreement', id],
    queryFn: ({ signal }) => getAgreement(id, signal),
  });
  if (!agreement) return null;
  const needed = [
    ...askedOf(agreement).map(({ kind, filed }) => ({ what: wordOf(papers, kind), there: filed })),
    ...agreement.parties.map(({ org }) => ({
      what: words.numberOf(org.name),
      there: agreement.numbers.some(({ organisationId }) => organisationId === org.organisationId),
    })),
  ];
  const there = needed.filter((one) => one.there);
  return (
    <KnownAnswer
      question={words.documents}
      answer={words.documentsSays(format.decimal(there.length), format.decimal(needed.length))}
      rows={needed.map(({ what, there: filed }) => (
        <>
          {what}: {filed ? words.filed : words.missing}
        </>
      ))}
    />
  );
}

function askedOf({ documentKind, documents, stages }: Agreement) {
  const filed = new Set<string>(documents.map(({ kind }) => kind));
  const asked = stages
    .filter(({ status }) => status !== 'SKIPPED')
    .flatMap(({ requiredDocumentKinds }) => requiredDocumentKinds);
  return [...new Set<string>([documentKind, ...asked])].map((kind) => ({
    kind,
    filed: filed.has(kind),
  }));
}
