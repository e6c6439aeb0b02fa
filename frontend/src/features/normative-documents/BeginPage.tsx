import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api, unwrap, type Schemas } from '@/shared/api/client';
import { Field } from '@/shared/ui/Fields';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { StepForm } from '@/shared/ui/StepForm';
import { issuersQuery } from './api';
import { blankDetails, DetailFields } from './DetailFields';

type Body = Schemas['BeginNormDocumentBody'];

/** 起草立卷. Its text and its bases are written next. */
export function BeginPage() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const issuers = useQuery(issuersQuery);
  const begin = async (body: Body) => {
    const { id } = await unwrap(api.POST('/api/v1/normative-documents/documents', { body }));
    void client.invalidateQueries({ queryKey: ['normative-documents'] });
    await navigate(`/normative-documents/documents/${id}/draft`);
  };
  return (
    <PageFrame title="起草立卷" path={[{ title: '规范性文件', to: '/normative-documents/documents' }]}>
      <StepForm<Body> legalBasis="国办发〔2018〕37号" submitLabel="立卷，写入草案" draftKey="normative-documents.begin" initialValues={{ details: blankDetails }} onSubmit={begin} onCancel={() => void navigate('/normative-documents/documents')}>
        <Panel title="制定主体">
          <Field name="issuerId" label="制定主体" kind="choice" required options={issuers.data?.filter((issuer) => !issuer.delistedOn).map(({ id, name }) => ({ value: id, label: name }))} help="制定主体清单之内、由本单位办理的" />
        </Panel>
        <Panel title="文件">
          <DetailFields />
        </Panel>
      </StepForm>
    </PageFrame>
  );
}
