import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { LoadMore } from '@/shared/ui/LoadMore';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { QueryView } from '@/shared/ui/QueryView';
import { DateText } from '@/shared/ui/Texts';
import { jobsQuery, redeliver, trigger, undeliveredQuery, type Job, type Undelivered } from './api';

const jobColumns = (run: (id: string) => void): Column<Job>[] => [
  { key: 'title', title: '任务', fixed: true, render: (job) => job.title },
  { key: 'state', title: '状况', render: (job) => (job.late ? <strong className="job-late">未按时完成</strong> : job.failuresInARow > 0 ? `连续失败 ${job.failuresInARow} 次` : job.lastStartedAt ? '正常' : '尚未运行') },
  { key: 'last', title: '最近运行', render: (job) => <DateText value={job.lastStartedAt} /> },
  { key: 'seconds', title: '用时（秒）', align: 'right', render: (job) => job.lastSeconds ?? (job.lastStartedAt ? '正在运行' : '—') },
  { key: 'success', title: '最近成功', render: (job) => <DateText value={job.lastSucceededAt} /> },
  { key: 'next', title: '下次运行', render: (job) => <DateText value={job.nextAt} /> },
  { key: 'runs', title: '运行', align: 'right', render: (job) => job.runs },
  { key: 'failures', title: '失败', align: 'right', render: (job) => job.failures },
  { key: 'error', title: '失败原因', maxWidth: 320, render: (job) => job.lastError ?? '' },
  { key: 'cron', title: '时刻表', hidden: true, render: (job) => <code>{job.cron}</code> },
  { key: 'server', title: '服务器', hidden: true, render: (job) => job.server ?? '—' },
  {
    key: 'run',
    title: '',
    render: (job) => (
      <Button type="link" size="small" onClick={() => run(job.id)} aria-label={`立即运行 ${job.title}`}>
        立即运行
      </Button>
    ),
  },
];

const eventColumns = (again: (id: string) => void): Column<Undelivered>[] => [
  { key: 'at', title: '发生', fixed: true, render: (event) => <DateText value={event.occurredAt} /> },
  { key: 'kind', title: '事件', fixed: true, render: (event) => event.kind },
  { key: 'consumer', title: '接收者', render: (event) => event.consumer },
  { key: 'attempts', title: '尝试', align: 'right', render: (event) => event.attempts },
  { key: 'next', title: '下次尝试', render: (event) => (event.nextAttemptAt ? <DateText value={event.nextAttemptAt} /> : '已放弃') },
  { key: 'error', title: '失败原因', maxWidth: 360, render: (event) => event.lastError ?? '' },
  {
    key: 'again',
    title: '',
    render: (event) => (
      <Button type="link" size="small" onClick={() => again(event.id)} aria-label={`重新送达 ${event.kind}`}>
        重新送达
      </Button>
    ),
  },
];

/** 后台任务: last run, next run, duration, failures; and what modules told each other in vain. */
export function JobsPage() {
  const jobs = useQuery(jobsQuery);
  const events = useInfiniteQuery(undeliveredQuery);
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['jobs'] });
  const run = useMutation({ mutationFn: trigger, onSuccess: refresh });
  const again = useMutation({ mutationFn: redeliver, onSuccess: refresh });
  return (
    <PageFrame title="后台任务" note="时刻均为北京时间。" extra={<a href="/jobs">Hangfire 面板</a>}>
      {(run.error ?? again.error) && <ProblemAlert error={run.error ?? again.error} />}
      <QueryView query={jobs} empty="没有后台任务">
        {(rows) => <DataTable id="jobs" label="后台任务" columns={jobColumns(run.mutate)} rows={rows} rowKey={(job) => job.id} />}
      </QueryView>
      <Panel title="没有送达的模块间事件">
        <QueryView query={events} empty="全部送达">
          {({ pages }) => (
            <DataTable
              id="undelivered"
              label="没有送达的模块间事件"
              columns={eventColumns(again.mutate)}
              rows={pages.flatMap((page) => page.items)}
              rowKey={(event) => `${event.id}${event.consumer}`}
              footer={<LoadMore query={events} />}
            />
          )}
        </QueryView>
      </Panel>
    </PageFrame>
  );
}
