import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Form, Input } from 'antd';
import { useState } from 'react';
import { api, unwrap, type Schemas } from '@/shared/api/client';
import { useUser } from '@/shared/auth/session';
import { instantText } from '@/shared/text/dates';
import { StepForm } from '@/shared/ui/StepForm';

type Chase = Schemas['ChaseRow'];

const chasesQuery = (matterId: string) =>
  queryOptions({
    queryKey: ['chases', matterId],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/notifications/chases', { params: { query: { matterId } }, signal })),
  });

/** 催办 of one dossier, whatever its module: what was said, whether it was read, and the answer. */
export function Chases({ matterId, closed }: { matterId: string; closed: boolean }) {
  const may = useUser().permissions.includes('matters.read');
  const chases = useQuery({ ...chasesQuery(matterId), enabled: may });
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const refresh = () => Promise.all([client.invalidateQueries({ queryKey: ['chases', matterId] }), client.invalidateQueries({ queryKey: ['notifications'] })]);
  const chase = useMutation({
    mutationFn: ({ words }: { words: string }) => unwrap(api.POST('/api/v1/notifications/chases', { body: { matterId, words } })),
    onSuccess: refresh,
  });
  const reply = useMutation({
    mutationFn: ({ row, answer }: { row: Chase; answer: string }) =>
      unwrap(api.POST('/api/v1/notifications/chases/{id}/reply', { params: { path: { id: row.id }, header: { 'If-Match': `"${row.version}"` } }, body: { answer } })),
    onSuccess: refresh,
  });
  if (!may) return null;
  const rows = chases.data ?? [];
  if (closed && rows.length === 0) return null;
  const waiting = rows.find((row) => row.toMe && !row.answer);
  return (
    <>
      <Button onClick={() => setOpen(true)} danger={waiting !== undefined}>
        {waiting ? '答复催办' : rows.length > 0 ? `催办（${rows.length}）` : '催办'}
      </Button>
      <Drawer title="催办" open={open} onClose={() => setOpen(false)} destroyOnHidden>
        {rows.length > 0 && (
          <ol className="chases" aria-label="催办记录">
            {rows.map((row) => (
              <li key={row.id}>
                <p className="page-note">
                  {row.fromName} 催 {row.toName} · {instantText(row.at)} · {row.readAt ? `已读 ${instantText(row.readAt)}` : '未读'}
                </p>
                <p>{row.words}</p>
                {row.answer && (
                  <p>
                    <strong>答复：</strong>
                    {row.answer}
                    {row.answeredAt && <span className="page-note">（{instantText(row.answeredAt)}）</span>}
                  </p>
                )}
              </li>
            ))}
          </ol>
        )}
        {waiting ? (
          <StepForm<{ answer: string }> key={waiting.id} submitLabel="答复" onSubmit={({ answer }) => reply.mutateAsync({ row: waiting, answer })}>
            <Form.Item name="answer" label="答复" rules={[{ required: true, message: '请写明办理情况' }]}>
              <Input.TextArea rows={3} maxLength={500} showCount />
            </Form.Item>
          </StepForm>
        ) : closed ? null : (
          <StepForm<{ words: string }> submitLabel="催办" onSubmit={(values) => chase.mutateAsync(values)}>
            <Form.Item name="words" label="催办的话" extra="承办人即时收到提醒和邮件；二十四小时内只能催办一次。" rules={[{ required: true, message: '请填写' }]}>
              <Input.TextArea rows={3} maxLength={500} showCount />
            </Form.Item>
          </StepForm>
        )}
      </Drawer>
    </>
  );
}
