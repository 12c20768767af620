import { Button } from '@mantine/core';
import { dossierOf, draftTextOf, type Agreement } from '../api/agreements';
import page from '../app/page.module.css';
import { useMay } from '../app/session';
import { CommentsPanel } from '../comments/comments-panel';
import { useWords } from '../language/language';
import { DocumentChecklist } from './document-checklist';
import { DocumentTable } from './document-table';
import { documentsWords } from './documents-words';
import { UploadDocument } from './upload-document';

const UNSIGNED = ['DRAFT', 'IN_PROCEDURE'];

/** The papers of an agreement: what is there with its revisions, what is asked for, and all of it to take along. */
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
      <CommentsPanel agreement={agreement} />
      <DocumentChecklist agreement={agreement} />
      <section className={page.panel}>
        <div className={page.chips}>
          <Button component="a" href={dossierOf(agreement.agreementId)} download variant="default">
            {words.dossier}
          </Button>
          {UNSIGNED.includes(agreement.status) && may('agreements.draft') && (
            <Button
              component="a"
              href={draftTextOf(agreement.agreementId)}
              download
              variant="default"
            >
              {words.draftText}
            </Button>
          )}
        </div>
        <p className={page.help}>{words.dossierHelp}</p>
      </section>
      {may('agreements.draft') && <UploadDocument agreement={agreement} />}
    </div>
  );
}
