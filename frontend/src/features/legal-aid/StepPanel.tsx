import { useQueryClient } from '@tanstack/react-query';
import { App, Drawer, Form } from 'antd';
import { useState } from 'react';
import { send, type Schemas, type Tagged } from '@/shared/api/client';
import { attach } from '@/shared/dossier/attachments';
import { actOf, initialOf, withOptions } from '@/shared/dossier/steps';
import { FieldList } from '@/shared/ui/Fields';
import { QueryView } from '@/shared/ui/QueryView';
import { StepForm } from '@/shared/ui/StepForm';
import { forgetCases, type CaseDetail } from './api';
import { PhotoPicker } from './PhotoPicker';
import { useStepChoices } from './stepChoices';
import { stepFields } from './steps';

type Props = { aid: Tagged<CaseDetail>; action: Schemas['AllowedAction']; onClose: () => void; onDone: () => void };
type Values = Record<string, unknown>;

/** The form of one step over the dossier, filled with what the server proposes. */
export function StepPanel({ aid, action, onClose, onDone }: Props) {
  const { id } = aid.value;
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [photos, setPhotos] = useState<File[]>([]);
  const choices = useStepChoices(action.code, id);
  const step = stepFields[action.code];
  if (!step) return null;

  const take = async (values: Values) => {
    for (const photo of photos) {
      await attach(id, photo);
      setPhotos((left) => left.filter((other) => other !== photo));
    }
    await send(`/api/v1/legal-aid/cases/${id}/${actOf(action.code)}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'If-Match': aid.etag },
      body: JSON.stringify(step.toBody?.(values) ?? values),
    });
    void message.success(`已办理：${action.label}`);
    void client.invalidateQueries({ queryKey: ['attachments', id] });
    void client.invalidateQueries({ queryKey: ['documents', id] });
    await forgetCases(client);
  };

  return (
    <Drawer title={action.label} open onClose={onClose} size={560} destroyOnHidden className="step-drawer">
      <QueryView query={choices}>
        {({ options, initial, note }) => (
          <StepForm<Values>
            form={form}
            legalBasis={action.legalBasis}
            needs={action.needs}
            submitLabel={action.label}
            danger={step.danger}
            initialValues={{ ...initialOf(step), ...initial }}
            draftKey={`legal-aid.${id}.${action.code}`}
            onSubmit={take}
            onCancel={onClose}
            onDone={() => {
              onClose();
              onDone();
            }}
          >
            {note && <p className="page-note step-note">{note}</p>}
            <FieldList fields={withOptions(step.fields, options)} />
            {step.photos && <PhotoPicker photos={photos} onChange={setPhotos} />}
          </StepForm>
        )}
      </QueryView>
    </Drawer>
  );
}
