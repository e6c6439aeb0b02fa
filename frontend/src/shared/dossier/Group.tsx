import { Descriptions } from 'antd';
import type { ReactNode } from 'react';
import './dossier.css';

export type Row = [label: string, value: ReactNode];

/** A group of a dossier's facts; what has not come yet is not shown, nor a group of nothing. */
export function Group({ title, rows }: { title: string; rows: Row[] }) {
  const filled = rows.filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false);
  if (filled.length === 0) return null;
  return <Descriptions title={title} size="small" bordered column={{ xs: 1, md: 2 }} styles={{ label: { width: 132 } }} items={filled.map(([label, children], index) => ({ key: `${index}${label}`, label, children }))} />;
}
