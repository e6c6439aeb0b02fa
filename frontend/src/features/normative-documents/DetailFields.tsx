import { Field } from '@/shared/ui/Fields';
import { optionsOf, termLabels } from './labels';

/** 名称、内容和起草说明, named as in `details` of the request. */
export function DetailFields() {
  return (
    <>
      <div className="form-grid">
        <Field name={['details', 'name']} label="名称" kind="text" required help="不带书名号" />
        <Field name={['details', 'term']} label="施行方式" kind="choice" options={optionsOf(termLabels)} required />
      </div>
      <Field name={['details', 'concernsEnterprises']} label="与市场主体生产经营活动密切相关（公开征求意见不少于30日）" kind="tick" />
      <Field name={['details', 'summary']} label="主要内容" kind="area" required maxLength={4000} />
      <Field name={['details', 'draftingNote']} label="起草说明" kind="area" maxLength={20000} help="制定的必要性、过程和主要问题；报送备案时作为材料之一" />
    </>
  );
}

export const blankDetails = { name: '', term: 'ordinary', concernsEnterprises: false, summary: '', draftingNote: '' } as const;
