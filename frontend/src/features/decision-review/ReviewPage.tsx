import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { Tagged } from '@/shared/api/client';
import { AttachmentsTab } from '@/shared/dossier/Attachments';
import { DeadlinesTab } from '@/shared/dossier/Deadlines';
import { DocumentsTab } from '@/shared/dossier/Documents';
import { DossierHeader } from '@/shared/dossier/DossierHeader';
import { DossierTabs } from '@/shared/dossier/DossierTabs';
import { FlowTab } from '@/shared/dossier/Flow';
import { StepButtons } from '@/shared/dossier/StepButtons';
import { TimelineTab } from '@/shared/dossier/Timeline';
import { useMay } from '@/shared/auth/session';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { LinkButton } from '@/shared/ui/LinkButton';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { candidatesQuery, forget, handlersQuery, reviewQuery, root, type ReviewDetail } from './api';
import { adviserKindLabels, levelLabels, outcomeLabels, reviewStatusLabels } from './labels';
import { ReviewBasics } from './ReviewBasics';
import { reviewForms } from './steps';
import './decision-review.css';

/** 一案一档: a legality review on both levels. */
export function ReviewPage() {
  const { id = '' } = useParams();
  const review = useQuery(reviewQuery(id));
  return <QueryView query={review}>{(found) => <Dossier review={found} />}</QueryView>;
}

const tabLabels = { basics: '基本信息', timeline: '时间轴', deadlines: '期限', documents: '文书', attachments: '材料', flow: '流程图' };

function Dossier({ review }: { review: Tagged<ReviewDetail> }) {
  const { value } = review;
  const [tab, setTab] = useUrlState('tab', tabLabels);
  const maySubmit = useMay('decision-review.reviews.submit');
  const ended = value.status === 'closed' || value.status === 'returned' || value.status === 'withdrawn';
  const contents = {
    basics: <ReviewBasics review={value} />,
    timeline: <TimelineTab id={value.id} />,
    deadlines: <DeadlinesTab deadlines={value.deadlines} />,
    documents: <DocumentsTab id={value.id} module="decision-review" recipient={value.submittingOrganizationName} />,
    attachments: <AttachmentsTab id={value.id} />,
    flow: (
      <>
        <p className="page-note">
          <Link to={`/decision-review/reviews/${value.id}/poster`}>上墙流程图（打印）</Link>
        </p>
        <FlowTab path={root} id={value.id} status={value.status} />
      </>
    ),
  } satisfies Record<keyof typeof tabLabels, React.ReactNode>;
  return (
    <PageFrame
      title={value.subject}
      path={[{ title: '合法性审查', to: '/decision-review/reviews' }]}
      note={`${value.number} · ${value.kindName} · ${value.submittingOrganizationName}`}
      extra={
        ended && maySubmit && !value.nextId && !value.sourceId && <LinkButton to={`/decision-review/reviews/new?previous=${value.id}`}>再次送审</LinkButton>
      }
    >
      <Panel>
        <DossierHeader
          matterId={value.id}
          closed={Boolean(value.closedOn)}
          facts={[
            ['阶段', reviewStatusLabels[value.status]],
            ['层级', levelLabels[value.level]],
            ['轮次', `第 ${value.round} 次`],
            ['承办人', value.handlerName ?? '未领办'],
            ...(value.outcome ? ([['结论', outcomeLabels[value.outcome]]] as const) : []),
          ]}
          deadlines={value.deadlines}
        />
        <Steps review={review} onDocuments={() => setTab('documents')} />
      </Panel>
      <Panel flush>
        <DossierTabs labels={tabLabels} contents={contents} tab={tab ?? 'basics'} onChange={setTab} />
      </Panel>
    </PageFrame>
  );
}

function Steps({ review, onDocuments }: { review: Tagged<ReviewDetail>; onDocuments: () => void }) {
  const { value, etag } = review;
  const may = (code: string) => value.allowedActions.some((action) => action.code === code);
  const candidates = useQuery(candidatesQuery(value.id, may('inviteAdviser')));
  const handlers = useQuery(handlersQuery(may('reassign')));
  return (
    <StepButtons
      path={`${root}/reviews/${value.id}`}
      etag={etag}
      actions={value.allowedActions}
      forms={reviewForms(value)}
      choices={{
        adviserId: candidates.data?.map(({ adviserId, name, kind, officeName, load, conflicts }) => ({
          value: adviserId,
          label: `${name}（${adviserKindLabels[kind]}，${officeName}）本年 ${load} 件${conflicts.length > 0 ? `，有冲突：${conflicts.join('、')}` : ''}`,
        })),
        handlerId: handlers.data?.map(({ id, displayName }) => ({ value: id, label: displayName })),
      }}
      forget={forget}
      onDocuments={onDocuments}
    />
  );
}
