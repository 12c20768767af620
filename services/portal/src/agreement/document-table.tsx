import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import { documentContent, type Agreement, type FiledDocument } from '../api/agreements';
import page from '../app/page.module.css';
import { useMay } from '../app/session';
import { useFormat, useWords } from '../language/language';
import { usePaperNames } from '../procedure/use-own-procedures';
import { documentsWords } from './documents-words';
import { ReplaceDocument } from './replace-document';
import { wordOf } from './stage-words';

/** The newest revision of each paper, with the older ones below it. */
export function DocumentTable({ agreement }: { agreement: Agreement }) {
  const words = useWords(documentsWords);
  const { documents } = agreement;
  const current = documents.filter(
    ({ documentId }) => !documents.some(({ supersedesId }) => supersedesId === documentId),
  );
  return (
    <div className={`${page.panel} ${page.wide}`}>
      <Table aria-label={words.title}>
        <Table.Thead>
          <Table.Tr>
            {[words.kind, words.no, words.date, words.file, words.size].map((head) => (
              <Table.Th key={head} scope="col">
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {current.map((paper) => (
            <DocumentRow key={paper.documentId} agreement={agreement} paper={paper} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** The revisions before one, the newest first. */
function before(paper: FiledDocument, documents: readonly FiledDocument[]): FiledDocument[] {
  const previous = documents.find(({ documentId }) => documentId === paper.supersedesId);
  return previous ? [previous, ...before(previous, documents)] : [];
}

function DocumentRow({ agreement, paper }: { agreement: Agreement; paper: FiledDocument }) {
  const words = useWords(documentsWords);
  const papers = usePaperNames();
  const format = useFormat();
  const may = useMay();
  const [replacing, setReplacing] = useState(false);
  const older = before(paper, agreement.documents);
  const name = wordOf(papers, paper.kind);
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {name}
        {paper.revision > 1 && `, ${words.revision(String(paper.revision))}`}
        <div className={page.help}>{words.confidentiality[paper.confidentiality]}</div>
      </Table.Th>
      <Table.Td>{paper.no}</Table.Td>
      <Table.Td>{paper.date && format.shortDate(paper.date)}</Table.Td>
      <Table.Td>
        <Download paper={paper} />
        {older.length > 0 && (
          <details>
            <summary>{words.older(String(older.length))}</summary>
            {older.map((revision) => (
              <div key={revision.documentId}>
                {words.revision(String(revision.revision))}: <Download paper={revision} />
              </div>
            ))}
          </details>
        )}
        {may('agreements.draft') && !replacing && (
          <div>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={words.replaceOf(name)}
              onClick={() => setReplacing(true)}
            >
              {words.replace}
            </Button>
          </div>
        )}
        {replacing && (
          <ReplaceDocument
            agreement={agreement}
            documentId={paper.documentId}
            onClose={() => setReplacing(false)}
          />
        )}
      </Table.Td>
      <Table.Td>{format.fileSize(paper.sizeBytes)}</Table.Td>
    </Table.Tr>
  );
}

function Download({ paper }: { paper: FiledDocument }) {
  const words = useWords(documentsWords);
  return (
    <a
      href={documentContent(paper.documentId)}
      aria-label={words.download(paper.fileName)}
      download
    >
      {paper.fileName}
    </a>
  );
}
