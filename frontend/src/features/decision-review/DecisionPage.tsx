import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { Tagged } from '@/shared/api/client';
import { AttachmentsTab } from '@/shared/dossier/Attachments';
import { DeadlinesTab } from '@/shared/dossier/Deadlines';
import { DossierHeader } from '@/shared/dossier/DossierHeader';
import { DossierTabs } from '@/shared/dossier/DossierTabs';
import { FlowTab } from '@/shared/dossier/Flow';
import { StepButtons } from '@/shared/dossier/StepButtons';
import { TimelineTab } from '@/shared/dossier/Timeline';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { Mark } from '@/shared/ui/Mark';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { decisionQuery, forget, root, type DecisionDetail } from './api';
import { useCatalogueItems } from './catalogueItems';
import { DecisionBasics } from './DecisionBasics';
import { colourLabels, colourMarks, commentSourceLabels, decisionStatusLabels, stageLabels } from './labels';
import { decisionForms } from './steps';
import './decision-review.css';

/** 一案一档: a major decision from its start to its archive. */
export function DecisionPage() {
  const { id = '' } = useParams();
  const decision = useQuery(decisionQuery(id));
  return <QueryView query={decision}>{(found) => <Dossier decision={found} />}</QueryView>;
}

const tabLabels = { basics: '基本信息', comments: '公众意见', timeline: '时间轴', deadlines: '期限', attachments: '材料', flow: '流程图' };

function Dossier({ decision }: { decision: Tagged<DecisionDetail> }) {
  const { value } = decision;
  const [tab, setTab] = useUrlState('tab', tabLabels);
  const contents = {
    basics: <DecisionBasics decision={value} />,
    comments: <Comments decision={value} />,
    timeline: <TimelineTab id={value.id} />,
    deadlines: <DeadlinesTab deadlines={value.deadlines} />,
    attachments: <AttachmentsTab id={value.id} />,
    flow: <FlowTab path={`${root}/decisions`} id={value.id} status={value.status} />,
  } satisfies Record<keyof typeof tabLabels, React.ReactNode>;
  return (
    <PageFrame title={value.name} path={[{ title: '重大行政决策', to: '/decision-review/decisions' }]} note={`${value.number} · ${value.organizationName}`}>
      <Panel>
        <DossierHeader
          matterId={value.id}
          closed={Boolean(value.closedOn)}
          facts={[
            ['阶段', decisionStatusLabels[value.status]],
            ['目录', value.outsideCatalogue ? <Mark key="outside" tone="red">目录外</Mark> : '已列入'],
            ['承办人', value.handlerName ?? '未领办'],
            ['公众意见', `${value.comments.length} 条`],
          ]}
          deadlines={value.deadlines}
        />
        <ol className="stage-line" aria-label="法定环节">
          {value.cells.map((cell) => (
            <li key={cell.stage} className={`board-${cell.colour}`} title={`${cell.why}（${cell.legalBasis}）`}>
              <span aria-hidden="true">{colourMarks[cell.colour]}</span> {stageLabels[cell.stage]}
              <small>{colourLabels[cell.colour]}</small>
            </li>
          ))}
        </ol>
        <Steps decision={decision} />
      </Panel>
      <Panel flush>
        <DossierTabs labels={tabLabels} contents={contents} tab={tab ?? 'basics'} onChange={setTab} />
      </Panel>
    </PageFrame>
  );
}

function Steps({ decision: { value, etag } }: { decision: Tagged<DecisionDetail> }) {
  const linkable = value.outsideCatalogue && value.allowedActions.some(({ code }) => code === 'linkToCatalogue');
  const items = useQuery({ ...useCatalogueItems(), enabled: linkable });
  // What cannot be done yet, and what was done already, has no button: the server would refuse it with the same reason.
  const actions = value.allowedActions.filter(({ code }) => offered(value, code));
  return (
    <StepButtons
      path={`${root}/decisions/${value.id}`}
      etag={etag}
      actions={actions}
      forms={decisionForms(value)}
      choices={{ itemId: items.data?.map(({ id, name, year }) => ({ value: id, label: `${name}（${year} 年）` })) }}
      forget={forget}
    />
  );
}

function offered(decision: DecisionDetail, code: string) {
  switch (code) {
    case 'openComments':
      return !decision.commentPeriod;
    case 'closeComments':
      return Boolean(decision.commentPeriod && !decision.commentPeriod.closedOn);
    case 'answerComment':
      return decision.comments.some(({ adopted }) => typeof adopted !== 'boolean');
    case 'sendHearingNotice':
      return Boolean(decision.hearing && !decision.hearing.noticedOn);
    case 'holdHearing':
      return Boolean(decision.hearing?.noticedOn && !decision.hearing.heldOn);
    case 'linkToCatalogue':
      return decision.outsideCatalogue;
    default:
      return true;
  }
}

function Comments({ decision }: { decision: DecisionDetail }) {
  if (decision.comments.length === 0) return <p className="page-note">还没有公众意见。</p>;
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="公众意见">
      <table className="steps">
        <thead>
          <tr>
            {['序号', '收到日期', '来源', '意见', '采纳', '理由'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {decision.comments.map((comment, index) => (
            <tr key={comment.id}>
              <td className="figure">{index + 1}</td>
              <td className="unbroken">{comment.receivedOn}</td>
              <td>{comment.from ?? commentSourceLabels[comment.source]}</td>
              <td>{comment.content}</td>
              <td>{typeof comment.adopted === 'boolean' ? comment.adopted ? <Mark tone="green">采纳</Mark> : <Mark>不采纳</Mark> : <Mark tone="amber">未处理</Mark>}</td>
              <td>{comment.reason ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
