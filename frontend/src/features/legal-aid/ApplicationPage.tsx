import { useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { useNavigate } from 'react-router';
import { api, unwrap, type Schemas } from '@/shared/api/client';
import { useUser } from '@/shared/auth/session';
import { todayInChina } from '@/shared/text/dates';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { StepForm } from '@/shared/ui/StepForm';
import { forgetCases } from './api';
import { ApplicantFields, blankPerson, fillFromNumbers } from './ApplicantFields';
import { DuplicateField, useDuplicate } from './DuplicateField';
import { MeansFields } from './MeansFields';
import { ReceiptFields } from './ReceiptFields';
import { SubjectFields } from './SubjectFields';
import './legal-aid.css';

type Body = Schemas['ReceiveAidApplicationBody'];

/** 登记法律援助申请. What is typed stays on this computer until it is sent. */
export function ApplicationPage() {
  const [form] = Form.useForm<Body>();
  const client = useQueryClient();
  const navigate = useNavigate();
  const duplicate = useDuplicate('legal-aid.application');
  const today = todayInChina();
  const fromTownship = useUser().scopes['legal-aid'] !== 'county';
  const send = async (body: Body) => {
    const { id } = await duplicate.watch(unwrap(api.POST('/api/v1/legal-aid/cases', { body })));
    void forgetCases(client);
    await navigate(`/legal-aid/cases/${id}`);
  };
  return (
    <PageFrame title="登记法律援助申请" path={[{ title: '法律援助案件', to: '/legal-aid/cases' }]}>
      <StepForm<Body>
        form={form}
        legalBasis="法律援助法第四十一条至第四十三条"
        submitLabel="登记申请"
        draftKey="legal-aid.application"
        initialValues={{
          channel: fromTownship ? 'township' : 'visit',
          receivedOn: today,
          applicants: [blankPerson] as Body['applicants'],
          means: { basis: 'commitment', committedOn: today },
        }}
        onValuesChange={(changed) => fillFromNumbers(form, changed)}
        onSubmit={send}
        onCancel={() => void navigate('/legal-aid/cases')}
      >
        <Panel title="申请">
          <ReceiptFields />
        </Panel>
        <Panel title="申请人">
          <ApplicantFields title="申请人" />
        </Panel>
        <Panel title="申请事项">
          <SubjectFields />
        </Panel>
        <Panel title="经济困难状况">
          <MeansFields />
        </Panel>
        {duplicate.found && <DuplicateField />}
      </StepForm>
    </PageFrame>
  );
}
