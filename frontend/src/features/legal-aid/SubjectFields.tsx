import { Button, Form } from 'antd';
import { useEffect } from 'react';
import { Field } from '@/shared/ui/Fields';
import { formLabels, kindLabels, kindsOfForm, kindsOfStage, optionsOf, stageLabels } from './labels';
import { useDivisions } from './useDivisions';

/** What the case is about, and against whom. */
export function SubjectFields() {
  const divisions = useDivisions();
  const at = (field: string) => ['subject', field];
  const form = Form.useFormInstance();
  const kind = Form.useWatch(at('kind'), form) as string | undefined;
  const forms = optionsOf(formLabels, (code) => goesWith(kind, kindsOfForm, code));
  const stages = optionsOf(stageLabels, (code) => goesWith(kind, kindsOfStage, code));
  useEffect(() => {
    // What was chosen for another kind of case is no longer offered.
    for (const [field, options] of Object.entries({ form: forms, stage: stages })) {
      const chosen: unknown = form.getFieldValue(['subject', field]);
      if (chosen && !options.some(({ value }) => value === chosen)) form.setFieldValue(['subject', field], undefined);
    }
  });
  return (
    <>
      <div className="form-grid">
        <Field name={at('kind')} label="案件类型" kind="choice" options={optionsOf(kindLabels)} required />
        <Field name={at('form')} label="援助形式" kind="choice" options={forms} required />
        <Field name={at('stage')} label="办案阶段" kind="choice" options={stages} required />
        <Field name={at('cause')} label="案由" kind="text" required maxLength={100} />
        <Field
          name={at('divisionCode')}
          label="受援人所在乡镇"
          kind="choice"
          options={divisions.map(({ code, name }) => ({ value: code, label: name }))}
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

function goesWith(kind: string | undefined, kindsOf: Partial<Record<string, readonly string[]>>, code: string) {
  return !kind || (kindsOf[code]?.includes(kind) ?? true);
}
