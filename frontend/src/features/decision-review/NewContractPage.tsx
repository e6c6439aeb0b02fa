import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api, unwrap, type Schemas } from '@/shared/api/client';
import { FieldList } from '@/shared/ui/Fields';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { StepForm } from '@/shared/ui/StepForm';
import { forget } from './api';
import { termFields, termsOf } from './contractFields';

/** 登记合同: before it is reviewed and signed. */
export function NewContractPage() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return (
    <PageFrame title="登记合同" path={[{ title: '合同、协议', to: '/decision-review/contracts' }]}>
      <StepForm<Record<string, unknown>>
        legalBasis="行政机关合同管理制度（主体、内容、形式、程序）"
        submitLabel="登记"
        draftKey="decision-review.contract"
        onSubmit={async (values) => {
          const { id } = await unwrap(api.POST('/api/v1/decision-review/contracts', { body: termsOf(values) as unknown as Schemas['DraftContractBody'] }));
          await Promise.all([...forget, ['matters']].map((queryKey) => client.invalidateQueries({ queryKey })));
          await navigate(`/decision-review/contracts/${id}`);
        }}
        onCancel={() => void navigate('/decision-review/contracts')}
      >
        <Panel title="合同要素">
          <FieldList fields={termFields} />
        </Panel>
      </StepForm>
    </PageFrame>
  );
}
