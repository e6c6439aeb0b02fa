import { Link } from 'react-router';
import { Group, type Row } from '@/shared/dossier/Group';
import { DateText } from '@/shared/ui/Texts';
import type { DecisionDetail } from './api';
import { outcomeLabels, riskLabels, stageLabels } from './labels';

const day = (value: string | null | undefined) => value && <DateText value={value} />;

/** 基本信息: stage by stage; what has not come yet is not shown. */
export function DecisionBasics({ decision }: { decision: DecisionDetail }) {
  const { commentPeriod: period, hearing, argumentation, risk, review, discussion, publication, evaluation } = decision;
  return (
    <div className="dossier-groups">
      <Group
        title="决策事项"
        rows={[
          ['承办单位', decision.organizationName],
          ['经办人', decision.drafterName],
          ['启动日期', day(decision.openedOn)],
          ['年度目录', decision.catalogueId && <Link to={`/decision-review/catalogues/${decision.catalogueId}`}>打开目录</Link>],
          ['目录外的理由', decision.outsideReason],
          ['内容', decision.summary],
          ['终止的理由', decision.endReason],
        ]}
      />
      {period && (
        <Group
          title="公开征求意见"
          rows={[
            ['公布日期', day(period.openedOn)],
            ['截止日期', day(period.plannedCloseOn)],
            ['渠道', period.channel],
            ['缩短的理由', period.shorterReason],
            ['结束日期', day(period.closedOn)],
            ['意见', `${decision.comments.length} 条，采纳 ${decision.comments.filter(({ adopted }) => adopted === true).length} 条`],
          ]}
        />
      )}
      {hearing && (
        <Group
          title="听证"
          rows={[
            ['听证会日期', day(hearing.plannedOn)],
            ['地点', hearing.place],
            ['送达材料', day(hearing.noticedOn)],
            ['举行', day(hearing.heldOn)],
            ['笔录', hearing.record],
          ]}
        />
      )}
      {argumentation && (
        <Group
          title="专家论证"
          rows={[
            ['日期', day(argumentation.on)],
            ['组织单位', argumentation.organizer],
            ['专家', argumentation.experts.join('、')],
            ['意见', argumentation.opinion],
            ['采纳情况', argumentation.adoption],
          ]}
        />
      )}
      {risk && (
        <Group
          title="风险评估"
          rows={[
            ['日期', day(risk.on)],
            ['等级', riskLabels[risk.level]],
            ['评估主体', risk.assessor],
            ['结论', risk.conclusion],
          ]}
        />
      )}
      <Group title="不适用的环节" rows={decision.waivers.map((waiver): Row => [stageLabels[waiver.stage], waiver.reason])} />
      {review && (
        <Group
          title="合法性审查"
          rows={[
            ['送审', `第 ${review.round} 次，${review.requestedOn}`],
            ['审查', review.reviewId && <Link to={`/decision-review/reviews/${review.reviewId}`}>{review.reviewNumber}</Link>],
            ['结论', review.outcome && outcomeLabels[review.outcome]],
            ['意见书', review.opinionNumber],
            ['退回的理由', review.returnReason],
          ]}
        />
      )}
      {discussion && (
        <Group
          title="集体讨论"
          rows={[
            ['提交日期', day(discussion.submittedOn)],
            ['按意见修改', discussion.amendments],
            ['会议', discussion.meeting],
            ['讨论日期', day(discussion.heldOn)],
            ['结果', discussion.result],
            ['纪要', discussion.minutesNumber],
            ['向党委请示报告', day(discussion.partyReportedOn)],
            ['不同意见', discussion.dissent],
          ]}
        />
      )}
      {publication && (
        <Group
          title="公布"
          rows={[
            ['日期', day(publication.on)],
            ['渠道', publication.channel],
            ['链接', publication.link],
          ]}
        />
      )}
      <Group title="执行" rows={decision.reports.map((report): Row => [report.on, `${report.content}（${report.reportedBy}）`])} />
      {evaluation && (
        <Group
          title="决策后评估"
          rows={[
            ['日期', day(evaluation.on)],
            ['评估单位', evaluation.evaluator],
            ['结论', evaluation.conclusion],
          ]}
        />
      )}
      <Group title="归档清单" rows={decision.archiveItems.map((item): Row => [item.name, item.filed ? '已归入' : `没有归入：${item.remark ?? ''}`])} />
    </div>
  );
}
