import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Alert, Button, Drawer, Segmented } from 'antd';
import { useState } from 'react';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { LoadMore } from '@/shared/ui/LoadMore';
import { PageFrame } from '@/shared/ui/PageFrame';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { QueryView } from '@/shared/ui/QueryView';
import { DateText } from '@/shared/ui/Texts';
import type { Schemas } from '@/shared/api/client';
import { mailQuery, mailsQuery, resend, useAct } from './api';
import { mailKindNames, mailStatusLabels } from './labels';
import { MailBody } from './MailBody';

type Row = Schemas['MailRow'];

const columnsOf = (open: (id: string) => void, again: (id: string) => void): Column<Row>[] => [
  { key: 'createdAt', title: '写成', fixed: true, render: (mail) => <DateText value={mail.createdAt} /> },
  { key: 'recipient', title: '收件人', fixed: true, render: (mail) => `${mail.recipientName} ${mail.address}` },
  { key: 'subject', title: '主题', maxWidth: 360, render: (mail) => mail.subject },
  { key: 'kind', title: '种类', render: (mail) => mailKindNames[mail.kind] ?? mail.kind },
  { key: 'status', title: '状态', render: (mail) => mailStatusLabels[mail.status] },
  { key: 'sentAt', title: '发出', render: (mail) => <DateText value={mail.sentAt} /> },
  { key: 'attempts', title: '尝试', align: 'right', render: (mail) => mail.attempts },
  { key: 'next', title: '下次尝试', hidden: true, render: (mail) => <DateText value={mail.nextAttemptAt} /> },
  { key: 'error', title: '失败原因', maxWidth: 320, render: (mail) => mail.lastError ?? '' },
  {
    key: 'acts',
    title: '',
    render: (mail) => (
      <>
        <Button type="link" size="small" onClick={() => open(mail.id)} aria-label={`查看 ${mail.subject}`}>
          查看
        </Button>
        {mail.status === 'failed' && (
          <Button type="link" size="small" onClick={() => again(mail.id)} aria-label={`重发 ${mail.subject}`}>
            重发
          </Button>
        )}
      </>
    ),
  },
];

const statusChoices = { all: '全部', ...mailStatusLabels };

/** 邮件: what the system sent, what it could not send, and 重发. */
export function MailsPage() {
  const [chosen, setStatus] = useUrlState('status', mailStatusLabels);
  const mails = useInfiniteQuery(mailsQuery({ status: chosen }));
  const again = useAct(resend);
  const [opened, setOpened] = useState<string>();
  return (
    <PageFrame
      title="邮件"
      extra={
        <Segmented
          aria-label="状态"
          value={chosen ?? 'all'}
          onChange={(value) => setStatus(value === 'all' ? undefined : (value as Row['status']))}
          options={Object.entries(statusChoices).map(([value, label]) => ({ value, label }))}
        />
      }
    >
      {mails.data?.pages[0]?.toFolder && <Alert type="info" showIcon title="没有设置邮件服务器（Smtp:Host），邮件写入数据目录下的 mail 文件夹，可以在此查看。" />}
      {again.error && <ProblemAlert error={again.error} />}
      <QueryView query={mails} empty="没有邮件">
        {({ pages }) => (
          <DataTable
            id="mails"
            label="邮件"
            columns={columnsOf(setOpened, again.mutate)}
            rows={pages.flatMap((page) => page.items)}
            rowKey={(mail) => mail.id}
            onOpen={(mail) => setOpened(mail.id)}
            footer={<LoadMore query={mails} />}
          />
        )}
      </QueryView>
      <Drawer title="邮件" size="large" open={opened !== undefined} onClose={() => setOpened(undefined)} destroyOnHidden>
        {opened && <Mail id={opened} />}
      </Drawer>
    </PageFrame>
  );
}

function Mail({ id }: { id: string }) {
  const mail = useQuery(mailQuery(id));
  return (
    <QueryView query={mail}>
      {({ mail: row, messageId, html, text }) => (
        <>
          <p className="page-note">
            {row.recipientName} {row.address} · Message-ID {messageId}
          </p>
          <MailBody subject={row.subject} html={html} text={text} />
          <h3>纯文本</h3>
          <pre className="mail-text">{text}</pre>
        </>
      )}
    </QueryView>
  );
}
