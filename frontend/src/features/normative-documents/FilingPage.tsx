import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { Schemas, Tagged } from '@/shared/api/client';
import { AttachmentsTab } from '@/shared/dossier/Attachments';
import { DossierHeader } from '@/shared/dossier/DossierHeader';
import { DossierTabs } from '@/shared/dossier/DossierTabs';
import { FlowTab } from '@/shared/dossier/Flow';
import { Group } from '@/shared/dossier/Group';
import { StepButtons } from '@/shared/dossier/StepButtons';
import { TimelineTab } from '@/shared/dossier/Timeline';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { DateText } from '@/shared/ui/Texts';
import { filingQuery, forget, handlersQuery, root } from './api';
import { CheckedText } from './CheckedText';
import { filingStatusLabels } from './labels';
import { filingForms } from './steps';

const tabLabels = { basics: '基本信息', text: '报送的文本', timeline: '时间轴', attachments: '材料', flow: '流程图' };

/** 一件备案审查: received, registered, reviewed, corrected. */
export function FilingPage() {
  const { id = '' } = useParams();
  const filing = useQuery(filingQuery(id));
  return <QueryView query={filing}>{(found) => <Dossier filing={found} />}</QueryView>;
}

function Dossier({ filing: { value, etag } }: { filing: Tagged<Schemas['FilingDetail']> }) {
  const [tab, setTab] = useUrlState('tab', tabLabels);
  const people = useQuery({ ...handlersQuery('normative-documents.filings.review'), enabled: value.allowedActions.some(({ code }) => code === 'reassign') });
  const contents = {
    basics: (
      <div className="dossier-groups">
        <Group
          title="报送的文件"
          rows={[
            ['名称', <Link key="document" to={`/normative-documents/documents/${value.documentId}`}>{value.documentName}</Link>],
            ['文号', value.documentNumber],
            ['制定机关', value.issuerName],
            ['公布之日', <DateText key="published" value={value.publishedOn} />],
            ['报送之日', <DateText key="opened" value={value.openedOn} />],
            ['应当报送的末日', value.dueOn && <DateText value={value.dueOn} />],
            ['缺少的材料', value.missingMaterials.join('；')],
          ]}
        />
        <Group
          title="审查"
          rows={[
            ['登记号', value.registrationNumber],
            ['意见', value.opinion],
            ['纠正意见', value.correctionDemand],
            ['报告纠正情况的期限', value.correctionDueOn && <DateText value={value.correctionDueOn} />],
            ['纠正情况', value.correctionReport],
          ]}
        />
      </div>
    ),
    text: <CheckedText text={value.text ?? ''} />,
    timeline: <TimelineTab id={value.id} />,
    attachments: <AttachmentsTab id={value.id} />,
    flow: <FlowTab path={`${root}/filings`} id={value.id} status={value.status} />,
  } satisfies Record<keyof typeof tabLabels, React.ReactNode>;
  return (
    <PageFrame title={value.number} path={[{ title: '备案审查', to: '/normative-documents/filings' }]} note={`${value.issuerName}《${value.documentName}》`}>
      <Panel>
        <DossierHeader
          matterId={value.id}
          closed={Boolean(value.closedOn)}
          facts={[
            ['阶段', filingStatusLabels[value.status]],
            ['报送', value.onTime ? '按期' : '逾期'],
            ['登记号', value.registrationNumber ?? '未登记'],
            ['承办人', value.handlerName ?? '未定'],
          ]}
        />
        <StepButtons
          path={`${root}/filings/${value.id}`}
          etag={etag}
          actions={value.allowedActions}
          forms={filingForms}
          choices={{ handlerId: people.data?.map((person) => ({ value: person.id, label: `${person.displayName}（${person.organizationName}）` })) }}
          forget={forget}
        />
      </Panel>
      <Panel flush>
        <DossierTabs labels={tabLabels} contents={contents} tab={tab ?? 'basics'} onChange={setTab} />
      </Panel>
    </PageFrame>
  );
}
