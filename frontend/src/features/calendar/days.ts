import dayjs from 'dayjs';

export type View = 'month' | 'week';

/** The days that a view shows, whole weeks from Monday on. */
export function daysOf(on: string, view: View): string[] {
  const day = dayjs(on);
  const first = view === 'month' ? day.startOf('month') : day;
  const last = view === 'month' ? day.endOf('month') : day;
  const monday = first.subtract((first.day() + 6) % 7, 'day');
  const sunday = last.add((7 - last.day()) % 7, 'day');
  return Array.from({ length: sunday.diff(monday, 'day') + 1 }, (_, index) => monday.add(index, 'day').format('YYYY-MM-DD'));
}
