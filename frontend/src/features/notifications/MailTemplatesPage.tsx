import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { QueryView } from '@/shared/ui/QueryView';
import { StepForm } from '@/shared/ui/StepForm';
import { preview, resetTemplate, setTemplate, templatesQuery, useAct, type Template, type TemplateBody } from './api';
import { MailBody } from './MailBody';

/** 邮件模板: three texts in Liquid, tried on an example before they are kept. */
export function MailTemplatesPage() {
  const templates = useQuery(templatesQuery);
  const [code, setCode] = useUrlState('code');
  return (
    <PageFrame title="邮件模板" note="用 Liquid 书写，标签可用 if、unless、case、for，过滤器可用 default、escape、strip、truncate、upcase、downcase、size；先预览，再保存。邮件中不出现当事人的姓名全名。">
      <QueryView query={templates}>
        {(found) => {
          const template = found.find((each) => each.code === code) ?? found[0];
          if (!template) return null;
          return (
            <>
              <Segmented aria-label="模板" value={template.code} onChange={setCode} options={found.map((each) => ({ value: each.code, label: each.name }))} />
              <Editor key={`${template.code}-${template.version}`} template={template} />
            </>
          );
        }}
      </QueryView>
    </PageFrame>
  );
}

function Editor({ template }: { template: Template }) {
  const [form] = Form.useForm<TemplateBody>();
  const saving = useAct((body: TemplateBody) => setTemplate(template.code, template.version, body));
  const reset = useAct(resetTemplate);
  const trying = useMutation({ mutationFn: (body: TemplateBody) => preview(template.code, body) });
  const [shown, setShown] = useState<'html' | 'text'>('html');
  return (
    <div className="template-editor">
      <Panel
        title={template.own ? '已修改的模板' : '随系统的模板'}
        extra={
          <>
            <Button onClick={() => trying.mutate(form.getFieldsValue())} loading={trying.isPending}>
              预览
            </Button>
            {template.own && <Button onClick={() => reset.mutate(template)}>恢复随系统的模板</Button>}
          </>
        }
      >
        <StepForm<TemplateBody> form={form} submitLabel="保存" initialValues={template} onSubmit={(body) => saving.mutateAsync(body)}>
          <Form.Item name="subject" label="主题" rules={[{ required: true, message: '请填写主题' }]}>
            <Input maxLength={300} />
          </Form.Item>
          <Form.Item name="html" label="网页正文" rules={[{ required: true, message: '请填写网页正文' }]}>
            <Input.TextArea rows={14} spellCheck={false} className="code-field" />
          </Form.Item>
          <Form.Item name="text" label="纯文本正文" rules={[{ required: true, message: '请填写纯文本正文' }]}>
            <Input.TextArea rows={8} spellCheck={false} className="code-field" />
          </Form.Item>
        </StepForm>
      </Panel>
      <Panel
        title="预览"
        extra={<Segmented aria-label="正文" value={shown} onChange={setShown} options={[{ value: 'html', label: '网页' }, { value: 'text', label: '纯文本' }]} />}
      >
        {trying.error && <ProblemAlert error={trying.error} />}
        {trying.data ? <MailBody subject={trying.data.subject} html={shown === 'html' ? trying.data.html : undefined} text={trying.data.text} /> : <p className="page-note">点“预览”，以样例填写。</p>}
      </Panel>
    </div>
  );
}
