import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import type { Agreement } from '../api/agreements';
import page from '../app/page.module.css';
import { useLanguage, useWords } from '../language/language';
import { usePaperNames } from '../procedure/use-own-procedures';
import { documentsWords } from './documents-words';
import { stageWords, wordOf } from './stage-words';

/** What each stage asks for, and what of it is there. */
export function DocumentChecklist({ agreement }: { agreement: Agreement }) {
  const words = useWords(documentsWords);
  const papers = usePaperNames();
  const stages = useWords(stageWords).stage;
  const { language } = useLanguage();
  const asking = agreement.stages.filter(
    ({ requiredDocumentKinds, status }) => requiredDocumentKinds.length > 0 && status !== 'SKIPPED',
  );
  if (asking.length === 0) return null;
  const filed = new Set(agreement.documents.map(({ kind }) => kind));
  return (
    <section className={page.panel} aria-labelledby="checklist">
      <h2 id="checklist">{words.checklist}</h2>
      <p className={page.help}>{words.checklistHelp}</p>
      <dl className={page.facts}>
        {asking.map(({ stageId, name, requiredDocumentKinds }) => (
          <div key={stageId} style={{ display: 'contents' }}>
            <dt>{name?.[language] ?? wordOf(stages, stageId)}</dt>
            <dd>
              {requiredDocumentKinds.map((kind) => (
                <div key={kind}>
                  {filed.has(kind) ? (
                    <IconCircleCheck size={16} aria-hidden />
                  ) : (
                    <IconCircleDashed size={16} aria-hidden />
                  )}{' '}
                  {wordOf(papers, kind)}: {filed.has(kind) ? words.filed : words.missing}
                </div>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
