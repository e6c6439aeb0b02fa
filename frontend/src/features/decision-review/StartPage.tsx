import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Segmented } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, unwrap, type Schemas } from '@/shared/api/client';
import { useUser } from '@/shared/auth/session';
import { todayInChina } from '@/shared/text/dates';
import { Field } from '@/shared/ui/Fields';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { StepForm } from '@/shared/ui/StepForm';
import { forget } from './api';
import { useCatalogueItems } from './catalogueItems';

type Body = Schemas['StartDecisionBody'];

/** 启动决策: from the published catalogue, or outside it with a reason and an alarm. */
export function StartPage() {
  const [form] = Form.useForm<Body>();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { organizationId } = useUser();
  const [outside, setOutside] = useState(false);
  const items = useQuery(useCatalogueItems());
  const own = items.data?.filter((item) => item.organizationId === organizationId) ?? [];
  const offered = own.length > 0 ? own : (items.data ?? []);
  const send = async (body: Body) => {
    const { id } = await unwrap(api.POST('/api/v1/decision-review/decisions', { body }));
    await Promise.all([...forget, ['matters']].map((queryKey) => client.invalidateQueries({ queryKey })));
    await navigate(`/decision-review/decisions/${id}`);
  };
  return (
    <PageFrame title="启动重大行政决策" path={[{ title: '重大行政决策', to: '/decision-review/decisions' }]}>
      <StepForm<Body>
        form={form}
        legalBasis="重大行政决策程序暂行条例第三条、第十二条"
        submitLabel="启动"
        initialValues={{ on: todayInChina() }}
        onSubmit={send}
        onCancel={() => void navigate('/decision-review/decisions')}
      >
        <Panel title="决策事项">
          <Segmented
            aria-label="是否列入年度目录"
            value={outside ? 'outside' : 'inside'}
            onChange={(value) => setOutside(value === 'outside')}
            options={[
              { value: 'inside', label: '列入年度目录' },
              { value: 'outside', label: '目录外' },
            ]}
          />
          {outside ? (
            <>
              <Field name="name" label="决策事项" kind="text" maxLength={200} required />
              <Field name="outsideReason" label="目录外决策的理由" kind="area" maxLength={1000} required help="目录外的决策会在面板上示警，直到列入调整后的目录" />
            </>
          ) : (
            <Field
              name="catalogueItemId"
              label="目录中的事项"
              kind="choice"
              required
              options={offered.map(({ id, name, year, organizationName }) => ({ value: id, label: `${name}（${year} 年，${organizationName}）` }))}
              help="已经公布、还没有启动的事项"
            />
          )}
          <Field name="on" label="启动日期" kind="day" required />
          <Field name="summary" label="内容和需要解决的问题" kind="area" maxLength={4000} required />
        </Panel>
      </StepForm>
    </PageFrame>
  );
}
