import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { Tagged } from '@/shared/api/client';
import { AttachmentsTab } from '@/shared/dossier/Attachments';
import { DeadlinesTab } from '@/shared/dossier/Deadlines';
import { DossierHeader } from '@/shared/dossier/DossierHeader';
import { DossierTabs } from '@/shared/dossier/DossierTabs';
import { FlowTab } from '@/shared/dossier/Flow';
import { Group, type Row } from '@/shared/dossier/Group';
import { StepButtons } from '@/shared/dossier/StepButtons';
import { TimelineTab } from '@/shared/dossier/Timeline';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { Mark } from '@/shared/ui/Mark';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { DateText, MoneyText } from '@/shared/ui/Texts';
import { contractQuery, forget, root, type ContractDetail } from './api';
import { contractForms } from './contractFields';
import { ContractLamp } from './ContractLamp';
import { hasRightCheck } from './creditCode';
import { agreementStatusLabels, outcomeLabels } from './labels';
import './decision-review.css';

/** 一案一档: a contract from its draft to its performance. */
export function ContractPage() {
  const { id = '' } = useParams();
  const contract = useQuery(contractQuery(id));
  return <QueryView query={contract}>{(found) => <Dossier contract={found} />}</QueryView>;
}

const tabLabels = { basics: '基本信息', timeline: '时间轴', deadlines: '期限', attachments: '材料', flow: '流程图' };
const day = (value: string | null | undefined) => value && <DateText value={value} />;

function Dossier({ contract: { value, etag } }: { contract: Tagged<ContractDetail> }) {
  const [tab, setTab] = useUrlState('tab', tabLabels);
  const contents = {
    basics: <Basics contract={value} />,
    timeline: <TimelineTab id={value.id} />,
    deadlines: <DeadlinesTab deadlines={value.deadlines} />,
    attachments: <AttachmentsTab id={value.id} />,
    flow: <FlowTab path={`${root}/contracts`} id={value.id} status={value.status} />,
  } satisfies Record<keyof typeof tabLabels, React.ReactNode>;
  // What was done already, or does not concern this contract, has no button.
  const actions = value.allowedActions.filter(({ code }) => {
    if (code === 'fileCopy') return !value.filedOn;
    if (code === 'announce') return value.procurement && !value.announcedOn;
    if (code === 'reachMilestone') return value.milestones.some(({ reachedOn }) => !reachedOn);
    return true;
  });
  return (
    <PageFrame title={value.name} path={[{ title: '合同、协议', to: '/decision-review/contracts' }]} note={`${value.number} · ${value.organizationName}`}>
      <Panel>
        <DossierHeader
          matterId={value.id}
          closed={Boolean(value.closedOn)}
          facts={[
            ['阶段', agreementStatusLabels[value.status]],
            ['对方', value.counterpart],
            ['标的额', <MoneyText key="amount" value={value.amount} unit="万元" />],
            ['风险', <ContractLamp key="lamp" lamp={value.lamp} text={value.lampText} />],
          ]}
          deadlines={value.deadlines}
        />
        <StepButtons path={`${root}/contracts/${value.id}`} etag={etag} actions={actions} forms={contractForms(value)} forget={forget} />
      </Panel>
      <Panel flush>
        <DossierTabs labels={tabLabels} contents={contents} tab={tab ?? 'basics'} onChange={setTab} />
      </Panel>
    </PageFrame>
  );
}

function Basics({ contract }: { contract: ContractDetail }) {
  const { review } = contract;
  return (
    <div className="dossier-groups">
      <Group
        title="合同要素"
        rows={[
          ['对方当事人', contract.counterpart],
          ['信用代码', contract.creditCode && <>{contract.creditCode} {!hasRightCheck(contract.creditCode) && <Mark tone="amber">! 校验不符</Mark>}</>],
          ['保留的理由', contract.creditCodeReason],
          ['标的额', <MoneyText key="amount" value={contract.amount} />],
          ['政府采购', contract.procurement && '是'],
          ['主要内容', contract.summary],
        ]}
      />
      {review && (
        <Group
          title="合法性审查"
          rows={[
            ['送审', `第 ${review.round} 次，${review.requestedOn}`],
            ['审查', review.reviewId && <Link to={`/decision-review/reviews/${review.reviewId}`}>{review.reviewNumber}</Link>],
            ['结论', review.outcome && outcomeLabels[review.outcome]],
            ['意见书', review.opinionNumber],
            ['退回的理由', review.returnReason],
            ['按意见修改', contract.amendments],
          ]}
        />
      )}
      <Group
        title="签订和履行"
        rows={[
          ['签订日期', day(contract.signedOn)],
          ['截止日期', day(contract.expiresOn)],
          ['公告日期', day(contract.announcedOn)],
          ['备案、存档', contract.filedOn && `${contract.filedOn}，${contract.fileNumber ?? ''}`],
          ...contract.milestones.map((one): Row => [one.name, one.reachedOn ? `${one.reachedOn} 完成${one.note ? `：${one.note}` : ''}` : `应于 ${one.dueOn} 完成`]),
          ['结束', contract.endNote],
        ]}
      />
    </div>
  );
}
