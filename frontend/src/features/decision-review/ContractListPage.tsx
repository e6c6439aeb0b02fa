import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import type { Schemas } from '@/shared/api/client';
import { useMay } from '@/shared/auth/session';
import { useUrlFilters } from '@/shared/hooks/useUrlState';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { FilterBar } from '@/shared/ui/FilterBar';
import { LinkButton } from '@/shared/ui/LinkButton';
import { LoadMore } from '@/shared/ui/LoadMore';
import { Mark } from '@/shared/ui/Mark';
import { PageFrame } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { DateText, MoneyText } from '@/shared/ui/Texts';
import { contractsQuery, type ContractFilter } from './api';
import { ContractLamp } from './ContractLamp';
import { agreementStatusLabels, optionsOf } from './labels';
import './decision-review.css';

type Row = Schemas['ContractRow'];
const names = ['q', 'status', 'organizationId', 'procurement', 'expiresFrom', 'expiresTo'] as const;
const addressOf = (row: Row) => `/decision-review/contracts/${row.id}`;

const columns: Column<Row>[] = [
  { key: 'number', title: '编号', fixed: true, render: (row) => <Link to={addressOf(row)}>{row.number}</Link> },
  { key: 'name', title: '合同', fixed: true, maxWidth: 280, render: (row) => <>{row.name} {row.procurement && <Mark tone="blue">采购</Mark>}</> },
  { key: 'status', title: '阶段', render: (row) => agreementStatusLabels[row.status] },
  { key: 'lamp', title: '风险', render: (row) => <ContractLamp lamp={row.lamp} text={row.lampText} /> },
  { key: 'counterpart', title: '对方当事人', maxWidth: 220, render: (row) => row.counterpart },
  { key: 'amount', title: '标的额', align: 'right', render: (row) => <MoneyText value={row.amount} unit="万元" /> },
  { key: 'unit', title: '承办单位', render: (row) => row.organizationName },
  { key: 'signedOn', title: '签订', render: (row) => <DateText value={row.signedOn} /> },
  { key: 'expiresOn', title: '截止', render: (row) => <DateText value={row.expiresOn} /> },
  { key: 'milestone', title: '下一节点', render: (row) => <DateText value={row.nextMilestoneOn} /> },
];

/** 合同、协议台账. */
export function ContractListPage() {
  const [url, setUrl] = useUrlFilters(names);
  const navigate = useNavigate();
  const mayManage = useMay('decision-review.contracts.manage');
  const filter: ContractFilter = {
    ...url,
    status: url.status && url.status in agreementStatusLabels ? (url.status as ContractFilter['status']) : undefined,
    procurement: url.procurement === 'true' || undefined,
  };
  const contracts = useInfiniteQuery(contractsQuery(filter));
  return (
    <PageFrame
      title="合同、协议"
      extra={
        mayManage && (
          <LinkButton type="primary" to="/decision-review/contracts/new">
            登记合同
          </LinkButton>
        )
      }
    >
      <FilterBar
        filters={[
          { kind: 'search', name: 'q', label: '检索合同', placeholder: '名称、编号、对方当事人' },
          { kind: 'choice', name: 'status', label: '阶段', options: optionsOf(agreementStatusLabels) },
          { kind: 'range', from: 'expiresFrom', to: 'expiresTo', label: '截止日期' },
          { kind: 'tick', name: 'procurement', label: '政府采购' },
        ]}
        value={url}
        onChange={setUrl}
      />
      <QueryView query={contracts} empty="没有符合条件的合同">
        {({ pages }) => (
          <DataTable
            id="decision-review.contracts"
            label="合同、协议"
            columns={columns}
            rows={pages.flatMap((page) => page.items)}
            rowKey={(row) => row.id}
            onOpen={(row) => void navigate(addressOf(row))}
            viewFilters={names}
            footer={<LoadMore query={contracts} />}
          />
        )}
      </QueryView>
    </PageFrame>
  );
}
