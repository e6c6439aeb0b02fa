import { useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { useNavigate } from 'react-router';
import { api, unwrap, type Schemas } from '@/shared/api/client';
import { todayInChina } from '@/shared/text/dates';
import { FieldList, type FieldSpec } from '@/shared/ui/Fields';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { StepForm } from '@/shared/ui/StepForm';
import { forgetCases } from './api';
import { ApplicantFields, blankPerson, fillFromNumbers } from './ApplicantFields';
import { DuplicateField, useDuplicate } from './DuplicateField';
import { authorityLabels, noticeGroundLabels, optionsOf } from './labels';
import { SubjectFields } from './SubjectFields';
import './legal-aid.css';

type Body = Schemas['ReceiveAidNoticeBody'];

const noticeFields: FieldSpec[] = [
  { name: ['notice', 'authority'], label: '办案机关', kind: 'choice', options: optionsOf(authorityLabels), required: true },
  { name: ['notice', 'authorityName'], label: '办案机关名称', kind: 'text', required: true, maxLength: 100 },
  { name: ['notice', 'noticeNumber'], label: '通知书文号', kind: 'text', required: true, maxLength: 100 },
  { name: ['notice', 'receivedOn'], label: '收到通知之日', kind: 'day', required: true, help: '指派期限自次日起算' },
  { name: ['notice', 'ground'], label: '通知情形', kind: 'choice', options: optionsOf(noticeGroundLabels), required: true },
];

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
          <div className="form-grid">
            <FieldList fields={noticeFields} />
          </div>
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
