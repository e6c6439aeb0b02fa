import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Upload } from 'antd';
import { useState } from 'react';
import { moduleNames } from '@/shared/text/modules';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { PageFrame } from '@/shared/ui/PageFrame';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { QueryView } from '@/shared/ui/QueryView';
import { DateText } from '@/shared/ui/Texts';
import { downloadTemplate, previewTemplate, templatesQuery, uploadTemplate, type Template } from './api';
import { NumberSeriesPanel } from './NumberSeriesPanel';
import { TemplateFields } from './TemplateFields';

type Acts = { busy: boolean; fetchFile: (act: Promise<void>) => void; upload: (code: string, file: File) => void; openFields: (template: Template) => void };

const columnsOf = ({ busy, fetchFile, upload, openFields }: Acts): Column<Template>[] => [
  { key: 'name', title: '文书', fixed: true, render: (template) => template.name },
  { key: 'module', title: '业务', render: (template) => moduleNames[template.module] ?? template.module },
  { key: 'version', title: '版本', render: (template) => (template.version > 0 ? `第 ${template.version} 版` : '随系统') },
  { key: 'uploaded', title: '上传', render: (template) => (template.uploadedAt ? <><DateText value={template.uploadedAt} /> {template.uploadedByName}</> : '—') },
  {
    key: 'fields',
    title: '可填字段',
    render: (template) => (
      <button type="button" className="link" onClick={() => openFields(template)}>
        {template.fields.length} 个<span className="visually-hidden">，{template.name}</span>
      </button>
    ),
  },
  {
    key: 'acts',
    title: '操作',
    fixed: true,
    render: (template) => (
      <div className="page-tools">
        <Button size="small" onClick={() => fetchFile(downloadTemplate(template.code))} aria-label={`下载模板：${template.name}`}>
          下载
        </Button>
        <Button size="small" onClick={() => fetchFile(previewTemplate(template.code))} aria-label={`样张：${template.name}`}>
          样张
        </Button>
        {template.mayChange && (
          <Upload
            accept=".docx"
            showUploadList={false}
            beforeUpload={(file) => {
              upload(template.code, file);
              return false;
            }}
          >
            <Button size="small" loading={busy} aria-label={`上传新版：${template.name}`}>
              上传新版
            </Button>
          </Upload>
        )}
      </div>
    ),
  },
];

/** 文书模板: downloaded, edited in Word, and uploaded as a new version; a field that the dossier does not have is refused. */
export function TemplatesPage() {
  const templates = useQuery(templatesQuery);
  const client = useQueryClient();
  const { message } = App.useApp();
  const [failure, setFailure] = useState<unknown>();
  const [shown, setShown] = useState<Template>();
  const uploading = useMutation({
    mutationFn: ({ code, file }: { code: string; file: File }) => uploadTemplate(code, file),
    onMutate: () => setFailure(undefined),
    onError: setFailure,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: templatesQuery.queryKey });
      void message.success('新版模板已启用');
    },
  });
  const columns = columnsOf({
    busy: uploading.isPending,
    fetchFile: (act) => void act.catch(setFailure),
    upload: (code, file) => uploading.mutate({ code, file }),
    openFields: setShown,
  });
  return (
    <PageFrame title="文书模板" note="下载后用 Word 修改，再上传为新版；已经印发的文书不受影响。">
      <ProblemAlert error={failure} onClose={() => setFailure(undefined)} />
      <QueryView query={templates} empty="没有文书模板">
        {(rows) => <DataTable id="templates" label="文书模板" columns={columns} rows={rows} rowKey={(template) => template.code} />}
      </QueryView>
      <NumberSeriesPanel />
      <TemplateFields template={shown} onClose={() => setShown(undefined)} />
    </PageFrame>
  );
}
