import { Field } from '@/shared/ui/Fields';
import { channelLabels, optionsOf } from './labels';

/** How and when the application came in. */
export function ReceiptFields() {
  return (
    <div className="form-grid">
      <Field name="channel" label="申请方式" kind="choice" options={optionsOf(channelLabels, (code) => code !== 'notice')} required />
      <Field name="receivedOn" label="收到申请之日" kind="day" required help="审查期限自次日起算" />
    </div>
  );
}
