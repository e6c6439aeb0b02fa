import { useQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { useParams } from 'react-router';
import type { Tagged } from '@/shared/api/client';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { Chases } from '@/shared/chase/Chases';
import { DeadlineLight } from '@/shared/ui/DeadlineLight';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { AttachmentsTab } from './AttachmentsTab';
import { BasicsTab } from './BasicsTab';
import { caseQuery, type CaseDetail } from './api';
import { DeadlinesTab } from './DeadlinesTab';
import { DocumentsTab } from './DocumentsTab';
import { FlowTab } from './FlowTab';
import { kindLabels, originLabels, statusLabels } from './labels';
import { StepButtons } from './StepButtons';
import { TimelineTab } from './TimelineTab';
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
    documents: <DocumentsTab aid={aid.value} />,
    attachments: <AttachmentsTab id={aid.value.id} />,
    flow: <FlowTab aid={aid.value} />,
  } satisfies Record<keyof typeof tabLabels, React.ReactNode>;
  return (
    <PageFrame title={aid.value.number} path={[{ title: '法律援助案件', to: '/legal-aid/cases' }]} note={partiesOf(aid.value)} extra={<Chases matterId={aid.value.id} />}>
      <Panel>
        <Header aid={aid.value} />
        <StepButtons aid={aid} onDocumentsDue={() => setTab('documents')} />
      </Panel>
      <Panel flush>
        <Tabs
          className="dossier-tabs"
          activeKey={tab ?? 'basics'}
          onChange={(key) => setTab(key === 'basics' ? undefined : (key as keyof typeof tabLabels))}
          destroyOnHidden
          items={Object.entries(tabLabels).map(([key, label]) => ({ key, label, children: contents[key as keyof typeof tabLabels] }))}
        />
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
    ['承办人', aid.handlerName ?? '未定'],
    ['援助人员', aid.assigneeName ?? '未指派'],
  ];
  const running = aid.deadlines.filter((deadline) => !deadline.endedOn);
  return (
    <>
      <dl className="dossier-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {running.length > 0 && (
        <ul className="dossier-lights" aria-label="正在计算的期限">
          {running.map((deadline) => (
            <li key={deadline.id}>
              {deadline.label} <DeadlineLight light={deadline.light} dueOn={deadline.dueOn} label={deadline.label} legalBasis={deadline.legalBasis} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
