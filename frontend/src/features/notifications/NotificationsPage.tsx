import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Segmented, Select } from 'antd';
import { Link } from 'react-router';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { instantText } from '@/shared/text/dates';
import { moduleNames } from '@/shared/text/modules';
import { LinkButton } from '@/shared/ui/LinkButton';
import { LoadMore } from '@/shared/ui/LoadMore';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { QueryView } from '@/shared/ui/QueryView';
import { countQuery, handle, notificationsQuery, read, readAll, useAct, type NotificationRow, type State } from './api';
import { kindLabels, roleLabels, stateLabels, toneOf } from './labels';
import './notifications.css';

/** 提醒: what the system told me, and what I did about it. */
export function NotificationsPage() {
  const [chosen, setState] = useUrlState('state', stateLabels);
  const [kind, setKind] = useUrlState('kind', kindLabels);
  const state = chosen ?? 'open';
  const rows = useInfiniteQuery(notificationsQuery({ state, kind }));
  const count = useQuery(countQuery);
  const all = useAct(readAll);
  return (
    <PageFrame
      title="提醒"
      note={count.data && `未读 ${count.data.unread} 条，未处理 ${count.data.open} 条`}
      extra={
        <>
          <Segmented<State>
            aria-label="范围"
            value={state}
            onChange={setState}
            options={Object.entries(stateLabels).map(([value, label]) => ({ value: value as State, label }))}
          />
          <Select
            aria-label="种类"
            placeholder="全部种类"
            allowClear
            value={kind}
            onChange={setKind}
            options={Object.entries(kindLabels).map(([value, label]) => ({ value: value as keyof typeof kindLabels, label }))}
            className="filter"
          />
          <Button onClick={() => all.mutate(undefined)} loading={all.isPending} disabled={count.data?.unread === 0}>
            全部标为已读
          </Button>
          <LinkButton to="/notifications/settings">提醒设置</LinkButton>
        </>
      }
    >
      {all.error && <ProblemAlert error={all.error} />}
      <Panel flush>
        <QueryView query={rows} empty={state === 'all' ? '还没有提醒' : `没有${stateLabels[state]}的提醒`}>
          {({ pages }) => (
            <>
              <ul className="notices" aria-label="提醒">
                {pages.flatMap((page) => page.items).map((row) => (
                  <Notice key={row.id} row={row} />
                ))}
              </ul>
              <LoadMore query={rows} />
            </>
          )}
        </QueryView>
      </Panel>
    </PageFrame>
  );
}

function Notice({ row }: { row: NotificationRow }) {
  const reading = useAct(read);
  const handling = useAct(handle);
  const role = row.onBehalfOf ? `代${row.onBehalfOf}办理` : roleLabels[row.role];
  return (
    <li className={row.readAt ? 'notice' : 'notice notice-unread'}>
      <div className={`notice-state ${toneOf(row.kind)}`}>
        <strong>{row.state}</strong>
        {row.dueOn && <span className="figure">{row.dueOn}</span>}
        {row.provisional && <span>暂定</span>}
      </div>
      <div className="notice-body">
        <div>
          <Link to={row.path} onClick={() => !row.readAt && reading.mutate(row.id)}>
            {row.number}
          </Link>{' '}
          {row.title}
          {role && <span className="notice-role">{role}</span>}
          {!row.readAt && <span className="notice-new">未读</span>}
        </div>
        <div>{row.label}</div>
        {row.note && <blockquote className="notice-note">{row.note}</blockquote>}
        <div className="notice-meta">
          {[moduleNames[row.module], row.legalBasis, instantText(row.createdAt), row.handledAt && `已处理 ${instantText(row.handledAt)}`].filter(Boolean).join(' · ')}
        </div>
      </div>
      <div className="notice-acts">
        {!row.readAt && (
          <Button size="small" type="text" onClick={() => reading.mutate(row.id)} aria-label={`将 ${row.number} ${row.label} 标为已读`}>
            已读
          </Button>
        )}
        {!row.handledAt && (
          <Button size="small" onClick={() => handling.mutate(row.id)} aria-label={`将 ${row.number} ${row.label} 标为已处理`}>
            已处理
          </Button>
        )}
      </div>
    </li>
  );
}
