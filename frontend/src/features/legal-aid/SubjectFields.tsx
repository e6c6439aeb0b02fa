import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { Field } from '@/shared/ui/Fields';
import { divisionsQuery } from './api';
import { formLabels, kindLabels, optionsOf, stageLabels } from './labels';

/** What the case is about, and against whom. */
export function SubjectFields() {
  const divisions = useQuery(divisionsQuery);
  const at = (field: string) => ['subject', field];
  return (
    <>
      <div className="form-grid">
        <Field name={at('kind')} label="案件类型" kind="choice" options={optionsOf(kindLabels)} required />
        <Field name={at('form')} label="援助形式" kind="choice" options={optionsOf(formLabels)} required />
        <Field name={at('stage')} label="办案阶段" kind="choice" options={optionsOf(stageLabels)} required />
        <Field name={at('cause')} label="案由" kind="text" required maxLength={100} />
        <Field
          name={at('divisionCode')}
          label="受援人所在乡镇"
          kind="choice"
          options={(divisions.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          required
        />
      </div>
      <Field name={at('facts')} label="案情概要" kind="area" required maxLength={4000} />
      <Form.List name={at('opposingParties')}>
        {(parties, { add, remove }) => (
          <>
            {parties.map(({ key, name }, index) => (
              <fieldset key={key} className="party">
                <legend>对方当事人 {index + 1}</legend>
                <div className="form-grid">
                  <Field name={[name, 'name']} label="姓名或者名称" kind="text" required maxLength={100} />
                  <Field name={[name, 'documentNumber']} label="证件号码" kind="text" maxLength={40} help="用于利益冲突检查" />
                </div>
                <Button size="small" onClick={() => remove(name)}>
                  移除对方当事人 {index + 1}
                </Button>
              </fieldset>
            ))}
            <Button onClick={() => add({})}>增加对方当事人</Button>
          </>
        )}
      </Form.List>
    </>
  );
}
