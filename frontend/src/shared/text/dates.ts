import dayjs from 'dayjs';

const inChina = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', ...options });
const day = inChina({ year: 'numeric', month: '2-digit', day: '2-digit' });
const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const time = inChina(clock);
const timeToTheSecond = inChina({ ...clock, second: '2-digit' });

/** The day in China now, whatever the computer's own time zone. */
export const todayInChina = () => day.format(new Date());

/** An instant as `2022-09-21 14:05`, or to the second, in China's time. */
export const instantText = (instant: string, seconds = false) => {
  const moment = new Date(instant);
  return `${day.format(moment)} ${(seconds ? timeToTheSecond : time).format(moment)}`;
};

/** Days from today to a legal day: negative once it has passed. */
export const daysUntil = (date: string, today = todayInChina()) => dayjs(date).diff(dayjs(today), 'day');

export const weekdayText = (date: string) => `周${'日一二三四五六'.charAt(dayjs(date).day())}`;

export const isInstant = (text: string) => /^\d{4}-\d{2}-\d{2}T/.test(text);

export const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && dayjs(text).format('YYYY-MM-DD') === text;
