import { Button, Form, type FormInstance } from 'antd';
import { useUser } from '@/shared/auth/session';
import { Field } from '@/shared/ui/Fields';
import { identityProblem, readIdentityNumber, regionText } from './identityNumber';
import { categoryLabels, documentKindLabels, optionsOf, sexLabels } from './labels';

/** 申请人、受援人: one or several; an identity number fills in sex and birth date and says where it was given out. */
export function ApplicantFields({ title }: { title: string }) {
  return (
    <Form.List name="applicants">
      {(people, { add, remove }) => (
        <>
          {people.map(({ key, name }, index) => (
            <fieldset key={key} className="party">
              <legend>
                {title}
                {people.length > 1 && ` ${index + 1}`}
              </legend>
              <PersonFields index={name} />
              {people.length > 1 && (
                <Button size="small" onClick={() => remove(name)}>
                  移除{title} {index + 1}
                </Button>
              )}
            </fieldset>
          ))}
          <Button onClick={() => add(blankPerson)}>增加{title}</Button>
        </>
      )}
    </Form.List>
  );
}

export const blankPerson = { documentKind: 'citizenIdentityCard' } as const;

function PersonFields({ index }: { index: number }) {
  const form = Form.useFormInstance();
  const at = (field: string) => [index, field];
  const citizen = (Form.useWatch(['applicants', index, 'documentKind'], form) as string | undefined) === 'citizenIdentityCard';
  const facts = readIdentityNumber(Form.useWatch(['applicants', index, 'documentNumber'], form) as string | undefined);
  const filled = citizen && facts !== undefined;
  const { countyCode, countyName } = useUser();
  return (
    <div className="form-grid">
      <Field name={at('name')} label="姓名" kind="text" required maxLength={100} />
      <Field name={at('documentKind')} label="证件种类" kind="choice" options={optionsOf(documentKindLabels)} required />
      <Field
        name={at('documentNumber')}
        label="证件号码"
        kind="text"
        required
        maxLength={40}
        check={citizen ? identityProblem : undefined}
        help={filled ? `号码所属地区：${regionText(facts.region, { code: countyCode, name: countyName })}` : undefined}
      />
      <Field name={at('sex')} label="性别" kind="choice" options={optionsOf(sexLabels)} disabled={filled} help={filled ? '由号码得出' : undefined} />
      <Field name={at('birthDate')} label="出生日期" kind="day" disabled={filled} help={filled ? '由号码得出' : undefined} />
      <Field name={at('phone')} label="联系电话" kind="text" maxLength={30} />
      <Field name={at('address')} label="住址" kind="text" />
      <Field name={at('categories')} label="受援人类别" kind="choices" options={optionsOf(categoryLabels)} />
    </div>
  );
}

type People = { applicants?: ({ documentKind?: string; documentNumber?: string } | undefined)[] };

/** Called at every change: writes what the numbers just typed say. */
export function fillFromNumbers(form: FormInstance, changed: People) {
  changed.applicants?.forEach((person, index) => {
    if (person?.documentNumber === undefined) return;
    const kind = form.getFieldValue(['applicants', index, 'documentKind']) as string | undefined;
    const facts = kind === 'citizenIdentityCard' ? readIdentityNumber(person.documentNumber) : undefined;
    if (!facts) return;
    form.setFieldValue(['applicants', index, 'sex'], facts.sex);
    form.setFieldValue(['applicants', index, 'birthDate'], facts.birthDate);
  });
}
