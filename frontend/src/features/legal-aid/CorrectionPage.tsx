import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Form } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { send, type Schemas, type Tagged } from '@/shared/api/client';
import { Field } from '@/shared/ui/Fields';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { StepForm } from '@/shared/ui/StepForm';
import { caseQuery, forgetCases, type CaseDetail } from './api';
import { ApplicantFields, fillFromNumbers } from './ApplicantFields';
import { DuplicateField, useDuplicate } from './DuplicateField';
import { MeansFields } from './MeansFields';
import { NoticeFields } from './NoticeFields';
import { ReceiptFields } from './ReceiptFields';
import { SubjectFields } from './SubjectFields';
import { revealCase } from './Written';
import './legal-aid.css';

type Body = Schemas['CorrectAidRegistrationBody'];
type Plain = Schemas['RevealedPersonalData'];

const note = '本页显示完整的个人信息，查看已记入审计日志。已经出具的文书不随之改变；需要重新出具的，先在“文书”中作废。';

/** 更正登记信息. A digit can be put right only where it is seen: opening the form is a sight of personal data, which the audit log keeps. */
export function CorrectionPage() {
  const { id = '' } = useParams();
  const aid = useQuery(caseQuery(id));
  const plain = useQuery({
    queryKey: ['revealed', id],
    queryFn: () => revealCase(id, '更正登记信息'),
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
  });
  return <QueryView query={aid}>{(found) => <QueryView query={plain}>{(seen) => <Correction aid={found} plain={seen} />}</QueryView>}</QueryView>;
}

function Correction({ aid, plain }: { aid: Tagged<CaseDetail>; plain: Plain }) {
  // As the form was filled: what somebody else changes meanwhile is to be refused, not overwritten.
  const [{ value, etag }] = useState(aid);
  const { message } = App.useApp();
  const [form] = Form.useForm<Body>();
  const client = useQueryClient();
  const navigate = useNavigate();
  const duplicate = useDuplicate(undefined, plain.duplicateReason);
  const back = `/legal-aid/cases/${value.id}`;
  const title = value.notice ? '受援人' : '申请人';

  const correct = async (body: Body) => {
    const headers = { 'Content-Type': 'application/json', 'If-Match': etag };
    await duplicate.watch(send(`/api/v1/legal-aid/cases/${value.id}/correct-registration`, { method: 'POST', headers, body: JSON.stringify(body) }));
    void message.success('已办理：更正登记信息');
    void forgetCases(client);
    void client.invalidateQueries({ queryKey: ['documents', value.id] });
    await navigate(back);
  };

  return (
    <PageFrame title="更正登记信息" path={[{ title: '法律援助案件', to: '/legal-aid/cases' }, { title: value.number, to: back }]} note={note}>
      <StepForm<Body>
        form={form}
        legalBasis="个人信息保护法第四十六条"
        submitLabel="更正"
        initialValues={registered(value, plain)}
        onValuesChange={(changed) => fillFromNumbers(form, changed)}
        onSubmit={correct}
        onCancel={() => void navigate(back)}
      >
        <Panel title="更正">
          <Field name="reason" label="更正的理由" kind="area" required maxLength={500} />
        </Panel>
        <Panel title={value.notice ? '通知' : '申请'}>{value.notice ? <NoticeFields /> : <ReceiptFields />}</Panel>
        <Panel title={title}>
          <ApplicantFields title={title} />
        </Panel>
        <Panel title={value.notice ? '案件' : '申请事项'}>
          <SubjectFields />
        </Panel>
        {!value.notice && (
          <Panel title="经济困难状况">
            <MeansFields />
          </Panel>
        )}
        {duplicate.found && <DuplicateField />}
      </StepForm>
    </PageFrame>
  );
}

const registered = (aid: CaseDetail, plain: Plain): Partial<Body> => ({
  ...(aid.notice ? { notice: aid.notice } : { channel: aid.channel, receivedOn: aid.openedOn, means: { ...aid.means, remarks: plain.remarks } }),
  applicants: plain.applicants.map(({ id, ...person }) => ({ ...person, categories: aid.applicants.find((one) => one.id === id)?.categories })),
  subject: {
    kind: aid.kind,
    form: aid.form,
    stage: aid.stage,
    cause: aid.cause,
    facts: plain.facts,
    divisionCode: aid.divisionCode,
    opposingParties: plain.opposingParties,
  },
  duplicateReason: plain.duplicateReason,
});
