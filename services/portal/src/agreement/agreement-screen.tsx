import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { ActionPlan } from '../action-plan/action-plan';
import { ObligationsTab } from '../agreement-life/obligations-tab';
import { TermsTab } from '../agreement-life/terms-tab';
import { getAgreement, type Agreement } from '../api/agreements';
import { getAssessment } from '../api/monitoring';
import page from '../app/page.module.css';
import { useMay } from '../app/session';
import { useTitle } from '../app/title';
import { EvaluationsTab } from '../evaluations/evaluations-tab';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { useWords } from '../language/language';
import { DocumentsTab } from './documents-tab';
import { ReportsTab } from '../reports/reports-tab';
import { HistoryTab } from './history-tab';
import { PartiesTab } from './parties-tab';
import { RecordHead } from './record-head';
import { recordWords } from './record-words';
import { OfferBanner } from '../procedure/answer-offer';
import { StagesTab } from './stages-tab';
import { SummaryTab } from './summary-tab';

const TABS = [
  'summary',
  'parties',
  'stages',
  'documents',
  'terms',
  'obligations',
  'plan',
  'reports',
  'evaluations',
  'history',
] as const;
type Tab = (typeof TABS)[number];

/** The judgement of the agreement's cooperation; absent until monitoring has heard of it. */
export function useJudgement(cooperationId: string | undefined) {
  const may = useMay();
  return useQuery({
    queryKey: ['assessment', cooperationId],
    queryFn: ({ signal }) => getAssessment(cooperationId ?? '', signal),
    enabled: cooperationId !== undefined && may('assessments.read'),
  });
}

/** One agreement with everything of its cooperation: verdict, parties, papers, plan and story. */
export function AgreementScreen() {
  const { agreementId = '', tab } = useParams();
  const agreement = useQuery({
    queryKey: ['agreement', agreementId],
    queryFn: ({ signal }) => getAgreement(agreementId, signal),
  });
  useTitle(agreement.data?.title);
  if (agreement.isPending) return <Waiting lines={8} />;
  if (agreement.isError)
    return <Failure error={agreement.error} onRetry={() => void agreement.refetch()} />;
  const shown = TABS.find((name) => name === tab) ?? 'summary';
  return <Record agreement={agreement.data} at={agreement.dataUpdatedAt} tab={shown} />;
}

interface RecordProps {
  agreement: Agreement;
  at: number;
  tab: Tab;
}

function Record({ agreement, at, tab }: RecordProps) {
  const words = useWords(recordWords);
  const navigate = useNavigate();
  const may = useMay();
  const { data: assessment, isLoading } = useJudgement(agreement.cooperationId);
  const shown = TABS.filter((name) => name !== 'history' || may('assessments.read'));
  // The verdict leads the page: shown later it would push everything down.
  if (isLoading) return <Waiting lines={8} />;
  return (
    <div className={page.stack}>
      <RecordHead agreement={agreement} assessment={assessment} at={at} />
      {tab !== 'stages' && <OfferBanner agreement={agreement} />}
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) =>
          void navigate(`/agreements/${agreement.agreementId}/${next}`, {
            preventScrollReset: true,
          })
        }
      >
        <Tabs.List aria-label={words.sections} mb="md" className="screenOnly">
          {shown.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {words.tabs[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="summary">
          <SummaryTab agreement={agreement} assessment={assessment} />
        </Tabs.Panel>
        <Tabs.Panel value="parties">
          <PartiesTab agreement={agreement} />
        </Tabs.Panel>
        <Tabs.Panel value="stages">
          <StagesTab agreement={agreement} />
        </Tabs.Panel>
        <Tabs.Panel value="documents">
          <DocumentsTab agreement={agreement} />
        </Tabs.Panel>
        <Tabs.Panel value="terms">
          <TermsTab agreement={agreement} />
        </Tabs.Panel>
        <Tabs.Panel value="obligations">
          <ObligationsTab agreement={agreement} />
        </Tabs.Panel>
        <Tabs.Panel value="plan">
          <ActionPlan cooperationId={agreement.cooperationId} />
        </Tabs.Panel>
        <Tabs.Panel value="reports">
          <ReportsTab cooperationId={agreement.cooperationId} />
        </Tabs.Panel>
        <Tabs.Panel value="evaluations">
          <EvaluationsTab cooperationId={agreement.cooperationId} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <HistoryTab cooperationId={agreement.cooperationId} />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
