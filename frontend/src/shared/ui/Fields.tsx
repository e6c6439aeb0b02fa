import { Button, Checkbox, DatePicker, Form, Input, InputNumber, Select, type FormRule as Rule } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { byWordsOrPinyin } from '@/shared/text/sound';

export type Option = { value: string; label: string };

export type FieldSpec = {
  name: string | (string | number)[];
  label: string;
  kind: 'text' | 'area' | 'day' | 'moment' | 'money' | 'count' | 'choice' | 'choices' | 'tick' | 'rows';
  options?: readonly Option[];
  required?: boolean;
  /** Where the value comes from or what it is for, under the field. */
  help?: string;
  maxLength?: number;
  disabled?: boolean;
  /** Of `rows`: the fields of each row. */
  columns?: readonly FieldSpec[];
  /** Of `rows`: those that the form began with, no more and no fewer. */
  fixed?: boolean;
  /** Of `rows`: what the button says. */
  addLabel?: string;
  /** What is wrong with a text, said when the field is left; undefined where nothing is. The server judges again. */
  check?: (text: string) => string | undefined;
};

/** Fields of a step, named as in the request's JSON; the values are the JSON's too, so a form submits what it holds. */
export function FieldList({ fields }: { fields: readonly FieldSpec[] }) {
  return fields.map((field) => <Field key={String(field.name)} {...field} />);
}

export function Field(spec: FieldSpec) {
  const { name, label, kind, options = [], required = false, help, maxLength, disabled, check } = spec;
  if (kind === 'rows') return <RowFields {...spec} />;
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
    <Form.Item
      name={name}
      label={label}
      extra={help}
      rules={rules}
      validateTrigger={check ? ['onBlur', 'onChange'] : undefined}
      className={kind === 'area' ? 'counted' : undefined}
    >
      {control(kind, { options, maxLength, disabled })}
    </Form.Item>
  );
}

/** As many rows as are needed, each a group of fields; named as the list in the request's JSON. */
function RowFields({ name, label, columns = [], fixed = false, addLabel, help }: FieldSpec) {
  return (
    <Form.List name={name}>
      {(rows, { add, remove }) => (
        <div className="field-rows">
          {help && <p className="page-note">{help}</p>}
          {rows.map(({ key, name: place }, index) => (
            <fieldset key={key} className="field-row">
              <legend>
                {label} {index + 1}
              </legend>
              <FieldList fields={columns.map((column) => ({ ...column, name: [place, ...[column.name].flat()] }))} />
              {!fixed && (
                <Button size="small" onClick={() => remove(place)}>
                  移除{label} {index + 1}
                </Button>
              )}
            </fieldset>
          ))}
          {!fixed && <Button onClick={() => add({})}>{addLabel ?? `增加${label}`}</Button>}
        </div>
      )}
    </Form.List>
  );
}

function judge(text: string | undefined, check: (text: string) => string | undefined) {
  const wrong = text ? check(text) : undefined;
  return wrong ? Promise.reject(new Error(wrong)) : Promise.resolve();
}

type Control = { options: readonly Option[]; maxLength?: number; disabled?: boolean };

function control(kind: Exclude<FieldSpec['kind'], 'tick' | 'day' | 'moment' | 'rows'>, { options, maxLength, disabled }: Control): ReactNode {
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
      return <Select options={[...options]} allowClear showSearch={byWordsOrPinyin} disabled={disabled} placeholder="请选择" />;
    case 'choices':
      return <Select mode="multiple" options={[...options]} allowClear showSearch={byWordsOrPinyin} disabled={disabled} placeholder="可选多项" />;
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
