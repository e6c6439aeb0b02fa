import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useNavigate } from 'react-router';
import { api, unwrap, type Schemas } from '@/shared/api/client';
import { Field } from '@/shared/ui/Fields';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { StepForm } from '@/shared/ui/StepForm';
import { CitationFields } from './CitationFields';
import { optionsOf, rankLabels } from './labels';
import { VersionFields } from './VersionFields';

type Body = Schemas['RecordLawBody'];

/** 登记上位法; one that takes over from earlier provisions says which, and the documents that cite them are found. */
export function RecordLawPage() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const record = async (body: Body) => {
    const { id, changes, tasks } = await unwrap(api.POST('/api/v1/normative-documents/laws', { body: { ...body, governs: body.governs ?? [] } }));
    await Promise.all([['normative-documents'], ['matters']].map((queryKey) => client.invalidateQueries({ queryKey })));
    if (tasks > 0) void message.info(`${tasks} 件引用原规定的文件已列入清理。`);
    await navigate(changes[0] ? `/normative-documents/law-changes/${changes[0]}` : `/normative-documents/laws/${id}`);
  };
  return (
    <PageFrame title="登记上位法" path={[{ title: '上位法库', to: '/normative-documents/laws' }]}>
      <StepForm<Body> submitLabel="登记" draftKey="normative-documents.law" initialValues={{ governs: [] }} onSubmit={record} onCancel={() => void navigate('/normative-documents/laws')}>
        <Panel title="上位法">
          <div className="form-grid">
            <Field name="name" label="名称" kind="text" required maxLength={200} help="不带书名号；已经登记过的，请登记它的新版本" />
            <Field name="rank" label="效力位阶" kind="choice" options={optionsOf(rankLabels)} required />
            <Field name="maker" label="制定机关" kind="text" required maxLength={100} />
          </div>
        </Panel>
        <Panel title="版本">
          <VersionFields at={['version']} />
        </Panel>
        <Panel title="接替的原有规定">
          <p className="page-note step-note">新制定的上位法接替了哪些原有规定：引用这些规定的有效文件随即列入清理。不接替的不填。</p>
          <CitationFields name="governs" label="原有规定" />
        </Panel>
      </StepForm>
    </PageFrame>
  );
}
