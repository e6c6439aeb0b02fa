import type { FieldSpec } from '@/shared/ui/Fields';

export const consultationFields: readonly FieldSpec[] = [
  { name: 'visitorName', label: '求助人', kind: 'text', required: true, maxLength: 100 },
  { name: 'question', label: '咨询事项', kind: 'area', required: true, maxLength: 2000 },
  { name: 'advice', label: '解答和帮助', kind: 'area', required: true, maxLength: 4000, help: '法律咨询、程序选择建议、申请变更强制措施、对案件处理提出意见等' },
];
