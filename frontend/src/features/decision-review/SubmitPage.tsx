import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { api, unwrap, type Schemas } from '@/shared/api/client';
import { organizationsQuery } from '@/shared/api/organizations';
import { useUser } from '@/shared/auth/session';
import { todayInChina } from '@/shared/text/dates';
import { Field } from '@/shared/ui/Fields';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { StepForm } from '@/shared/ui/StepForm';
import { forget, kindsQuery, reviewQuery } from './api';
import { termLabels } from './labels';

type Body = Schemas['SubmitReviewBody'];
type Values = Omit<Body, 'parties'> & { parties?: string };

const lines = (text: string | undefined) => (text ?? '').split('\n').map((line) => line.trim()).filter(Boolean);

/** 送请合法性审查: the catalogue says which materials the kind needs. With `?previous=` it is the next round of an earlier one. */
export function SubmitPage() {
  const [search] = useSearchParams();
  const previousId = search.get('previous') ?? undefined;
  const previous = useQuery({ ...reviewQuery(previousId ?? ''), enabled: previousId !== undefined });
  const kinds = useQuery(kindsQuery());
  return (
    <PageFrame title={previousId ? '再次送审' : '送请合法性审查'} path={[{ title: '合法性审查', to: '/decision-review/reviews' }]}>
      <QueryView query={kinds}>
        {(found) => (previousId && !previous.data ? null : <SubmitForm kinds={found} previous={previous.data?.value} />)}
      </QueryView>
    </PageFrame>
  );
}

function SubmitForm({ kinds, previous }: { kinds: Schemas['SubjectKindView'][]; previous?: Schemas['ReviewDetail'] }) {
  const [form] = Form.useForm<Values>();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { organizationId } = useUser();
  const organizations = useQuery(organizationsQuery());
  const own = organizations.data?.find(({ id }) => id === organizationId);
  const ofTownship = own?.kind === 'justiceOffice' || own?.kind === 'township';
  const code = Form.useWatch('kind', form);
  const village = Form.useWatch('village', form);
  const kind = kinds.find((one) => one.code === code);

  const send = async ({ parties, ...values }: Values) => {
    const { id } = await unwrap(api.POST('/api/v1/decision-review/reviews', { body: { ...values, parties: lines(parties), previousId: previous?.id } }));
    await Promise.all(forget.map((queryKey) => client.invalidateQueries({ queryKey })));
    void client.invalidateQueries({ queryKey: ['matters'] });
    await navigate(`/decision-review/reviews/${id}?tab=attachments`);
  };

  return (
    <StepForm<Values>
      form={form}
      legalBasis="重大行政决策程序暂行条例第二十五条、第二十六条"
      submitLabel="送审"
      draftKey={previous ? undefined : 'decision-review.submit'}
      initialValues={
        previous
          ? { kind: previous.kindCode, title: previous.subject, summary: previous.summary, on: todayInChina(), bases: previous.bases, parties: previous.parties.join('\n'), materials: previous.materials.map(({ name }) => ({ name, provided: true })) }
          : { on: todayInChina() }
      }
      onValuesChange={(changed) => {
        const chosen = kinds.find((one) => one.code === changed.kind);
        if (chosen) form.setFieldsValue({ materials: chosen.materials.map(({ name, required }) => ({ name, provided: required })) });
      }}
      onSubmit={send}
      onCancel={() => void navigate('/decision-review/reviews')}
    >
      <Panel title="送审件">
        {previous && <p className="page-note step-note">上一次送审：{previous.number}，第 {previous.round} 次。</p>}
        <div className="form-grid">
          <Field
            name="kind"
            label="送审种类"
            kind="choice"
            required
            options={kinds.filter(({ forVillages }) => !village || forVillages).map(({ code: value, name }) => ({ value, label: name }))}
            help={kind && `审查时间：${termLabels[kind.term]}`}
          />
          <Field name="on" label="送审日期" kind="day" required help="材料齐备的，审查时间自次日起算" />
          <Field name="neededBy" label="希望完成之日" kind="day" help="不能早于最短审查期限届满" />
          {ofTownship && <Field name="village" label="村级组织" kind="text" maxLength={60} help="为村级组织送审时填写；乡镇送审的不填" />}
          {!ofTownship && own?.kind === 'section' && (
            <Field name="organizationId" label="送审单位" kind="choice" options={units(organizations.data ?? [])} help="代送审单位登记时选择" required />
          )}
        </div>
        <Field name="title" label="送审件名称" kind="text" maxLength={200} required />
        <Field name="summary" label="内容摘要和需要审查的问题" kind="area" maxLength={4000} required />
        <Field name="parties" label="对方当事人、利害关系人" kind="area" maxLength={2000} help="一行一名；用于检查法律顾问的利益冲突" />
      </Panel>
      <Panel title="材料">
        {kind ? (
          <Field
            name="materials"
            label="材料"
            kind="rows"
            addLabel="增加其他材料"
            help="提交后在“材料”中上传文件；没有提交的必备材料写明理由"
            columns={[
              { name: 'name', label: '材料名称', kind: 'text', maxLength: 100, required: true },
              { name: 'provided', label: '已提交', kind: 'tick' },
              { name: 'remark', label: '说明', kind: 'text', maxLength: 300 },
            ]}
          />
        ) : (
          <p className="page-note">先选择送审种类，再列出需要的材料。</p>
        )}
      </Panel>
      <Panel title="依据">
        <Field
          name="bases"
          label="依据"
          kind="rows"
          addLabel="增加依据"
          columns={[
            { name: 'title', label: '法律、法规、规章、文件名称', kind: 'text', maxLength: 200, required: true },
            { name: 'article', label: '条文', kind: 'text', maxLength: 100 },
          ]}
        />
      </Panel>
    </StepForm>
  );
}

const units = (all: readonly Schemas['OrganizationRow'][]) =>
  all.filter(({ kind }) => kind === 'department' || kind === 'township').map(({ id, name }) => ({ value: id, label: name }));
