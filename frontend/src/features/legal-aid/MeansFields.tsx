import { Form } from 'antd';
import { Field } from '@/shared/ui/Fields';
import { exemptGrounds, meansBasisLabels, meansGroundLabels, optionsOf } from './labels';

/** What the applicant is told before committing (法律援助法第四十一条、第四十八条、第六十四条). */
const commitment =
  '告知：申请人应当如实说明经济困难状况，可以个人诚信承诺代替核查（法律援助法第四十一条）。以欺骗或者其他不正当手段获得法律援助的，终止法律援助（第四十八条），责令支付已实施法律援助的费用，并处三千元以下罚款（第六十四条）。';

/** 经济困难状况的说明（法律援助法第四十一条、第四十二条、第三十二条）. */
export function MeansFields() {
  const form = Form.useFormInstance();
  const basis = Form.useWatch(['means', 'basis'], form) as string | undefined;
  const at = (field: string) => ['means', field];
  const exempt = basis === 'exempt';
  return (
    <>
      {basis === 'commitment' && <p className="legal-basis">{commitment}</p>}
      <div className="form-grid">
        <Field name={at('basis')} label="认定方式" kind="choice" options={optionsOf(meansBasisLabels, (code) => code !== 'notice')} required />
        {basis === 'commitment' && <Field name={at('committedOn')} label="承诺日期" kind="day" required />}
        {(exempt || basis === 'notRequired') && (
          <Field
            name={at('ground')}
            label={exempt ? '免予核查的理由' : '不受限制的情形'}
            kind="choice"
            options={optionsOf(meansGroundLabels, (code) => exemptGrounds.includes(code) === exempt)}
            required
          />
        )}
        {(basis === 'commitment' || basis === 'verified') && <Field name={at('monthlyIncome')} label="家庭人均月收入" kind="money" />}
        <Field name={at('remarks')} label="说明" kind="text" maxLength={1000} />
      </div>
    </>
  );
}
