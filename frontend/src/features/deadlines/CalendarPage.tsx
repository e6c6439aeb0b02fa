import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Select } from 'antd';
import { useState } from 'react';
import { useMay } from '@/shared/auth/session';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { todayInChina } from '@/shared/text/dates';
import type { Schemas } from '@/shared/api/client';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { calendarsQuery, recountText } from './api';
import { CalendarEditor } from './CalendarEditor';
import { YearGrid } from './YearGrid';
import './deadlines.css';

type Calendar = Schemas['WorkCalendarYear'];

/** 工作日历: the year as the State Council's notice arranges it. */
export function CalendarPage() {
  const [chosen, setYear] = useUrlState('year');
  const year = Number(chosen ?? todayInChina().slice(0, 4));
  const calendars = useQuery(calendarsQuery);
  const mayManage = useMay('deadlines.manage');
  const [editing, setEditing] = useState(false);
  const client = useQueryClient();
  const { message } = App.useApp();
  const known = calendars.data?.map((each) => each.year) ?? [];
  const choices = [...new Set([...known, year, Math.max(year, ...known) + 1])].sort((a, b) => b - a);
  const saved = (recount: Schemas['DeadlineRecount']) => {
    setEditing(false);
    void client.invalidateQueries({ queryKey: ['deadlines'] });
    void message.success(recountText(recount));
  };
  return (
    <PageFrame
      title={`${year} 年工作日历`}
      note="节假日和调休上班按国务院办公厅当年通知。"
      extra={
        <>
          <Select
            aria-label="年份"
            value={year}
            onChange={(next) => {
              setEditing(false);
              setYear(String(next));
            }}
            options={choices.map((value) => ({ value, label: `${value} 年` }))}
          />
          {mayManage && !editing && calendars.data && <Button onClick={() => setEditing(true)}>{known.includes(year) ? '修改' : '新增这一年'}</Button>}
        </>
      }
    >
      <QueryView query={calendars}>
        {(all) => {
          const found = all.find((each) => each.year === year);
          const calendar = found ?? blank(year);
          return (
            <>
              {!calendar.announced && (
                <Alert type="warning" showIcon title={`${year} 年的放假安排${found ? '尚未公布' : '没有载入'}，涉及该年的期限都是暂定。`} />
              )}
              <Panel>
                {editing ? (
                  <CalendarEditor key={year} calendar={calendar} onCancel={() => setEditing(false)} onDone={saved} />
                ) : (
                  <YearGrid calendar={calendar} />
                )}
              </Panel>
            </>
          );
        }}
      </QueryView>
    </PageFrame>
  );
}

const blank = (year: number): Calendar => ({ year, announced: false, holidays: [], makeUpWorkdays: [], statutoryDatesOnly: [], reason: '', version: 0 });
