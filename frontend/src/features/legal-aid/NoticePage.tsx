import { useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { useNavigate } from 'react-router';
import { api, unwrap, type Schemas } from '@/shared/api/client';
import { todayInChina } from '@/shared/text/dates';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { StepForm } from '@/shared/ui/StepForm';
import { forgetCases } from './api';
import { ApplicantFields, blankPerson, fillFromNumbers } from './ApplicantFields';
import { DuplicateField, useDuplicate } from './DuplicateField';
import { NoticeFields } from './NoticeFields';
import { SubjectFields } from './SubjectFields';
import './legal-aid.css';

type Body = Schemas['ReceiveAidNoticeBody'];

/** 登记通知辩护、通知代理. The authority has judged the need: there is no means statement. */
export function NoticePage() {
  const [form] = Form.useForm<Body>();
  const client = useQueryClient();
  const navigate = useNavigate();
  const duplicate = useDuplicate('legal-aid.notice');
  const send = async (body: Body) => {
    const { id } = await duplicate.watch(unwrap(api.POST('/api/v1/legal-aid/cases/notices', { body })));
    void forgetCases(client);
    await navigate(`/legal-aid/cases/${id}`);
  };
  return (
    <PageFrame title="登记法律援助通知" path={[{ title: '法律援助案件', to: '/legal-aid/cases' }]}>
      <StepForm<Body>
        form={form}
        legalBasis="法律援助法第二十五条、第二十八条、第三十六条"
        submitLabel="登记通知"
        draftKey="legal-aid.notice"
        initialValues={{
          notice: { receivedOn: todayInChina() } as Body['notice'],
          subject: { kind: 'criminal', form: 'criminalDefence' } as Body['subject'],
          applicants: [blankPerson] as Body['applicants'],
        }}
        onValuesChange={(changed) => fillFromNumbers(form, changed)}
        onSubmit={send}
        onCancel={() => void navigate('/legal-aid/cases')}
      >
        <Panel title="通知">
          <NoticeFields />
        </Panel>
        <Panel title="受援人">
          <ApplicantFields title="受援人" />
        </Panel>
        <Panel title="案件">
          <SubjectFields />
        </Panel>
        {duplicate.found && <DuplicateField />}
      </StepForm>
    </PageFrame>
  );
}
