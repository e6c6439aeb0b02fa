import { useQuery } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '@/shared/api/client';
import { FieldList } from '@/shared/ui/Fields';
import { StepDrawer } from '@/shared/ui/StepForm';
import { optionsOf } from '../labels';
import { accountsQuery, institutionChoicesQuery, useForgetRegisters, versionHeader, type Practitioner } from './api';
import { practitionerKindLabels, specialityLabels } from './labels';

type Props = { practitioner: Practitioner | undefined; institutionId: string | undefined; onClose: () => void };

export function PractitionerDrawer({ practitioner, institutionId, onClose }: Props) {
  const forget = useForgetRegisters();
  const institutions = useQuery(institutionChoicesQuery);
  const accounts = useQuery(accountsQuery);
  return (
    <StepDrawer<Schemas['PractitionerBody']>
      title={practitioner ? '更正人员' : '登记人员'}
      open
      onClose={onClose}
      legalBasis="法律援助法第十三条"
      submitLabel={practitioner ? '保存' : '登记'}
      initialValues={practitioner ?? { kind: 'lawyer', institutionId, onRota: true }}
      onSubmit={(body) =>
        practitioner
          ? unwrap(api.PUT('/api/v1/legal-aid/practitioners/{id}', { params: { path: { id: practitioner.id }, header: versionHeader(practitioner) }, body }))
          : unwrap(api.POST('/api/v1/legal-aid/practitioners', { body }))
      }
      onDone={() => void forget()}
    >
      <FieldList
        fields={[
          { name: 'kind', label: '种类', kind: 'choice', required: true, options: optionsOf(practitionerKindLabels) },
          { name: 'name', label: '姓名', kind: 'text', required: true, maxLength: 100 },
          { name: 'institutionId', label: '所属单位', kind: 'choice', required: true, options: institutions.data ?? [] },
          { name: 'licenceNumber', label: '执业证号', kind: 'text', required: true, maxLength: 40 },
          { name: 'licensedSince', label: '首次执业日期', kind: 'day', required: true, help: '可能判处无期徒刑、死刑的案件须有三年以上执业经历' },
          { name: 'licenceValidUntil', label: '执业证有效至', kind: 'day', help: '没有期限的不填' },
          { name: 'endedOn', label: '停止执业日期', kind: 'day', help: '注销、停止执业的，自该日起不再指派和安排值班' },
          { name: 'specialities', label: '专长', kind: 'choices', options: optionsOf(specialityLabels) },
          { name: 'phone', label: '电话', kind: 'text', maxLength: 30 },
          { name: 'userId', label: '登录账号', kind: 'choice', options: accounts.data ?? [], help: '有账号的人员可以自己查看受指派的案件、报告进展' },
          { name: 'onRota', label: '参加轮派', kind: 'tick' },
        ]}
      />
    </StepDrawer>
  );
}
