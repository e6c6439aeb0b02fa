import { Checkbox, DatePicker, Form, Input, InputNumber, Select, type FormRule as Rule } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';

export type Option = { value: string; label: string };

export type FieldSpec = {
  name: string | (string | number)[];
  label: string;
  kind: 'text' | 'area' | 'day' | 'moment' | 'money' | 'count' | 'choice' | 'choices' | 'tick';
  options?: readonly Option[];
  required?: boolean;
  /** Where the value comes from or what it is for, under the field. */
  help?: string;
  maxLength?: number;
  disabled?: boolean;
  /** What is wrong with a text, said when the field is left; undefined where nothing is. The server judges again. */
  check?: (text: string) => string | undefined;
};

/** Fields of a step, named as in the request's JSON; the values are the JSON's too, so a form submits what it holds. */
export function FieldList({ fields }: { fields: readonly FieldSpec[] }) {
  return fields.map((field) => <Field key={String(field.name)} {...field} />);
}

export function Field({ name, label, kind, options = [], required = false, help, maxLength, disabled, check }: FieldSpec) {
  const rules: Rule[] = required ? [{ required: true, message: kind === 'choice' || kind === 'choices' || kind === 'day' ? `请选择${label}` : `请填写${label}` }] : [];
  if (check) rules.push({ validateTrigger: 'onBlur', validator: (_rule, text?: string) => judge(text, check) });
  if (kind === 'tick')
    return (
      <Form.Item name={name} valuePropName="checked" extra={help} rules={rules}>
        <Checkbox disabled={disabled}>{label}</Checkbox>
      </Form.Item>
    );
  if (kind === 'day' || kind === 'moment')
    return (
      <Form.Item name={name} label={label} extra={help} rules={rules} {...(kind === 'day' ? dayValue : momentValue)}>
        <DatePicker disabled={disabled} showTime={kind === 'moment' && { format: 'HH:mm' }} placeholder={kind === 'day' ? '如 2022-09-21' : '如 2022-09-21 09:00'} />
      </Form.Item>
    );
  return (
    <Form.Item name={name} label={label} extra={help} rules={rules} validateTrigger={check ? ['onBlur', 'onChange'] : undefined}>
      {control(kind, { options, maxLength, disabled })}
    </Form.Item>
  );
}

function judge(text: string | undefined, check: (text: string) => string | undefined) {
  const wrong = text ? check(text) : undefined;
  return wrong ? Promise.reject(new Error(wrong)) : Promise.resolve();
}

type Control = { options: readonly Option[]; maxLength?: number; disabled?: boolean };

function control(kind: Exclude<FieldSpec['kind'], 'tick' | 'day' | 'moment'>, { options, maxLength, disabled }: Control): ReactNode {
  switch (kind) {
    case 'text':
      return <Input maxLength={maxLength ?? 200} disabled={disabled} />;
    case 'area':
      return <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={maxLength ?? 2000} showCount disabled={disabled} />;
    case 'money':
      return <InputNumber min={0} precision={2} suffix="元" className="field-money" disabled={disabled} />;
    case 'count':
      return <InputNumber min={0} precision={0} disabled={disabled} />;
    case 'choice':
      return <Select options={[...options]} allowClear showSearch={{ optionFilterProp: 'label' }} disabled={disabled} placeholder="请选择" />;
    case 'choices':
      return <Select mode="multiple" options={[...options]} allowClear showSearch={{ optionFilterProp: 'label' }} disabled={disabled} placeholder="可选多项" />;
  }
}

/** Spread onto a `Form.Item` around a `DatePicker`, so that the form holds `yyyy-MM-dd` and not a Dayjs. */
export const dayValue = {
  getValueProps: (value: string | null | undefined) => ({ value: value ? dayjs(value) : null }),
  getValueFromEvent: (day: Dayjs | null) => day?.format('YYYY-MM-DD') ?? null,
};

/** The same for a local date-time in China. */
export const momentValue = {
  getValueProps: dayValue.getValueProps,
  getValueFromEvent: (moment: Dayjs | null) => moment?.format('YYYY-MM-DDTHH:mm') ?? null,
};
