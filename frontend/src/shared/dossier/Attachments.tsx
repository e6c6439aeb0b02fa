import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm, Upload } from 'antd';
import { useState } from 'react';
import { api, unwrap, type Schemas } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';
import { useMay, useUser } from '@/shared/auth/session';
import { LoadMore } from '@/shared/ui/LoadMore';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { QueryView } from '@/shared/ui/QueryView';
import { DateText } from '@/shared/ui/Texts';
import { attach, attachmentsQuery } from './attachments';
import { DownloadButton } from './DownloadButton';
import './dossier.css';

const sizeText = (bytes: number) => (bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);

/** 材料: files of the dossier, judged by their content when they come in. */
export function AttachmentsTab({ id }: { id: string }) {
  const attachments = useInfiniteQuery(attachmentsQuery(id));
  const mayWrite = useMay('attachments.write');
  const mayRemoveAny = useMay('attachments.remove-any');
  const { id: me } = useUser();
  return (
    <>
      {mayWrite && <UploadButton id={id} />}
      <QueryView query={attachments} empty="还没有材料">
        {({ pages }) => (
          <div className="scroll-x" tabIndex={0} role="region" aria-label="材料">
            <table className="steps">
              <thead>
                <tr>
                  {['序号', '名称', '大小', '上传人', '上传时间', '操作'].map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {pages
                  .flatMap((page) => page.items)
                  .map((row, index) => (
                    <tr key={row.id}>
                      <td className="figure">{index + 1}</td>
                      <td>{row.fileName}</td>
                      <td className="figure">{sizeText(row.size)}</td>
                      <td>{row.uploadedByName}</td>
                      <td>
                        <DateText value={row.uploadedAt} />
                      </td>
                      <td className="row-acts">
                        <DownloadButton path={`/api/v1/attachments/${row.id}/content`} name={row.fileName} />
                        {(mayRemoveAny || (mayWrite && row.uploadedBy === me)) && <RemoveButton row={row} matterId={id} />}
                      </td>
                    </tr>
                  ))}
              </tbody>
            </table>
            <LoadMore query={attachments} />
          </div>
        )}
      </QueryView>
    </>
  );
}

/** 移除: out of the dossier, kept for the record; a closed dossier stays as it is. */
function RemoveButton({ row, matterId }: { row: Schemas['AttachmentRow']; matterId: string }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const remove = async () => {
    try {
      await unwrap(api.DELETE('/api/v1/attachments/{id}', { params: { path: { id: row.id }, header: { 'If-Match': `"${row.version}"` } } }));
      await client.invalidateQueries({ queryKey: ['attachments', matterId] });
    } catch (error) {
      void message.error(problemOf(error).title);
    }
  };
  return (
    <Popconfirm title={`移除“${row.fileName}”？`} description="内容留存备查，不再列入案卷。" okText="移除" cancelText="取消" onConfirm={remove}>
      <Button type="link" size="small" danger aria-label={`移除：${row.fileName}`}>
        移除
      </Button>
    </Popconfirm>
  );
}

function UploadButton({ id }: { id: string }) {
  const client = useQueryClient();
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const upload = async (file: File) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await attach(id, file);
      // A first look at the list that is still under way began before the file was there; to invalidate it alone would wait for its answer.
      await client.cancelQueries({ queryKey: ['attachments', id] });
      void client.invalidateQueries({ queryKey: ['attachments', id] });
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Upload
        showUploadList={false}
        beforeUpload={(file) => {
          void upload(file);
          return false;
        }}
      >
        <Button loading={busy}>上传材料</Button>
      </Upload>
      <ProblemAlert error={failure} onClose={() => setFailure(undefined)} />
    </>
  );
}
