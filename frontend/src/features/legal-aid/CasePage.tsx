import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { Tagged } from '@/shared/api/client';
import { AttachmentsTab } from '@/shared/dossier/Attachments';
import { DeadlinesTab } from '@/shared/dossier/Deadlines';
import { DocumentsTab } from '@/shared/dossier/Documents';
import { DossierHeader } from '@/shared/dossier/DossierHeader';
import { DossierTabs } from '@/shared/dossier/DossierTabs';
import { FlowTab } from '@/shared/dossier/Flow';
import { StepButtons } from '@/shared/dossier/StepButtons';
import { TimelineTab } from '@/shared/dossier/Timeline';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { BasicsTab } from './BasicsTab';
import { caseQuery, forget, type CaseDetail } from './api';
import { kindLabels, originLabels, statusLabels } from './labels';
import { stepFields } from './steps';
import './legal-aid.css';

/** 一案一档. */
export function CasePage() {
  const { id = '' } = useParams();
  const aid = useQuery(caseQuery(id));
  return <QueryView query={aid}>{(found) => <Dossier aid={found} />}</QueryView>;
}

const tabLabels = { basics: '基本信息', timeline: '时间轴', deadlines: '期限', documents: '文书', attachments: '材料', flow: '流程图' };

function Dossier({ aid }: { aid: Tagged<CaseDetail> }) {
  const [tab, setTab] = useUrlState('tab', tabLabels);
  const contents = {
    basics: <BasicsTab aid={aid.value} />,
    timeline: <TimelineTab id={aid.value.id} />,
    deadlines: <DeadlinesTab deadlines={aid.value.deadlines} />,
    documents: (
      <DocumentsTab
        id={aid.value.id}
        module="legal-aid"
        recipient={aid.value.applicants.map((person) => person.name).join('、')}
        receipt="legal-aid.service-receipt"
      />
    ),
    attachments: <AttachmentsTab id={aid.value.id} />,
    flow: <FlowTab path="/api/v1/legal-aid" id={aid.value.id} status={aid.value.status} />,
  } satisfies Record<keyof typeof tabLabels, React.ReactNode>;
  return (
    <PageFrame title={aid.value.number} path={[{ title: '法律援助案件', to: '/legal-aid/cases' }]} note={partiesOf(aid.value)}>
      <Panel>
        <Header aid={aid.value} />
        <StepButtons
          path={`/api/v1/legal-aid/cases/${aid.value.id}`}
          etag={aid.etag}
          actions={aid.value.allowedActions}
          forms={stepFields}
          forget={forget}
          onDocuments={() => setTab('documents')}
        />
      </Panel>
      <Panel flush>
        <DossierTabs labels={tabLabels} contents={contents} tab={tab ?? 'basics'} onChange={setTab} />
      </Panel>
    </PageFrame>
  );
}

const partiesOf = ({ applicants, opposingParties, cause }: CaseDetail) => {
  const against = opposingParties.map((party) => party.name).join('、');
  return `${applicants.map((person) => person.name).join('、')}${against && ` 诉 ${against}`} · ${cause}`;
};

function Header({ aid }: { aid: CaseDetail }) {
  const facts: [string, string][] = [
    ['阶段', statusLabels[aid.status]],
    ['类型', kindLabels[aid.kind]],
    ['来源', originLabels[aid.origin]],
    ['承办人', aid.handlerName ?? '未领办'],
    ['援助人员', aid.assigneeName ?? '未指派'],
  ];
  return <DossierHeader matterId={aid.id} closed={Boolean(aid.closedOn)} facts={facts} deadlines={aid.deadlines} />;
}
