import { FieldList, type FieldSpec } from '@/shared/ui/Fields';
import { authorityLabels, noticeGroundLabels, optionsOf } from './labels';

const fields: FieldSpec[] = [
  { name: ['notice', 'authority'], label: '办案机关', kind: 'choice', options: optionsOf(authorityLabels), required: true },
  { name: ['notice', 'authorityName'], label: '办案机关名称', kind: 'text', required: true, maxLength: 100 },
  { name: ['notice', 'noticeNumber'], label: '通知书文号', kind: 'text', required: true, maxLength: 100 },
  { name: ['notice', 'receivedOn'], label: '收到通知之日', kind: 'day', required: true, help: '指派期限自次日起算' },
  { name: ['notice', 'ground'], label: '通知情形', kind: 'choice', options: optionsOf(noticeGroundLabels), required: true },
];

/** 办案机关的通知. */
export function NoticeFields() {
  return (
    <div className="form-grid">
      <FieldList fields={fields} />
    </div>
  );
}
