import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { Schemas, Tagged } from '@/shared/api/client';
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
import { forget, handlersQuery, root, taskQuery } from './api';
import { conclusionLabels, taskStatusLabels } from './labels';
import { SideBySide } from './SideBySide';
import { taskForms } from './steps';
import './normative-documents.css';

type Task = Schemas['CleanupTaskDetail'];

const tabLabels = { basics: '清理意见', changes: '条文对照', text: '文件文本', timeline: '时间轴', flow: '流程图' };

/** 一件清理任务: why, what the document cites, what changed, and the conclusion. */
export function TaskPage() {
  const { id = '' } = useParams();
  const task = useQuery(taskQuery(id));
  return <QueryView query={task}>{(found) => <Dossier task={found} />}</QueryView>;
}

/** The way on after an answer follows from the answer: of the two decisions of the procedure only one is offered. */
const offered = ({ allowedActions, conclusion }: Task) => allowedActions.filter(({ code }) => code !== (conclusion === 'keep' ? 'confirmChange' : 'confirmKeeping'));

function Dossier({ task: { value, etag } }: { task: Tagged<Task> }) {
  const [tab, setTab] = useUrlState('tab', tabLabels);
  const people = useQuery({ ...handlersQuery('normative-documents.cleanup.answer'), enabled: value.allowedActions.some(({ code }) => code === 'reassign') });
  const contents = {
    basics: <Basics task={value} />,
    changes: value.changes.length > 0 ? <SideBySide changes={value.changes} label="所引条文的新旧对照" /> : <p className="page-note">不因上位法变动而清理，没有条文对照。</p>,
    text: <p className="norm-text">{value.text ?? '没有文本'}</p>,
    timeline: <TimelineTab id={value.id} />,
    flow: <FlowTab path={`${root}/cleanup-tasks`} id={value.id} status={value.status} />,
  } satisfies Record<keyof typeof tabLabels, React.ReactNode>;
  return (
    <PageFrame title={`《${value.documentName}》清理`} path={[{ title: '清理任务', to: '/normative-documents/cleanup-tasks' }]} note={`${value.number} · ${value.cause}`}>
      <Panel>
        <DossierHeader
          matterId={value.id}
          closed={Boolean(value.closedOn)}
          facts={[
            ['阶段', taskStatusLabels[value.status]],
            ['清理意见', value.conclusion ? conclusionLabels[value.conclusion] : '没有答复'],
            ['滞后', typeof value.lagDays === 'number' ? `${value.lagDays} 天` : '—'],
            ['承办人', value.handlerName ?? '未定'],
          ]}
        />
        <StepButtons
          path={`${root}/cleanup-tasks/${value.id}`}
          etag={etag}
          actions={offered(value)}
          forms={taskForms}
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

function Basics({ task }: { task: Task }) {
  return (
    <div className="dossier-groups">
      <Group
        title="文件"
        rows={[
          ['名称', <Link key="document" to={`/normative-documents/documents/${task.documentId}`}>{task.documentName}</Link>],
          ['文号', task.documentNumber],
          ['制定机关', task.issuerName],
          ['引用的条款', task.cited.join('、')],
          ['何故清理', task.lawChangeId ? <Link to={`/normative-documents/law-changes/${task.lawChangeId}`}>{task.cause}</Link> : task.campaignId ? <Link to={`/normative-documents/campaigns/${task.campaignId}`}>{task.cause}</Link> : task.cause],
          ['上位法变动施行之日', task.lagFrom && <DateText value={task.lagFrom} />],
          ['答复的期限', task.answerDueOn && <DateText value={task.answerDueOn} />],
        ]}
      />
      <Group
        title="清理意见"
        rows={[
          ['意见', task.conclusion && conclusionLabels[task.conclusion]],
          ['提出之日', task.answeredOn && <DateText value={task.answeredOn} />],
          ['理由', task.reason],
          ['对照的条文', task.provision],
          ['审定之日', task.confirmedOn && <DateText value={task.confirmedOn} />],
        ]}
      />
    </div>
  );
}
