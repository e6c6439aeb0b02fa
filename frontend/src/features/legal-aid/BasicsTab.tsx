import type { Schemas } from '@/shared/api/client';
import { useMay, useUser } from '@/shared/auth/session';
import { Group, type Row } from '@/shared/dossier/Group';
import { moneyText } from '@/shared/text/money';
import { MaskedText } from '@/shared/ui/MaskedText';
import { DateText, MoneyText } from '@/shared/ui/Texts';
import type { CaseDetail } from './api';
import { Assignments, Progress } from './HandlingTables';
import { revealCase, Written } from './Written';
import { regionText } from './identityNumber';
import {
  authorityLabels, categoryLabels, channelLabels, documentKindLabels, evidenceLabels, formLabels, meansBasisLabels, meansGroundLabels,
  noticeGroundLabels, outcomeLabels, sexLabels, stageLabels, terminationLabels,
} from './labels';
import { useDivisions } from './useDivisions';

/** 基本信息: what the dossier holds, group by group; a group that has not come yet is not shown. */
export function BasicsTab({ aid }: { aid: CaseDetail }) {
  const divisions = useDivisions();
  const division = divisions.find(({ code }) => code === aid.divisionCode)?.name ?? aid.divisionCode;
  return (
    <div className="dossier-groups">
      <Group title="案件" rows={subjectRows(aid, division)} />
      {aid.applicants.map((person) => (
        <Person key={person.id} person={person} caseId={aid.id} />
      ))}
      <Group title="对方当事人" rows={opponentRows(aid)} />
      <Group title="经济困难状况" rows={meansRows(aid)} />
      {aid.notice && <Group title="办案机关的通知" rows={noticeRows(aid.notice)} />}
      <Group title="审查" rows={examinationRows(aid)} />
      <Assignments caseId={aid.id} rows={aid.assignments} />
      <Progress caseId={aid.id} rows={aid.progress} />
      {aid.conclusion && <Group title="结案" rows={conclusionRows(aid.id, aid.conclusion)} />}
      <Group title="结案后" rows={closingRows(aid)} />
    </div>
  );
}

const day = (value: string | null | undefined) => value && <DateText value={value} />;

const subjectRows = (aid: CaseDetail, division: string): Row[] => [
  ['申请方式', channelLabels[aid.channel]],
  ['收件日期', day(aid.openedOn)],
  ['援助形式', formLabels[aid.form]],
  ['办案阶段', stageLabels[aid.stage]],
  ['案由', aid.cause],
  ['所在乡镇', division],
  ['受援人类别', aid.categories.map((category) => categoryLabels[category]).join('、')],
  ['援助日期', day(aid.aidedOn)],
  ['办结日期', day(aid.closedOn)],
  ['案情概要', <Written key="facts" caseId={aid.id} text={aid.facts} label="案情概要" pick={(plain) => plain.facts} />],
  ['另立案件的理由', aid.duplicateReason && <Written caseId={aid.id} text={aid.duplicateReason} label="另立案件的理由" pick={(plain) => plain.duplicateReason} />],
];

/** Personal data is masked; a sight of it takes a reason, which the audit log keeps. */
function Person({ person, caseId }: { person: Schemas['ApplicantView']; caseId: string }) {
  const mayReveal = useMay('legal-aid.cases.reveal');
  const { countyCode, countyName } = useUser();
  const citizen = person.documentKind === 'citizenIdentityCard';
  const revealed = (pick: (plain: Schemas['RevealedPerson']) => string | null | undefined) =>
    mayReveal
      ? async (reason: string) => {
          const plain = (await revealCase(caseId, reason)).applicants.find(({ id }) => id === person.id);
          return (plain && pick(plain)) ?? '—';
        }
      : undefined;
  return (
    <Group
      title={`受援人 ${person.name}`}
      rows={[
        [
          documentKindLabels[person.documentKind],
          <MaskedText key="number" masked={person.documentNumber} label={`${person.name}的证件号码`} onReveal={revealed((plain) => plain.documentNumber)} />,
        ],
        ['性别', person.sex && sexLabels[person.sex]],
        ['出生日期', <MaskedText key="birth" masked="****-**-**" label={`${person.name}的出生日期`} onReveal={revealed((plain) => plain.birthDate)} />],
        ['号码所属地区', citizen && regionText(person.documentNumber.slice(0, 6), { code: countyCode, name: countyName })],
        ['联系电话', person.phone && <MaskedText masked={person.phone} label={`${person.name}的电话`} onReveal={revealed((plain) => plain.phone)} />],
        ['住址', person.address && <MaskedText masked={person.address} label={`${person.name}的住址`} onReveal={revealed((plain) => plain.address)} />],
        ['受援人类别', person.categories.map((category) => categoryLabels[category]).join('、')],
      ]}
    />
  );
}

const opponentRows = (aid: CaseDetail) =>
  aid.opposingParties.map(({ name, documentNumber }, index): Row => [
    name,
    documentNumber ? (
      <Written key={name} caseId={aid.id} text={documentNumber} label={`${name}的证件号码`} pick={(plain) => plain.opposingParties.find((party, place) => place === index && party.name === name)?.documentNumber} />
    ) : (
      '—'
    ),
  ]);

const meansRows = ({ id, means }: CaseDetail): Row[] => [
  ['认定方式', meansBasisLabels[means.basis]],
  ['理由', means.ground && meansGroundLabels[means.ground]],
  ['承诺日期', day(means.committedOn)],
  ['家庭人均月收入', typeof means.monthlyIncome === 'number' ? <MoneyText value={means.monthlyIncome} /> : undefined],
  ['说明', means.remarks && <Written caseId={id} text={means.remarks} label="经济困难状况的说明" pick={(plain) => plain.remarks} />],
];

const noticeRows = (notice: Schemas['AuthorityNotice']): Row[] => [
  ['办案机关', `${notice.authorityName}（${authorityLabels[notice.authority]}）`],
  ['通知书文号', notice.noticeNumber],
  ['收到通知之日', day(notice.receivedOn)],
  ['通知情形', noticeGroundLabels[notice.ground]],
];

const examinationRows = (aid: CaseDetail): Row[] => [
  ['通知补充的材料', aid.supplementMaterials.length > 0 && <Written caseId={aid.id} text={aid.supplementMaterials.join('；')} label="通知补充的材料" pick={(plain) => plain.supplementMaterials.join('；')} />],
  ['补充期限', day(aid.supplementDueOn)],
  ['决定日期', day(aid.decidedOn)],
  ['审查意见、理由', aid.decisionReasons && <Written caseId={aid.id} text={aid.decisionReasons} label="审查意见、理由" pick={(plain) => plain.decisionReasons} />],
];

const conclusionRows = (caseId: string, conclusion: Schemas['AidConclusion']): Row[] => [
  ['结案日期', day(conclusion.concludedOn)],
  ['结案结果', outcomeLabels[conclusion.outcome]],
  ['挽回（取得）的经济利益', <MoneyText key="recovered" value={conclusion.recoveredAmount} />],
  ['避免的经济损失', <MoneyText key="avoided" value={conclusion.avoidedAmount} />],
  ['证明材料', evidenceLabels[conclusion.evidence]],
  ['办理情况和结果', <Written key="summary" caseId={caseId} text={conclusion.summary} label="办理情况和结果" pick={(plain) => plain.conclusionSummary} />],
];

const closingRows = (aid: CaseDetail): Row[] => [
  ['质量评分', aid.qualityScore],
  ['核定补贴', aid.subsidy && `${moneyText(aid.subsidy.approvedAmount)}（${aid.subsidy.proposalReason}）`],
  ['与标准不一致的理由', aid.subsidy?.departureReason && <Written caseId={aid.id} text={aid.subsidy.departureReason} label="与标准不一致的理由" pick={(plain) => plain.departureReason} />],
  ['终止情形', aid.terminationGround && terminationLabels[aid.terminationGround]],
  ['终止理由', aid.terminationReasons && <Written caseId={aid.id} text={aid.terminationReasons} label="终止理由" pick={(plain) => plain.terminationReasons} />],
  ['发送决定之日', aid.terminationSentOn],
  ['收到决定之日', aid.servedOn],
  ['异议理由', aid.objection && <Written caseId={aid.id} text={aid.objection.grounds} label="异议理由" pick={(plain) => plain.objectionGrounds} />],
  ['异议审查的理由', aid.objection?.reviewReasons && <Written caseId={aid.id} text={aid.objection.reviewReasons} label="异议审查的理由" pick={(plain) => plain.reviewReasons} />],
];
