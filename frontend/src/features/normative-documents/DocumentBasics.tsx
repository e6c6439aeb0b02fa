import { Link } from 'react-router';
import { Group, type Row } from '@/shared/dossier/Group';
import { DateText } from '@/shared/ui/Texts';
import type { DocumentDetail } from './api';
import { authorityLabels, categoryLabels, legalityLabels, outcomeLabels, termLabels } from './labels';

const day = (value: string | null | undefined) => value && <DateText value={value} />;

/** 基本信息: what the dossier holds, stage by stage. */
export function DocumentBasics({ document }: { document: DocumentDetail }) {
  return (
    <div className="dossier-groups">
      <Group title="文件" rows={subject(document)} />
      <Group title="制定依据" rows={bases(document)} />
      <Group title="公开征求意见" rows={comments(document)} />
      <Group title="公平竞争审查和自查" rows={checks(document)} />
      {document.opinions.map((opinion) => (
        <Group
          key={opinion.round}
          title={`合法性审核（第${opinion.round}次）`}
          rows={[
            ['审核机构', opinion.reviewer],
            ['意见书', opinion.reviewId ? <Link to={`/decision-review/reviews/${opinion.reviewId}`}>{opinion.number}</Link> : opinion.number],
            ['出具之日', day(opinion.on)],
            ['结论', legalityLabels[opinion.outcome]],
            ['意见', opinion.opinion],
          ]}
        />
      ))}
      {document.discussion && (
        <Group
          title="集体讨论"
          rows={[
            ['会议', document.discussion.meeting],
            ['会议之日', day(document.discussion.on)],
            ['会议意见', document.discussion.decision],
            ['采纳审核意见的情况', document.discussion.adoption],
          ]}
        />
      )}
      <Group title="登记、公布和效力" rows={register(document)} />
      <Group title="备案" rows={document.filings.map((filing): Row => [authorityLabels[filing.authority], <Filing key={filing.id} filing={filing} />])} />
    </div>
  );
}

function Filing({ filing }: { filing: DocumentDetail['filings'][number] }) {
  return (
    <>
      <DateText value={filing.submittedOn} /> 报送{filing.dueOn && (filing.submittedOn <= filing.dueOn ? '（按期）' : '（逾期）')}
      {filing.receipt && `，${filing.receipt}`}
    </>
  );
}

const subject = (document: DocumentDetail): Row[] => [
  ['制定机关', document.issuerName],
  ['施行方式', termLabels[document.term]],
  ['涉及经营主体', document.concernsEnterprises ? '是，公开征求意见不少于30日' : '否'],
  ['立卷日期', day(document.openedOn)],
  ['主要内容', document.summary],
  ['起草说明', document.draftingNote],
];

const bases = (document: DocumentDetail): Row[] =>
  document.bases.map((basis): Row => [basis.provision ?? '全文', <Link key={basis.id} to={`/normative-documents/laws/${basis.lawId}`}>{`《${basis.lawName}》${basis.versionLabel && `（${basis.versionLabel}）`}`}</Link>]);

const comments = (document: DocumentDetail): Row[] => [
  ['公告之日', day(document.commentsOpenedOn)],
  ['公告地址', document.commentsUrl],
  ['结束之日', day(document.commentsClosedOn)],
  ['意见', document.commentReport && `收到 ${document.commentReport.received} 条，采纳 ${document.commentReport.adopted} 条`],
  ['采纳情况', document.commentReport?.explanation],
  ['提前结束的理由', document.commentReport?.shortened],
  ['不公开征求意见的理由', document.commentsSkippedBecause],
];

const checks = ({ checks: report }: DocumentDetail): Row[] =>
  report
    ? [
        ['公平竞争审查', [outcomeLabels[report.fairCompetition], report.fairCompetitionNote].filter(Boolean).join('：')],
        ['政策一致性评估', [outcomeLabels[report.consistency], report.consistencyNote].filter(Boolean).join('：')],
        ['提示用语', report.hits.map((hit) => `${categoryLabels[hit.category]} ${hit.count} 处`).join('、') || '没有'],
        ['审查人的结论', report.hitsConclusion],
        ['审查人', report.reviewer],
        ['审查之日', day(report.on)],
      ]
    : [];

const register = (document: DocumentDetail): Row[] => [
  ['统一登记号', document.registrationNumber],
  ['印发之日', day(document.issuedOn)],
  ['公布之日', day(document.publishedOn)],
  ['公布载体', document.publishedIn],
  ['施行之日', day(document.effectiveOn)],
  ['有效期至', day(document.validUntil)],
  ['启动修改', day(document.amendmentStartedOn)],
  ['修改的理由', document.amendmentReason],
  ['修改结束', day(document.amendmentEndedOn)],
  ['不再有效之日', day(document.endedOn)],
  ['依据和理由', document.endReason],
  ['代替它的文件', document.supersededById && <Link to={`/normative-documents/documents/${document.supersededById}`}>打开</Link>],
];
