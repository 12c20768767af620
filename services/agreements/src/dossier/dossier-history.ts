import type { Agreement } from '../agreements/agreement';
import type { FiledDocument } from '../documents/filed-document';
import { paperName } from './dossier-words';

/** One fact of an agreement's life, as the record has it. */
export interface HistoryLine {
  on: string;
  what: string;
}

/** What happened to an agreement, oldest first: its papers, its stages, its signatures, its changes, its end. */
export function historyOf(agreement: Agreement, papers: readonly FiledDocument[]): HistoryLine[] {
  const lines = [
    ...papers.map(paperLine),
    ...stageLines(agreement),
    ...signatureLines(agreement),
    ...changeLines(agreement),
    ...endLines(agreement),
  ];
  return lines.sort((a, b) => a.on.localeCompare(b.on));
}

const paperLine = ({ filedOn, kind, no, revision, sha256 }: FiledDocument): HistoryLine => ({
  on: filedOn,
  what: `${paperName(kind)}${no ? ` nomor ${no}` : ''} ${revision > 1 ? `diganti dengan revisi ${revision}` : 'diunggah'} (SHA-256 ${sha256})`,
});

function stageLines({ procedure }: Agreement): HistoryLine[] {
  if (!procedure) return [];
  const started = `Tahapan ${procedure.procedure} dimulai (kebijakan ${procedure.policyVersion})`;
  return [
    { on: procedure.startedOn, what: started },
    ...procedure.stages.flatMap(({ stageId, status, leftOn, reason }) =>
      leftOn
        ? [{ on: leftOn, what: `Tahap ${stageId}: ${status}${reason ? `, ${reason}` : ''}` }]
        : [],
    ),
  ];
}

function signatureLines({ parties, signedOn, origin, importedOn }: Agreement): HistoryLine[] {
  const signatures = parties.flatMap(({ org, signatoryOffice, signature }) =>
    signature
      ? [{ on: signature.signedOn, what: `${signatoryOffice} menandatangani untuk ${org.name}` }]
      : [],
  );
  const whole = signedOn ? [{ on: signedOn, what: 'Semua pihak telah menandatangani' }] : [];
  const taken =
    origin === 'IMPORTED' && importedOn
      ? [{ on: importedOn, what: 'Diimpor dari register lama' }]
      : [];
  return [...signatures, ...whole, ...taken];
}

function changeLines({ amendments, suspensions }: Agreement): HistoryLine[] {
  return [
    ...amendments.flatMap(({ kind, status, signedOn, draftedOn, no }) => [
      { on: draftedOn, what: `Perubahan ${kind} dirancang` },
      ...(signedOn
        ? [{ on: signedOn, what: `Perubahan ${kind}${no ? ` nomor ${no}` : ''}: ${status}` }]
        : []),
    ]),
    ...suspensions.flatMap(({ from, to, reason }) => [
      { on: from, what: `Ditangguhkan: ${reason}` },
      ...(to ? [{ on: to, what: 'Berlaku kembali' }] : []),
    ]),
  ];
}

function endLines({ ending }: Agreement): HistoryLine[] {
  if (!ending) return [];
  const words = [ending.reasonCode, ending.disposition, ending.basis].filter(Boolean).join(', ');
  return [{ on: ending.endedOn, what: `Diakhiri${words ? `: ${words}` : ''}` }];
}
