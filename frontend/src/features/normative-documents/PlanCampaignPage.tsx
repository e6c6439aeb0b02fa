import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api, unwrap, type Schemas } from '@/shared/api/client';
import { Field } from '@/shared/ui/Fields';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { StepForm } from '@/shared/ui/StepForm';
import { lawsQuery } from './api';
import { campaignKindLabels, issuerKindLabels, optionsOf } from './labels';

type Body = Schemas['PlanCampaignBody'];

/** 筹备清理: which of the documents in force it covers. */
export function PlanCampaignPage() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const laws = useInfiniteQuery(lawsQuery());
  const plan = async (body: Body) => {
    const { id } = await unwrap(api.POST('/api/v1/normative-documents/campaigns', { body: { ...body, scope: body.scope ?? {} } }));
    void client.invalidateQueries({ queryKey: ['normative-documents'] });
    await navigate(`/normative-documents/campaigns/${id}`);
  };
  return (
    <PageFrame title="筹备清理" path={[{ title: '清理工作', to: '/normative-documents/campaigns' }]}>
      <StepForm<Body> legalBasis="国办发〔2018〕37号" submitLabel="筹备，查看范围" draftKey="normative-documents.campaign" initialValues={{ kind: 'special', scope: {} }} onSubmit={plan} onCancel={() => void navigate('/normative-documents/campaigns')}>
        <Panel title="清理">
          <div className="form-grid">
            <Field name="name" label="名称" kind="text" required maxLength={200} />
            <Field name="kind" label="种类" kind="choice" options={optionsOf(campaignKindLabels)} required />
            <Field name="answerDueOn" label="各单位答复的期限" kind="day" required />
          </div>
          <Field name="grounds" label="部署依据或者清理的理由" kind="area" required maxLength={1000} />
        </Panel>
        <Panel title="范围：部署之日有效的文件中">
          <div className="form-grid">
            <Field name={['scope', 'issuerKind']} label="制定主体的种类" kind="choice" options={optionsOf(issuerKindLabels)} help="不选则不限" />
            <Field name={['scope', 'effectiveBefore']} label="在这一天以前施行" kind="day" />
            <Field name={['scope', 'lawId']} label="引用了上位法" kind="choice" options={laws.data?.pages.flatMap((page) => page.items).map(({ id, name }) => ({ value: id, label: name }))} />
            <Field name={['scope', 'text']} label="正文含有" kind="text" maxLength={100} help="两个字起" />
          </div>
        </Panel>
      </StepForm>
    </PageFrame>
  );
}
