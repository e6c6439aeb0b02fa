import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Select } from 'antd';
import { useState } from 'react';
import { useMay } from '@/shared/auth/session';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { todayInChina } from '@/shared/text/dates';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { calendarQuery, calendarsQuery } from './api';
import { CalendarEditor } from './CalendarEditor';
import { YearGrid } from './YearGrid';
import './deadlines.css';

/** 工作日历: the year as the State Council's notice arranges it. */
export function CalendarPage() {
  const [chosen, setYear] = useUrlState('year');
  const year = Number(chosen ?? todayInChina().slice(0, 4));
  const calendar = useQuery(calendarQuery(year));
  const years = useQuery(calendarsQuery);
  const mayManage = useMay('deadlines.manage');
  const [editing, setEditing] = useState(false);
  const client = useQueryClient();
  const { message } = App.useApp();
  const known = years.data?.map((each) => each.year) ?? [];
  const choices = [...new Set([...known, year, Math.max(year, ...known) + 1])].sort((a, b) => b - a);
  return (
    <PageFrame
      title={`${year} 年工作日历`}
      note="节假日和调休上班按国务院办公厅当年通知。"
      extra={
        <>
          <Select aria-label="年份" value={year} onChange={(next) => setYear(String(next))} options={choices.map((value) => ({ value, label: `${value} 年` }))} />
          {mayManage && !editing && calendar.data && <Button onClick={() => setEditing(true)}>修改</Button>}
        </>
      }
    >
      <QueryView query={calendar}>
        {({ value, etag }) => (
          <>
            {!value.announced && <Alert type="warning" showIcon title={`${year} 年的放假安排尚未公布，涉及该年的期限都是暂定。`} />}
            <Panel>
              {editing ? (
                <CalendarEditor
                  key={year}
                  calendar={value}
                  etag={etag}
                  onCancel={() => setEditing(false)}
                  onDone={() => {
                    setEditing(false);
                    void client.invalidateQueries({ queryKey: ['deadlines'] });
                    void message.success('日历已保存，在办期限将按新日历重算');
                  }}
                />
              ) : (
                <YearGrid calendar={value} />
              )}
            </Panel>
          </>
        )}
      </QueryView>
    </PageFrame>
  );
}
