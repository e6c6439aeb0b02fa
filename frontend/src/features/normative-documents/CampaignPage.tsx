import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useParams } from 'react-router';
import { download, type Schemas, type Tagged } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';
import { DossierHeader } from '@/shared/dossier/DossierHeader';
import { DossierTabs } from '@/shared/dossier/DossierTabs';
import { FlowTab } from '@/shared/dossier/Flow';
import { StepButtons } from '@/shared/dossier/StepButtons';
import { TimelineTab } from '@/shared/dossier/Timeline';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { Mark } from '@/shared/ui/Mark';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { DateText } from '@/shared/ui/Texts';
import { campaignQuery, forget, root } from './api';
import { campaignKindLabels, campaignStatusLabels } from './labels';
import { campaignForms } from './steps';
import { TaskTable } from './TaskTable';

type Campaign = Schemas['CampaignDetail'];

const tabLabels = { units: '各单位', tasks: '逐件', timeline: '时间轴', flow: '流程图' };

/** 一次清理: who answered, what was concluded, and the lists of its result. */
export function CampaignPage() {
  const { id = '' } = useParams();
  const campaign = useQuery(campaignQuery(id));
  return <QueryView query={campaign}>{(found) => <Dossier campaign={found} />}</QueryView>;
}

function Dossier({ campaign: { value, etag } }: { campaign: Tagged<Campaign> }) {
  const [tab, setTab] = useUrlState('tab', tabLabels);
  const unanswered = value.units.reduce((sum, unit) => sum + unit.unanswered, 0);
  const contents = {
    units: <Units campaign={value} />,
    tasks: <TaskTable filter={{ campaignId: value.id }} empty="还没有部署" />,
    timeline: <TimelineTab id={value.id} />,
    flow: <FlowTab path={`${root}/campaigns`} id={value.id} status={value.status} />,
  } satisfies Record<keyof typeof tabLabels, React.ReactNode>;
  return (
    <PageFrame title={value.name} path={[{ title: '清理工作', to: '/normative-documents/campaigns' }]} note={`${value.number} · ${value.grounds}`} extra={value.status !== 'planned' && value.status !== 'cancelled' && <Lists id={value.id} />}>
      <Panel>
        <DossierHeader
          matterId={value.id}
          closed={value.status === 'announced' || value.status === 'cancelled'}
          facts={[
            ['阶段', campaignStatusLabels[value.status]],
            ['种类', campaignKindLabels[value.kind]],
            ['文件', `${value.inScope ?? value.documents} 件${typeof value.inScope === 'number' ? '在范围内' : ''}`],
            ['没有答复', unanswered > 0 ? <Mark key="unanswered" tone="red">{unanswered} 件</Mark> : '0 件'],
            ['答复期限', <DateText key="due" value={value.answerDueOn} />],
          ]}
        />
        <StepButtons path={`${root}/campaigns/${value.id}`} etag={etag} actions={value.allowedActions} forms={campaignForms} forget={forget} />
      </Panel>
      <Panel flush>
        <DossierTabs labels={tabLabels} contents={contents} tab={tab ?? 'units'} onChange={setTab} />
      </Panel>
    </PageFrame>
  );
}

function Lists({ id }: { id: string }) {
  const { message } = App.useApp();
  const fetchFile = (path: string) => void download(`${root}/campaigns/${id}/${path}`).catch((error: unknown) => message.error(problemOf(error).title));
  return (
    <>
      <Button onClick={() => fetchFile('lists.docx')}>结果目录（docx）</Button>
      <Button onClick={() => fetchFile('lists.xlsx?list=keep')}>继续有效（xlsx）</Button>
      <Button onClick={() => fetchFile('lists.xlsx?list=amend')}>修改（xlsx）</Button>
      <Button onClick={() => fetchFile('lists.xlsx?list=end')}>废止或者失效（xlsx）</Button>
    </>
  );
}

function Units({ campaign }: { campaign: Campaign }) {
  if (campaign.units.length === 0) return <p className="page-note">部署以后，范围内的每一件文件交给其责任单位。</p>;
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="各单位的答复">
      <table className="steps">
        <thead>
          <tr>
            {['序号', '制定机关', '文件', '没有答复', '待审定', '继续有效', '修改', '废止或者失效'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {campaign.units.map((unit, index) => (
            <tr key={unit.issuerName}>
              <td className="figure">{index + 1}</td>
              <td>{unit.issuerName}</td>
              <td className="figure">{unit.documents}</td>
              <td className="figure">{unit.unanswered > 0 ? <Mark tone="red">{unit.unanswered}</Mark> : 0}</td>
              <td className="figure">{unit.undecided}</td>
              <td className="figure">{unit.keep}</td>
              <td className="figure">{unit.amend}</td>
              <td className="figure">{unit.end}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
