import dayjs from 'dayjs';

export type Period = { from: string; to: string };

/** The case list under a filter: the rows behind a figure. */
export const listOf = (filter: Record<string, string>) => `/legal-aid/cases?${new URLSearchParams(filter).toString()}`;

/** The days of a month (`2022-09`) that lie in the period, so that its figure opens exactly its rows. */
export function monthWithin(month: string, { from, to }: Period) {
  const [first, last] = [`${month}-01`, dayjs(`${month}-01`).endOf('month').format('YYYY-MM-DD')];
  return { aidedFrom: first < from ? from : first, aidedTo: last > to ? to : last };
}
