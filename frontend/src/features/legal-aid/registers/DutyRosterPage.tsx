import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useMay } from '@/shared/auth/session';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { isDay, todayInChina, weekdayText } from '@/shared/text/dates';
import { LinkButton } from '@/shared/ui/LinkButton';
import { PageFrame } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { shiftsQuery, type Shift } from './api';
import { dutyPlaceLabels } from './labels';
import { PlanShiftDrawer, ShiftDrawer } from './ShiftDrawers';
import './registers.css';

type Slot = { on: string; place: Shift['place'] };
const places = Object.keys(dutyPlaceLabels) as Shift['place'][];
const plus = (day: string, days: number) => dayjs(day).add(days, 'day').format('YYYY-MM-DD');
const isWeekend = (day: string) => [0, 6].includes(dayjs(day).day());
const mondayOf = (day: string) => plus(day, -((dayjs(day).day() + 6) % 7));

/** 值班表: a week, by place. */
export function DutyRosterPage() {
  const [chosen, setDay] = useUrlState('week');
  const today = todayInChina();
  const monday = mondayOf(chosen && isDay(chosen) ? chosen : today);
  const days = Array.from({ length: 7 }, (_, index) => plus(monday, index));
  const shifts = useQuery(shiftsQuery(monday, plus(monday, 6)));
  const mayManage = useMay('legal-aid.duty.manage');
  const [slot, setSlot] = useState<Slot>();
  const [openedId, setOpenedId] = useState<string>();
  const opened = shifts.data?.find((each) => each.id === openedId);
  return (
    <PageFrame
      title="值班律师"
      note={`${monday} 至 ${plus(monday, 6)}。值班律师提供的法律帮助与法律援助案件分别计数。`}
      extra={
        <>
          <Button onClick={() => setDay(plus(monday, -7))}>上一周</Button>
          <DatePicker aria-label="选择一周" picker="week" className="week-field" allowClear={false} value={dayjs(monday)} onChange={(day) => setDay(day?.format('YYYY-MM-DD'))} format={() => `${monday} 起一周`} />
          <Button onClick={() => setDay(plus(monday, 7))}>下一周</Button>
          <Button onClick={() => setDay(undefined)} disabled={monday === mondayOf(today)}>
            本周
          </Button>
          {mayManage && <LinkButton to="/legal-aid/consultations">法律帮助记录</LinkButton>}
          {mayManage && (
            <Button type="primary" onClick={() => setSlot({ on: days.includes(today) ? today : monday, place: 'aidCentre' })}>
              安排值班
            </Button>
          )}
        </>
      }
    >
      <QueryView query={shifts}>
        {(rows) => (
          <div className="panel panel-flush roster-scroll" tabIndex={0} role="region" aria-label="值班表，可左右滚动">
            <table className="roster" aria-label="值班表">
              <thead>
                <tr>
                  <th scope="col">值班地点</th>
                  {days.map((day) => (
                    <th key={day} scope="col" className={day === today ? 'roster-today' : undefined} aria-current={day === today ? 'date' : undefined}>
                      {weekdayText(day)} <span className="figure">{day.slice(5)}</span>
                      {day === today && ' 今天'}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {places.map((place) => (
                  <tr key={place}>
                    <th scope="row">{dutyPlaceLabels[place]}</th>
                    {days.map((day) => (
                      <td key={day} className={isWeekend(day) ? 'roster-weekend' : undefined}>
                        <Cell shifts={rows.filter((each) => each.on === day && each.place === place)} slot={{ on: day, place }} onOpen={mayManage ? setOpenedId : undefined} onPlan={mayManage ? setSlot : undefined} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </QueryView>
      {slot && <PlanShiftDrawer slot={slot} onClose={() => setSlot(undefined)} />}
      {opened && <ShiftDrawer key={`${opened.id} ${opened.version}`} shift={opened} onClose={() => setOpenedId(undefined)} />}
    </PageFrame>
  );
}

type CellProps = { shifts: Shift[]; slot: Slot; onOpen?: (id: string) => void; onPlan?: (slot: Slot) => void };

function Cell({ shifts, slot, onOpen, onPlan }: CellProps) {
  const text = (shift: Shift) => `${shift.practitionerName}${shift.consultations > 0 ? `（${shift.consultations} 人次）` : ''}`;
  return (
    <div className="roster-cell">
      {shifts.map((shift) =>
        onOpen ? (
          <button key={shift.id} type="button" className="link" onClick={() => onOpen(shift.id)}>
            {text(shift)}
          </button>
        ) : (
          <span key={shift.id}>{text(shift)}</span>
        ),
      )}
      {onPlan ? (
        <Button type="text" size="small" className="roster-plan" aria-label={`安排 ${slot.on} ${dutyPlaceLabels[slot.place]}`} onClick={() => onPlan(slot)}>
          ＋
        </Button>
      ) : (
        shifts.length === 0 && <span className="absent">—</span>
      )}
    </div>
  );
}
