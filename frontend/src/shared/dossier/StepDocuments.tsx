import { Checkbox, Form } from 'antd';
import { FieldList, type FieldSpec } from '@/shared/ui/Fields';
import type { Template } from './stepDocuments';

type Props = { codes: readonly string[]; templates: readonly Template[]; asked: readonly FieldSpec[] };

/** 同时出具: the documents that the step writes, issued with it in one act unless the tick is taken away. */
export function StepDocuments({ codes, templates, asked }: Props) {
  const papers = Form.useWatch<{ issue?: boolean }[] | undefined>('documents', { preserve: true });
  return (
    <fieldset className="step-documents">
      <legend>同时出具</legend>
      {codes.map((code, place) => (
        <div key={code}>
          <Form.Item name={['documents', place, 'issue']} valuePropName="checked" noStyle>
            <Checkbox>{templates.find((template) => template.code === code)?.name ?? code}</Checkbox>
          </Form.Item>
          {papers?.[place]?.issue && <FieldList fields={asked.filter(({ name }) => name[1] === place)} />}
        </div>
      ))}
      <p className="page-note">文书的成文日期即办理日期，文号同时编取；暂不出具的，可以以后在“文书”中补办。</p>
    </fieldset>
  );
}
