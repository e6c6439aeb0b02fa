import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Drawer, Form } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, download, unwrap, type Schemas } from '@/shared/api/client';
import { todayInChina } from '@/shared/text/dates';
import { Field, FieldList, type FieldSpec } from '@/shared/ui/Fields';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { QueryView } from '@/shared/ui/QueryView';
import { StepForm } from '@/shared/ui/StepForm';
import { flattened, missingField, preparedQuery, type Order } from './documents';

type Values = { issuedOn?: string; fields?: object };
type Props = { order: Order; onClose: () => void };

/** Filled from the dossier; what is missing is asked for, and only then is it numbered and issued. */
export function IssueDocument({ order, onClose }: Props) {
  const prepared = useQuery(preparedQuery(order));
  return (
    <Drawer title={prepared.data?.title ?? '备文'} open onClose={onClose} size={560} destroyOnHidden mask={{ closable: false }} className="step-drawer">
      <QueryView query={prepared}>{(found) => <IssueForm order={order} prepared={found} onClose={onClose} />}</QueryView>
    </Drawer>
  );
}

function IssueForm({ order, prepared, onClose }: Props & { prepared: Schemas['PreparedDocument'] }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [failure, setFailure] = useState<unknown>();
  const fields = prepared.missing.map(missingField).filter((field): field is FieldSpec => field !== undefined);
  const lists = prepared.missing.filter((field) => missingField(field) === undefined);
  const complete = ({ issuedOn, fields: added }: Values) => ({ ...order, issuedOn, fields: { ...order.fields, ...flattened(added) } });

  const preview = async () => {
    setFailure(undefined);
    try {
      const body = JSON.stringify(complete(form.getFieldsValue()));
      await download('/api/v1/documents/preview', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <StepForm<Values>
      form={form}
      submitLabel="印发"
      initialValues={{ issuedOn: todayInChina() }}
      onSubmit={async (values) => {
        const issued = await unwrap(api.POST('/api/v1/documents', { body: complete(values) }));
        void message.success(`已印发：${issued.title}${issued.number ?? ''}`);
        await client.invalidateQueries({ queryKey: ['documents', order.matterId], predicate: ({ queryKey }) => queryKey[2] !== 'prepare' });
      }}
      onDone={onClose}
      onCancel={onClose}
    >
      <p className="page-note step-note">{prepared.takesNumber ? '印发时取文号；取号以后只能作废，不能删除。' : '这一文书不编文号。'}其余栏目已由案卷填写。</p>
      {lists.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="step-note"
          title={`案卷中还没有：${lists.map(({ label }) => label).join('、')}`}
          description={<Link to="?tab=attachments">先在“材料”中上传，再印发</Link>}
        />
      )}
      <Field name="issuedOn" label="成文日期" kind="day" required help="本年度内，不晚于今天" />
      {fields.length > 0 && <p>下列栏目案卷中没有，请补填：</p>}
      <FieldList fields={fields} />
      <Button onClick={() => void preview()} className="step-note">
        预览（下载）
      </Button>
      <ProblemAlert error={failure} onClose={() => setFailure(undefined)} />
    </StepForm>
  );
}
