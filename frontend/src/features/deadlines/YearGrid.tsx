import dayjs from 'dayjs';

export type YearDays = { year: number; holidays: string[]; makeUpWorkdays: string[] };
type Kind = 'workday' | 'rest' | 'holiday' | 'makeUp';

const kindNames = { workday: '工作日', rest: '休息日', holiday: '节假日', makeUp: '调休上班' } satisfies Record<Kind, string>;
const kindMarks = { workday: '', rest: '', holiday: '假', makeUp: '班' } satisfies Record<Kind, string>;

export function kindOf(day: string, { holidays, makeUpWorkdays }: YearDays): Kind {
  if (holidays.includes(day)) return 'holiday';
  if (makeUpWorkdays.includes(day)) return 'makeUp';
  const weekday = dayjs(day).day();
  return weekday === 0 || weekday === 6 ? 'rest' : 'workday';
}

/** The year as twelve months; with `onToggle`, each day is a button that changes its kind. */
export function YearGrid({ calendar, onToggle }: { calendar: YearDays; onToggle?: (day: string) => void }) {
  return (
    <>
      <p className="legend page-note">
        <span>
          假：节假日，共 {calendar.holidays.length} 日
        </span>
        <span>
          班：调休上班，共 {calendar.makeUpWorkdays.length} 日
        </span>
        {onToggle && <span>点周一至周五的一天设为节假日，点周六、周日的一天在“休息、节假日、调休上班”之间切换</span>}
      </p>
      <div className="year-grid">
        {Array.from({ length: 12 }, (_, index) => (
          <Month key={index} first={dayjs(new Date(calendar.year, index, 1))} calendar={calendar} onToggle={onToggle} />
        ))}
      </div>
    </>
  );
}

function Month({ first, calendar, onToggle }: { first: dayjs.Dayjs; calendar: YearDays; onToggle?: (day: string) => void }) {
  const lead = (first.day() + 6) % 7;
  return (
    <section className="year-month">
      <h2>{first.month() + 1} 月</h2>
      <div className="year-days">
        {[...'一二三四五六日'].map((name) => (
          <span key={name} aria-hidden="true">
            {name}
          </span>
        ))}
        {Array.from({ length: lead }, (_, index) => (
          <span key={`lead-${index}`} />
        ))}
        {Array.from({ length: first.daysInMonth() }, (_, index) => (
          <Day key={index} date={first.add(index, 'day')} calendar={calendar} onToggle={onToggle} />
        ))}
      </div>
    </section>
  );
}

function Day({ date, calendar, onToggle }: { date: dayjs.Dayjs; calendar: YearDays; onToggle?: (day: string) => void }) {
  const day = date.format('YYYY-MM-DD');
  const kind = kindOf(day, calendar);
  const face = (
    <>
      {date.date()}
      {kindMarks[kind] && <i>{kindMarks[kind]}</i>}
    </>
  );
  return onToggle ? (
    <button type="button" className={`year-day ${kind}`} aria-label={`${day} ${kindNames[kind]}`} onClick={() => onToggle(day)}>
      {face}
    </button>
  ) : (
    <span className={`year-day ${kind}`} title={`${day} ${kindNames[kind]}`}>
      {face}
    </span>
  );
}
