import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { send, type Schemas, type Tagged } from '@/shared/api/client';
import { useDebounced } from '@/shared/hooks/useDebounced';
import { todayInChina } from '@/shared/text/dates';
import { Field } from '@/shared/ui/Fields';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { StepForm } from '@/shared/ui/StepForm';
import { documentQuery, root, type DocumentDetail } from './api';
import { CheckedText } from './CheckedText';
import { CitationFields, citationsOf, type Citation } from './CitationFields';
import { DetailFields } from './DetailFields';

type Values = { details: Schemas['NormDetails']; bases: Citation[]; text: string; decision?: string; on?: string };

/** 写入草案, or the text of an amendment: content, bases and text, with the checker beside what is typed. */
export function DraftPage() {
  const { id = '' } = useParams();
  const document = useQuery(documentQuery(id));
  return <QueryView query={document}>{(found) => <Draft document={found} />}</QueryView>;
}

function Draft({ document: { value, etag } }: { document: Tagged<DocumentDetail> }) {
  const [form] = Form.useForm<Values>();
  const client = useQueryClient();
  const navigate = useNavigate();
  const text = useDebounced((Form.useWatch('text', form) as string | undefined) ?? value.text ?? '', 600);
  const amending = value.status === 'amending';
  const back = `/normative-documents/documents/${value.id}`;

  const write = async ({ details, bases, text: content, decision, on }: Values) => {
    const body = amending ? { bases: bases ?? [], text: content, decision, on } : { details, bases: bases ?? [], text: content };
    await send(`${root}/documents/${value.id}/${amending ? 'amend' : 'draft'}`, {
      method: amending ? 'POST' : 'PUT',
      headers: { 'Content-Type': 'application/json', 'If-Match': etag },
      body: JSON.stringify(body),
    });
    await Promise.all([['normative-documents'], ['matters']].map((queryKey) => client.invalidateQueries({ queryKey })));
    await navigate(back);
  };

  return (
    <PageFrame title={amending ? '公布修改后的文本' : '写入草案'} path={[{ title: '规范性文件', to: '/normative-documents/documents' }, { title: value.name, to: back }]}>
      <StepForm<Values>
        form={form}
        legalBasis="国办发〔2018〕37号"
        submitLabel={amending ? '公布' : '保存草案'}
        draftKey={`normative-documents.draft.${value.id}`}
        initialValues={{
          details: { name: value.name, term: value.term, concernsEnterprises: value.concernsEnterprises, summary: value.summary, draftingNote: value.draftingNote },
          bases: citationsOf(value.bases),
          text: value.text ?? '',
          on: todayInChina(),
        }}
        onSubmit={write}
        onCancel={() => void navigate(back)}
      >
        {!amending && (
          <Panel title="文件">
            <DetailFields />
          </Panel>
        )}
        <Panel title="制定依据">
          <CitationFields name="bases" label="依据" required={amending} />
        </Panel>
        <Panel title="文本">
          <Field name="text" label="全文" kind="area" required maxLength={200000} help="每条一段，以“第…条”起行" />
          {amending && (
            <div className="form-grid">
              <Field name="decision" label="修改决定的文号或者名称" kind="text" required maxLength={500} />
              <Field name="on" label="公布之日" kind="day" required />
            </div>
          )}
        </Panel>
        <Panel title="用语提示">
          <CheckedText text={text} />
        </Panel>
      </StepForm>
    </PageFrame>
  );
}
