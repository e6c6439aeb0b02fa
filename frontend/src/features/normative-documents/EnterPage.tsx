import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api, unwrap, type Schemas } from '@/shared/api/client';
import { Field } from '@/shared/ui/Fields';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { StepForm } from '@/shared/ui/StepForm';
import { issuersQuery } from './api';
import { CitationFields } from './CitationFields';
import { blankDetails, DetailFields } from './DetailFields';

type Body = Schemas['EnterNormDocumentBody'];

/** 补录: what was published before this register was kept. */
export function EnterPage() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const issuers = useQuery(issuersQuery);
  const enter = async (body: Body) => {
    const { id } = await unwrap(api.POST('/api/v1/normative-documents/documents/enter', { body: { ...body, bases: body.bases ?? [] } }));
    void client.invalidateQueries({ queryKey: ['normative-documents'] });
    await navigate(`/normative-documents/documents/${id}`);
  };
  return (
    <PageFrame title="补录已公布的文件" path={[{ title: '规范性文件', to: '/normative-documents/documents' }]}>
      <StepForm<Body> legalBasis="国办发〔2018〕37号" submitLabel="补录" draftKey="normative-documents.enter" initialValues={{ details: blankDetails, bases: [] }} onSubmit={enter} onCancel={() => void navigate('/normative-documents/documents')}>
        <Panel title="制定和公布">
          <div className="form-grid">
            <Field name="issuerId" label="制定主体" kind="choice" required options={issuers.data?.map(({ id, name }) => ({ value: id, label: name }))} />
            <Field name="documentNumber" label="文号" kind="text" required maxLength={60} help="如 进府发〔2018〕3号" />
            <Field name="issuedOn" label="印发之日" kind="day" required />
            <Field name={['publication', 'publishedOn']} label="公布之日" kind="day" required />
            <Field name={['publication', 'publishedIn']} label="公布载体或者网址" kind="text" required maxLength={500} />
            <Field name={['publication', 'effectiveOn']} label="施行之日" kind="day" required />
            <Field name={['publication', 'validUntil']} label="有效期至" kind="day" help="文件没有载明的不填" />
          </div>
        </Panel>
        <Panel title="文件">
          <DetailFields />
        </Panel>
        <Panel title="制定依据">
          <CitationFields name="bases" label="依据" />
        </Panel>
        <Panel title="文本">
          <Field name="text" label="全文" kind="area" required maxLength={200000} />
        </Panel>
      </StepForm>
    </PageFrame>
  );
}
