import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Drawer, Segmented } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useUrlFilters } from '@/shared/hooks/useUrlState';
import { isDay, todayInChina } from '@/shared/text/dates';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { calendarQuery } from './api';
import { DayCell } from './DayCell';
import { FeedPanel } from './FeedPanel';
import { daysOf, type View } from './days';
import './calendar.css';

/** 日历: deadlines, hearings, rosters and campaigns of a month or a week, mine or all that I may see. */
export function CalendarPage() {
  const [filter, set] = useUrlFilters(['on', 'view', 'whose']);
  const [feed, setFeed] = useState(false);
  const today = todayInChina();
  const on = filter.on && isDay(filter.on) ? filter.on : today;
  const view: View = filter.view === 'week' ? 'week' : 'month';
  const mine = filter.whose !== 'all';
  const days = daysOf(on, view);
  const calendar = useQuery(calendarQuery({ from: days[0] ?? on, to: days.at(-1) ?? on, mine }));
  const move = (by: number) => set({ on: dayjs(on).add(by, view).format('YYYY-MM-DD') });
  return (
    <PageFrame
      title="日历"
      note={view === 'month' ? dayjs(on).format('YYYY年M月') : `${days[0]} 至 ${days.at(-1)}`}
      extra={
        <>
          <Button icon={<LeftOutlined />} aria-label={view === 'month' ? '上月' : '上周'} onClick={() => move(-1)} />
          <Button onClick={() => set({ on: undefined })}>今天</Button>
          <Button icon={<RightOutlined />} aria-label={view === 'month' ? '下月' : '下周'} onClick={() => move(1)} />
          <Segmented<View> aria-label="范围" value={view} onChange={(value) => set({ view: value === 'week' ? value : undefined })} options={[{ value: 'month', label: '月' }, { value: 'week', label: '周' }]} />
          <Segmented
            aria-label="谁的"
            value={mine ? 'mine' : 'all'}
            onChange={(value) => set({ whose: value === 'all' ? 'all' : undefined })}
            options={[{ value: 'mine', label: '本人' }, { value: 'all', label: '数据范围内' }]}
          />
          <Button onClick={() => setFeed(true)}>订阅</Button>
        </>
      }
    >
      <QueryView query={calendar}>
        {({ entries, restDays, makeUpWorkdays, truncated }) => (
          <Panel flush>
            {truncated && <Alert type="warning" title="期限过多，没有全部列出；请改看一周，或者只看本人的。" />}
            <div className={`calendar calendar-${view}`}>
              {[...'一二三四五六日'].map((name) => (
                <div key={name} className="calendar-weekday" aria-hidden="true">
                  周{name}
                </div>
              ))}
              {days.map((day) => (
                <DayCell
                  key={day}
                  day={day}
                  today={day === today}
                  outside={view === 'month' && day.slice(0, 7) !== on.slice(0, 7)}
                  mark={makeUpWorkdays.includes(day) ? '班' : restDays.includes(day) ? '休' : undefined}
                  entries={entries.filter((entry) => entry.on === day)}
                  most={view === 'week' ? 30 : 4}
                />
              ))}
            </div>
          </Panel>
        )}
      </QueryView>
      <Drawer title="日历订阅" open={feed} onClose={() => setFeed(false)} destroyOnHidden>
        <FeedPanel />
      </Drawer>
    </PageFrame>
  );
}
