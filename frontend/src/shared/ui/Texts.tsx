import { instantText, weekdayText } from '@/shared/text/dates';
import { moneyText } from '@/shared/text/money';

const absent = <span className="absent">—</span>;

/** A legal day (`yyyy-MM-dd`) or an instant, which is shown in China's time. */
export function DateText({ value, weekday = false, seconds = false }: { value: string | null | undefined; weekday?: boolean; seconds?: boolean }) {
  if (!value) return absent;
  const instant = value.includes('T');
  const text = instant ? instantText(value, seconds) : value;
  return (
    <time dateTime={value} className="figure">
      {text}
      {weekday && !instant && `（${weekdayText(value)}）`}
    </time>
  );
}

export function MoneyText({ value, unit }: { value: number | null | undefined; unit?: '元' | '万元' }) {
  return value === null || value === undefined ? absent : <span className="figure">{moneyText(value, unit)}</span>;
}
