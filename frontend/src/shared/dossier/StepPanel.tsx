import { useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { App, Drawer, Form } from 'antd';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { send, type Schemas } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';
import { useMay } from '@/shared/auth/session';
import { FieldList, type FieldSpec, type Option } from '@/shared/ui/Fields';
import { QueryView } from '@/shared/ui/QueryView';
import { StepForm } from '@/shared/ui/StepForm';
import { attach } from './attachments';
import { templatesQuery } from './documents';
import { PhotoPicker } from './PhotoPicker';
import { StepDocuments } from './StepDocuments';
import { askedFor, inForm, withDocuments } from './stepDocuments';
import { actOf, initialOf, withOptions, type Prepared, type StepFields } from './steps';

type Props = {
  /** Where the API keeps the dossier: `/api/v1/<module>/<resource>/<id>`. */
  path: string;
  etag: string;
  action: Schemas['AllowedAction'];
  step: StepFields;
  choices?: Readonly<Record<string, readonly Option[] | undefined>>;
  forget: readonly QueryKey[];
  onClose: () => void;
  /** After a step that writes documents, for whoever issues them. */
  onDocuments?: () => void;
};
type Values = Record<string, unknown>;

const nothing: Prepared = {};

/** The form of one step over the dossier, filled with what the server proposes; the documents that the step writes are issued with it. */
export function StepPanel({ path, etag, action, step, choices = {}, forget, onClose, onDocuments }: Props) {
  const [, , , module = '', , id = ''] = path.split('/');
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [photos, setPhotos] = useState<File[]>([]);
  const [asked, setAsked] = useState<FieldSpec[]>([]);
  const prepared = useQuery({
    queryKey: ['prepared', path, action.code],
    queryFn: () => step.prepare?.(id) ?? nothing,
    ...(step.prepare ? { gcTime: 0 } : { initialData: nothing, staleTime: Infinity }),
  });
  const codes = useMay('documents.issue') ? action.documents : [];
  const templates = useQuery({ ...templatesQuery(module), enabled: codes.length > 0 }).data ?? [];

  const take = async (values: Values) => {
    for (const photo of photos) {
      await attach(id, photo);
      setPhotos((left) => left.filter((other) => other !== photo));
    }
    const { places, body } = withDocuments({ ...step.initial, ...(step.toBody?.(values) ?? values) }, codes);
    try {
      await send(`${path}/${step.act ?? actOf(action.code)}`, { method: 'POST', headers: { 'Content-Type': 'application/json', 'If-Match': etag }, body: JSON.stringify(body) });
    } catch (error) {
      const problem = inForm(problemOf(error), places);
      // At once, so that the fields are there before the form puts the errors beside them.
      flushSync(() => setAsked((before) => [...before, ...askedFor(problem, codes, templates).filter(({ name }) => !before.some((one) => String(one.name) === String(name)))]));
      throw problem;
    }
    void message.success(places.length > 0 ? `已办理：${action.label}，并出具文书` : `已办理：${action.label}`);
    await Promise.all([...forget, ['matters'], ['documents', id], ['attachments', id]].map((queryKey) => client.invalidateQueries({ queryKey })));
  };

  return (
    <Drawer title={action.label} open onClose={onClose} size={560} destroyOnHidden mask={{ closable: false }} className="step-drawer">
      <QueryView query={prepared}>
        {({ options = {}, initial, note }) => (
          <StepForm<Values>
            form={form}
            legalBasis={action.legalBasis}
            needs={action.needs}
            submitLabel={action.label}
            danger={step.danger}
            initialValues={{ ...initialOf(step), ...initial, ...(codes.length > 0 && { documents: codes.map(() => ({ issue: true })) }) }}
            draftKey={step.fields.length > 2 ? `${path}.${action.code}` : undefined}
            onSubmit={take}
            onCancel={onClose}
            onDone={() => {
              onClose();
              if (codes.length > 0) onDocuments?.();
            }}
          >
            {note && <p className="page-note step-note">{note}</p>}
            <FieldList fields={withOptions(step.fields, { ...choices, ...options })} />
            {codes.length > 0 && <StepDocuments codes={codes} templates={templates} asked={asked} />}
            {step.photos && <PhotoPicker photos={photos} onChange={setPhotos} />}
          </StepForm>
        )}
      </QueryView>
    </Drawer>
  );
}
