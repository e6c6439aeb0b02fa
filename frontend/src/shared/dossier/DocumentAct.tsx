import { useQueryClient } from '@tanstack/react-query';
import { api, unwrap, type Schemas } from '@/shared/api/client';
import { todayInChina } from '@/shared/text/dates';
import { FieldList, type FieldSpec } from '@/shared/ui/Fields';
import { StepDrawer } from '@/shared/ui/StepForm';
import type { Document } from './documents';

const serviceFields: FieldSpec[] = [
  { name: 'recipientName', label: '受送达人', kind: 'text', required: true, maxLength: 100 },
  {
    name: 'methodName',
    label: '送达方式',
    kind: 'choice',
    required: true,
    options: ['直接送达', '留置送达', '邮寄送达', '电子送达', '委托送达', '公告送达'].map((value) => ({ value, label: value })),
  },
  { name: 'servedOn', label: '送达日期', kind: 'day', required: true },
  { name: 'serverName', label: '送达人', kind: 'text', maxLength: 100 },
  { name: 'remark', label: '备注', kind: 'text', maxLength: 500 },
];
const voidFields: FieldSpec[] = [{ name: 'reason', label: '作废理由', kind: 'area', required: true, maxLength: 500, help: '文号保留，不再使用' }];

type Props = { kind: 'void' | 'serve'; document: Document; matterId: string; recipient: string; onClose: () => void };

/** 记载送达、作废. */
export function DocumentAct({ kind, document, matterId, recipient, onClose }: Props) {
  const client = useQueryClient();
  const params = { path: { id: document.id }, header: { 'If-Match': `"${document.version}"` } };
  return (
    <StepDrawer<Record<string, unknown>>
      title={`${kind === 'void' ? '作废' : '记载送达'}：${document.title}${document.number ?? ''}`}
      open
      onClose={onClose}
      danger={kind === 'void'}
      submitLabel={kind === 'void' ? '作废' : '记载送达'}
      initialValues={kind === 'serve' ? { recipientName: recipient, servedOn: todayInChina() } : {}}
      onSubmit={async (values) => {
        if (kind === 'void') await unwrap(api.POST('/api/v1/documents/{id}/void', { params, body: values as Schemas['VoidDocumentBody'] }));
        else await unwrap(api.POST('/api/v1/documents/{id}/record-service', { params, body: values as Schemas['RecordDocumentServiceBody'] }));
        await client.invalidateQueries({ queryKey: ['documents', matterId] });
      }}
    >
      <FieldList fields={kind === 'void' ? voidFields : serviceFields} />
    </StepDrawer>
  );
}
