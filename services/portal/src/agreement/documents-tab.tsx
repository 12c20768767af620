import { Table } from '@mantine/core';
import { agreementWords } from '../agreements/agreement-words';
import { documentContent, type Agreement } from '../api/agreements';
import page from '../app/page.module.css';
import { useMay } from '../app/session';
import { useFormat, useWords } from '../language/language';
import { documentsWords } from './documents-words';
import { wordOf } from './stage-words';
import { UploadDocument } from './upload-document';

export function DocumentsTab({ agreement }: { agreement: Agreement }) {
  const words = useWords(documentsWords);
  const may = useMay();
  return (
    <div className={page.stack}>
      {agreement.documents.length === 0 ? (
        <section className={page.panel}>
          <p>{words.empty}</p>
        </section>
      ) : (
        <DocumentTable agreement={agreement} />
      )}
      {may('agreements.draft') && <UploadDocument agreement={agreement} />}
    </div>
  );
}

function DocumentTable({ agreement }: { agreement: Agreement }) {
  const words = useWords(documentsWords);
  const papers = useWords(agreementWords).paper;
  const format = useFormat();
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
          {agreement.documents.map((paper) => (
            <Table.Tr key={paper.documentId}>
              <Table.Th scope="row">
                {wordOf(papers, paper.kind)}
                {paper.revision > 1 && `, ${words.revision(String(paper.revision))}`}
              </Table.Th>
              <Table.Td>{paper.no}</Table.Td>
              <Table.Td>{paper.date && format.shortDate(paper.date)}</Table.Td>
              <Table.Td>
                <a
                  href={documentContent(paper.documentId)}
                  aria-label={words.download(paper.fileName)}
                  download
                >
                  {paper.fileName}
                </a>
              </Table.Td>
              <Table.Td>{format.fileSize(paper.sizeBytes)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
