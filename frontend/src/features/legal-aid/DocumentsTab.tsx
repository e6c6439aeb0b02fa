import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Select, Tag } from 'antd';
import { useState } from 'react';
import { api, download, unwrap, type Schemas } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';
import { useMay } from '@/shared/auth/session';
import { todayInChina } from '@/shared/text/dates';
import { Field, FieldList, type FieldSpec } from '@/shared/ui/Fields';
import { QueryView } from '@/shared/ui/QueryView';
import { StepDrawer } from '@/shared/ui/StepForm';
import { DateText } from '@/shared/ui/Texts';

type Document = Schemas['DocumentRow'];

const documentsQuery = (matterId: string) =>
  queryOptions({
    queryKey: ['documents', matterId],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/documents', { params: { query: { matterId } }, signal })),
  });

const templatesQuery = queryOptions({
  queryKey: ['document-templates', 'legal-aid'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/document-templates', { params: { query: { module: 'legal-aid' } }, signal })),
  staleTime: 600_000,
});

/** 文书: issued ones with their numbers, voids kept with their reason. */
export function DocumentsTab({ id }: { id: string }) {
  const documents = useQuery(documentsQuery(id));
  const mayIssue = useMay('documents.issue');
  const mayVoid = useMay('documents.void');
  const [act, setAct] = useState<{ kind: 'void' | 'serve'; document: Document }>();
  return (
    <>
      {mayIssue && <IssueDocument id={id} />}
      <QueryView query={documents} empty="还没有文书">
        {(rows) => (
          <div className="scroll-x" tabIndex={0} role="region" aria-label="文书">
            <table className="steps">
              <thead>
                <tr>
                  {['文书', '文号', '日期', '印发人', '状态', '送达', '操作'].map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <td>{row.title}</td>
                    <td>{row.number ?? '—'}</td>
                    <td>
                      <DateText value={row.issuedOn} />
                    </td>
                    <td>{row.issuedByName}</td>
                    <td>{row.voidReason ? <Tag>作废：{row.voidReason}</Tag> : '有效'}</td>
                    <td>{row.services.map((service) => `${service.servedOn} ${service.recipientName}（${service.methodName}）`).join('；') || '—'}</td>
                    <td>
                      <DownloadButton path={`/api/v1/documents/${row.id}/content`} name={row.title} />
                      {mayIssue && !row.voidReason && (
                        <Button type="link" size="small" onClick={() => setAct({ kind: 'serve', document: row })} aria-label={`记载送达：${row.title}`}>
                          记载送达
                        </Button>
                      )}
                      {mayVoid && !row.voidReason && (
                        <Button type="link" size="small" danger onClick={() => setAct({ kind: 'void', document: row })} aria-label={`作废：${row.title}`}>
                          作废
                        </Button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </QueryView>
      {act && <DocumentAct {...act} matterId={id} onClose={() => setAct(undefined)} />}
    </>
  );
}

const serviceFields: FieldSpec[] = [
  { name: 'recipientName', label: '受送达人', kind: 'text', required: true, maxLength: 100 },
  {
    name: 'methodName',
    label: '送达方式',
    kind: 'choice',
    required: true,
    options: ['直接送达', '留置送达', '邮寄送达', '电子送达', '委托送达', '公告送达'].map((value) => ({ value, label: value })),
  },
  { name: 'servedOn', label: '送达日期', kind: 'day', required: true },
  { name: 'serverName', label: '送达人', kind: 'text', maxLength: 100 },
  { name: 'remark', label: '备注', kind: 'text', maxLength: 500 },
];
const voidFields: FieldSpec[] = [{ name: 'reason', label: '作废理由', kind: 'area', required: true, maxLength: 500 }];

function DocumentAct({ kind, document, matterId, onClose }: { kind: 'void' | 'serve'; document: Document; matterId: string; onClose: () => void }) {
  const client = useQueryClient();
  const params = { path: { id: document.id }, header: { 'If-Match': `"${document.version}"` } };
  return (
    <StepDrawer<Record<string, unknown>>
      title={`${kind === 'void' ? '作废' : '记载送达'}：${document.title}`}
      open
      onClose={onClose}
      danger={kind === 'void'}
      submitLabel={kind === 'void' ? '作废' : '记载送达'}
      initialValues={kind === 'serve' ? { servedOn: todayInChina() } : {}}
      onSubmit={async (values) => {
        if (kind === 'void') await unwrap(api.POST('/api/v1/documents/{id}/void', { params, body: values as Schemas['VoidDocumentBody'] }));
        else await unwrap(api.POST('/api/v1/documents/{id}/record-service', { params, body: values as Schemas['RecordDocumentServiceBody'] }));
        void client.invalidateQueries({ queryKey: ['documents', matterId] });
      }}
    >
      <FieldList fields={kind === 'void' ? voidFields : serviceFields} />
    </StepDrawer>
  );
}

/** Chosen, prepared (what is missing is asked for), and only then numbered and issued. */
function IssueDocument({ id }: { id: string }) {
  const templates = useQuery(templatesQuery);
  const client = useQueryClient();
  const { message } = App.useApp();
  const [code, setCode] = useState<string>();
  const prepared = useQuery({
    queryKey: ['documents', id, 'prepare', code],
    queryFn: () => unwrap(api.POST('/api/v1/documents/prepare', { body: { matterId: id, code: code ?? '' } })),
    enabled: code !== undefined,
    staleTime: 0,
  });
  return (
    <div className="page-tools">
      <Select
        aria-label="印发文书"
        placeholder="选择文书印发"
        className="range-filter"
        showSearch={{ optionFilterProp: 'label' }}
        value={null}
        onChange={(value: string | null) => setCode(value ?? undefined)}
        options={templates.data?.map((template) => ({ value: template.code, label: template.name }))}
      />
      {code && (
        <StepDrawer<{ issuedOn?: string; fields?: Record<string, string> }>
          title={prepared.data?.title ?? '备文'}
          open
          onClose={() => setCode(undefined)}
          submitLabel="印发"
          initialValues={{ issuedOn: todayInChina() }}
          onSubmit={async ({ issuedOn, fields }) => {
            const issued = await unwrap(
              api.POST('/api/v1/documents', {
                body: { matterId: id, code, issuedOn, fields: prepared.data && Object.fromEntries(prepared.data.missing.map(({ path }, index) => [path, fields?.[index] ?? ''])) },
              }),
            );
            void client.invalidateQueries({ queryKey: ['documents', id] });
            void message.success(`已印发：${issued.title}${issued.number ?? ''}`);
          }}
        >
          <QueryView query={prepared}>
            {({ missing, takesNumber }) => (
              <>
                <p className="page-note">{takesNumber ? '印发时取文号；取号以后只能作废，不能删除。' : '这一文书不编文号。'}</p>
                <Field name="issuedOn" label="成文日期" kind="day" required />
                {missing.length > 0 && <p>下列栏目案卷中没有，请补填：</p>}
                {missing.map(({ path, label }, index) => (
                  <Form.Item key={path} noStyle>
                    <Field name={['fields', index]} label={label} kind="text" required />
                  </Form.Item>
                ))}
              </>
            )}
          </QueryView>
        </StepDrawer>
      )}
    </div>
  );
}

export function DownloadButton({ path, name }: { path: string; name: string }) {
  const { message } = App.useApp();
  return (
    <Button type="link" size="small" aria-label={`下载：${name}`} onClick={() => void download(path).catch((error: unknown) => message.error(problemOf(error).title))}>
      下载
    </Button>
  );
}
