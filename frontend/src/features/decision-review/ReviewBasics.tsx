import { Link } from 'react-router';
import type { Schemas } from '@/shared/api/client';
import { Group, type Row } from '@/shared/dossier/Group';
import { Mark } from '@/shared/ui/Mark';
import { DateText } from '@/shared/ui/Texts';
import type { ReviewDetail } from './api';
import { adoptionLabels, adviserKindLabels, categoryLabels, outcomeLabels, revocationLabels, termLabels } from './labels';

const day = (value: string | null | undefined) => value && <DateText value={value} />;
const basisText = ({ title, article }: Schemas['CitedBasis']) => `《${title.replace(/^《|》$/g, '')}》${article ?? ''}`;

/** 基本信息: what was submitted, who said what on which level, the findings with what became of each. */
export function ReviewBasics({ review }: { review: ReviewDetail }) {
  return (
    <div className="dossier-groups">
      <Group title="送审" rows={subjectRows(review)} />
      <Materials review={review} />
      <Group title="乡镇初审、会商" rows={firstRows(review)} />
      {review.invitations.map((invitation) => (
        <Group key={invitation.id} title={`法律意见：${invitation.adviserName}`} rows={adviceRows(invitation)} />
      ))}
      <Group title="审查结论" rows={conclusionRows(review)} />
      <Findings review={review} />
      <Group title="结束" rows={endRows(review)} />
    </div>
  );
}

const subjectRows = (review: ReviewDetail): Row[] => [
  ['类别', categoryLabels[review.category]],
  ['审查时间', termLabels[review.term]],
  ['送审单位', review.submittingOrganizationName],
  ['送审人', review.submitterName],
  ['送审日期', day(review.openedOn)],
  ['希望完成之日', day(review.neededBy)],
  ['当事人', review.parties.join('、')],
  ['依据', review.bases.map(basisText).join('、')],
  ['内容摘要', review.summary],
  ['上一次送审', review.previousId && <Link to={`/decision-review/reviews/${review.previousId}`}>第 {review.round - 1} 次</Link>],
  ['下一次送审', review.nextId && <Link to={`/decision-review/reviews/${review.nextId}`}>第 {review.round + 1} 次</Link>],
  ['来源事项', review.sourceId && review.sourceModule && review.sourceResource && <Link to={`/${review.sourceModule}/${review.sourceResource}/${review.sourceId}`}>打开送审的事项</Link>],
];

function Materials({ review }: { review: ReviewDetail }) {
  if (review.materials.length === 0) return null;
  return (
    <section aria-label="送审材料">
      <h3 className="dossier-group-title">送审材料</h3>
      <ul className="materials">
        {review.materials.map(({ name, required, provided, remark }) => (
          <li key={name}>
            <Mark tone={provided ? 'green' : required ? 'amber' : 'grey'}>{provided ? '✓ 已提交' : required ? '! 未提交' : '未提交'}</Mark> {name}
            {remark && <span className="page-note">（{remark}）</span>}
          </li>
        ))}
        {review.supplementMaterials.length > 0 && !review.supplementedOn && (
          <li>
            <Mark tone="amber">! 待补充</Mark> {review.supplementMaterials.join('；')}，至 <DateText value={review.supplementDueOn} />
          </li>
        )}
      </ul>
    </section>
  );
}

const firstRows = (review: ReviewDetail): Row[] => [
  ['初审人', review.level !== 'department' && review.firstReviewerName],
  ['初审意见', review.firstOpinion],
  ...review.consultations.flatMap((one, index): Row[] => [
    [`会商 ${index + 1}`, `${one.askedBy}（${one.askedOn}）：${one.question}`],
    [`答复 ${index + 1}`, one.answer && `${one.answeredBy ?? ''}（${one.answeredOn ?? ''}）：${one.answer}`],
  ]),
];

const adviceRows = (invitation: Schemas['InvitationView']): Row[] => [
  ['单位', `${invitation.officeName}（${adviserKindLabels[invitation.adviserKind]}）`],
  ['邀请日期', day(invitation.invitedOn)],
  ['问题', invitation.question],
  ['提出日期', day(invitation.answeredOn)],
  ['法律意见', invitation.opinion],
  ['采纳', invitation.adoption && `${adoptionLabels[invitation.adoption]}${invitation.adoptionReason ? `：${invitation.adoptionReason}` : ''}`],
  ['撤销邀请', invitation.recalledOn && `${invitation.recalledOn}：${invitation.recallReason ?? ''}`],
];

const conclusionRows = (review: ReviewDetail): Row[] => [
  ['结论', review.outcome && outcomeLabels[review.outcome]],
  ['作出人', review.concludedBy],
  ['意见书文号', review.opinionNumber],
  ['出具日期', day(review.opinionOn)],
  ['审查意见', review.conclusion],
  ['提前出具的理由', review.earlyReason],
];

function Findings({ review }: { review: ReviewDetail }) {
  if (review.findings.length === 0) return null;
  return (
    <section aria-label="逐条的意见">
      <h3 className="dossier-group-title">逐条的意见</h3>
      <div className="scroll-x" tabIndex={0} role="region" aria-label="逐条的意见表">
        <table className="steps">
          <thead>
            <tr>
              {['条款', '问题', '修改建议', '依据', '采纳'].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {review.findings.map(({ clause, problem, suggestion, legalBasis }) => {
              const response = review.responses.find((one) => one.clause === clause);
              return (
                <tr key={clause}>
                  <td className="unbroken">{clause}</td>
                  <td>{problem}</td>
                  <td>{suggestion}</td>
                  <td>{legalBasis ?? '—'}</td>
                  <td>{response ? response.adopted ? <Mark tone="green">采纳</Mark> : `不采纳：${response.reason ?? ''}` : <span className="absent">未反馈</span>}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const endRows = (review: ReviewDetail): Row[] => [
  ['采纳情况', review.adoption && adoptionLabels[review.adoption]],
  ['反馈日期', day(review.adoptedOn)],
  ['说明', review.adoptionNote],
  ['退回、撤回的理由', review.endReason],
  ['有权机关的处理', review.revocation && `${review.revocation.on} ${review.revocation.authority} ${revocationLabels[review.revocation.kind]}：${review.revocation.reason}`],
];
