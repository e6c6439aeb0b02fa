import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { download } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';
import { useMay } from '@/shared/auth/session';
import { useUrlFilters, useUrlState } from '@/shared/hooks/useUrlState';
import { daysUntil } from '@/shared/text/dates';
import { countText, moneyText } from '@/shared/text/money';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { DeadlineLight } from '@/shared/ui/DeadlineLight';
import { LinkButton } from '@/shared/ui/LinkButton';
import { LoadMore } from '@/shared/ui/LoadMore';
import { PageFrame } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { DateText, MoneyText } from '@/shared/ui/Texts';
import { caseCountQuery, casesQuery, type CaseFilter, type CaseRow } from './api';
import { CaseFilters, filterNames, filterOf } from './CaseFilters';
import { categoryLabels, kindLabels, originLabels, statusLabels } from './labels';
import '@/shared/dossier/dossier.css';
import './legal-aid.css';

const addressOf = (row: CaseRow) => `/legal-aid/cases/${row.id}`;

const columns: Column<CaseRow>[] = [
  { key: 'number', title: '案号', fixed: true, render: (row) => <Link to={addressOf(row)}>{row.number}</Link> },
  {
    key: 'applicant',
    title: '受援人',
    fixed: true,
    render: (row) => (
      <>
        {row.applicantName}
        <span className="only-narrow">
          <NextDue row={row} />
        </span>
      </>
    ),
  },
  { key: 'status', title: '阶段', render: (row) => statusLabels[row.status] },
  { key: 'due', title: '期限', sortKey: 'nextDueOn', sortOnly: 'ascend', render: (row) => <NextDue row={row} /> },
  { key: 'kind', title: '类型', render: (row) => kindLabels[row.kind] },
  { key: 'cause', title: '案由', maxWidth: 200, render: (row) => row.cause },
  { key: 'openedOn', title: '收件日期', sortKey: 'openedOn', render: (row) => <DateText value={row.openedOn} /> },
  { key: 'handler', title: '承办人', render: (row) => row.handlerName ?? '—' },
  { key: 'assignee', title: '援助人员', render: (row) => row.assigneeName ?? '—' },
  { key: 'categories', title: '受援人类别', render: (row) => row.categories.map((category) => categoryLabels[category]).join('、') || '—' },
  { key: 'origin', title: '来源', hidden: true, render: (row) => originLabels[row.origin] },
  { key: 'aidedOn', title: '援助日期', hidden: true, render: (row) => <DateText value={row.aidedOn} /> },
  { key: 'concludedOn', title: '结案日期', hidden: true, render: (row) => <DateText value={row.concludedOn} /> },
  { key: 'recovered', title: '挽回损失', hidden: true, align: 'right', render: (row) => <MoneyText value={row.recoveredAmount} /> },
];

function NextDue({ row }: { row: CaseRow }) {
  if (row.supplementDueOn) {
    const over = daysUntil(row.supplementDueOn) < 0;
    return (
      <span className="next-due">
        <DeadlineLight light="suspended" dueOn={row.supplementDueOn} label={over ? '补充期限已过，可以按撤回申请处理' : '等待当事人补充材料'} />
        <span className="page-note">
          {over ? '当事人逾期未补充，期限 ' : '等待当事人补充，至 '}
          <DateText value={row.supplementDueOn} />
        </span>
      </span>
    );
  }
  if (!row.nextDueLight) return <span className="absent">—</span>;
  return (
    <span className="next-due">
      <DeadlineLight light={row.nextDueLight} dueOn={row.nextDueOn} label={row.nextDueLabel} />
      <span className="page-note">{row.nextDueLabel}</span>
    </span>
  );
}

/** 法律援助案件: the register of the centre. What it shows is in its address. */
export function CaseListPage() {
  const [url, setFilter] = useUrlFilters(filterNames);
  const [sort] = useUrlState('sort');
  const navigate = useNavigate();
  const filter = filterOf(url);
  const cases = useInfiniteQuery(casesQuery(filter, sort));
  const count = useQuery(caseCountQuery(filter));
  return (
    <PageFrame title="法律援助案件" note={count.data && summary(count.data)} extra={<Tools filter={filter} />}>
      <CaseFilters filter={url} onChange={setFilter} />
      <QueryView query={cases} empty="没有符合条件的案件">
        {({ pages }) => (
          <DataTable
            id="legal-aid.cases"
            label="法律援助案件"
            columns={columns}
            rows={pages.flatMap((page) => page.items)}
            rowKey={(row) => row.id}
            onOpen={(row) => void navigate(addressOf(row))}
            viewFilters={filterNames}
            defaultSort="-openedOn"
            footer={<LoadMore query={cases} total={count.data?.count} />}
          />
        )}
      </QueryView>
    </PageFrame>
  );
}

/** Cases and persons are told apart: one case may have several recipients, one person several cases. */
const summary = ({ count, persons, recoveredAmount }: { count: number; persons: number; recoveredAmount: number }) =>
  `${countText(count)} 件，${countText(persons)} 人，挽回损失 ${moneyText(recoveredAmount, '万元')}`;

function Tools({ filter }: { filter: CaseFilter }) {
  const mayRegister = useMay('legal-aid.cases.register');
  const mayExamine = useMay('legal-aid.cases.examine');
  const mayExport = useMay('legal-aid.cases.export');
  const { message } = App.useApp();
  const fetchSheet = () => download(`/api/v1/legal-aid/cases/export.xlsx?${queryText(filter)}`).catch((error: unknown) => message.error(problemOf(error).title));
  return (
    <>
      {mayExport && <Button onClick={() => void fetchSheet()}>导出当前筛选</Button>}
      {mayExamine && <LinkButton to="/legal-aid/notices/new">登记通知</LinkButton>}
      {mayRegister && (
        <LinkButton type="primary" to="/legal-aid/cases/new">
          登记申请
        </LinkButton>
      )}
    </>
  );
}

const queryText = (filter: CaseFilter) =>
  new URLSearchParams(Object.entries(filter).flatMap(([name, value]) => (value === undefined || value === null ? [] : [[name, String(value)]]))).toString();
