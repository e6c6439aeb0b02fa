import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Drawer, Form } from 'antd';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { send, type Schemas, type Tagged } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';
import { useMay } from '@/shared/auth/session';
import { attach } from '@/shared/dossier/attachments';
import { actOf, initialOf, withOptions } from '@/shared/dossier/steps';
import { FieldList, type FieldSpec } from '@/shared/ui/Fields';
import { QueryView } from '@/shared/ui/QueryView';
import { StepForm } from '@/shared/ui/StepForm';
import { forgetCases, type CaseDetail } from './api';
import { templatesQuery } from '@/shared/dossier/documents';
import { PhotoPicker } from './PhotoPicker';
import { useStepChoices } from './stepChoices';
import { StepDocuments } from './StepDocuments';
import { askedFor, inForm, withDocuments } from './stepDocuments';
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
  const [asked, setAsked] = useState<FieldSpec[]>([]);
  const choices = useStepChoices(action.code, id);
  const codes = useMay('documents.issue') ? action.documents : [];
  const templates = useQuery({ ...templatesQuery('legal-aid'), enabled: codes.length > 0 }).data ?? [];
  const step = stepFields[action.code];
  if (!step) return null;

  const take = async (values: Values) => {
    for (const photo of photos) {
      await attach(id, photo);
      setPhotos((left) => left.filter((other) => other !== photo));
    }
    const { places, body } = withDocuments(step.toBody?.(values) ?? values, codes);
    try {
      await send(`/api/v1/legal-aid/cases/${id}/${actOf(action.code)}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'If-Match': aid.etag },
        body: JSON.stringify(body),
      });
    } catch (error) {
      const problem = inForm(problemOf(error), places);
      // At once, so that the fields are there before the form puts the errors beside them.
      flushSync(() => setAsked((before) => [...before, ...askedFor(problem, codes, templates).filter(({ name }) => !before.some((one) => String(one.name) === String(name)))]));
      throw problem;
    }
    void message.success(places.length > 0 ? `已办理：${action.label}，并出具文书` : `已办理：${action.label}`);
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
            initialValues={{ ...initialOf(step), ...initial, documents: codes.map(() => ({ issue: true })) }}
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
            {codes.length > 0 && <StepDocuments codes={codes} templates={templates} asked={asked} />}
            {step.photos && <PhotoPicker photos={photos} onChange={setPhotos} />}
          </StepForm>
        )}
      </QueryView>
    </Drawer>
  );
}
