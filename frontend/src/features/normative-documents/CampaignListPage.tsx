import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import type { Schemas } from '@/shared/api/client';
import { useMay } from '@/shared/auth/session';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { LinkButton } from '@/shared/ui/LinkButton';
import { LoadMore } from '@/shared/ui/LoadMore';
import { Mark } from '@/shared/ui/Mark';
import { PageFrame } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { DateText } from '@/shared/ui/Texts';
import { campaignsQuery } from './api';
import { campaignKindLabels, campaignStatusLabels } from './labels';

type Row = Schemas['CampaignRow'];

const addressOf = (row: Row) => `/normative-documents/campaigns/${row.id}`;

const columns: Column<Row>[] = [
  { key: 'name', title: '名称', fixed: true, maxWidth: 380, render: (row) => <Link to={addressOf(row)}>{row.name}</Link> },
  { key: 'kind', title: '种类', render: (row) => campaignKindLabels[row.kind] },
  { key: 'status', title: '阶段', render: (row) => campaignStatusLabels[row.status] },
  { key: 'documents', title: '文件', align: 'right', render: (row) => row.documents },
  { key: 'unanswered', title: '没有答复', align: 'right', render: (row) => (row.unanswered > 0 ? <Mark tone="red">{row.unanswered} 件</Mark> : '—') },
  { key: 'answerDueOn', title: '答复期限', render: (row) => <DateText value={row.answerDueOn} /> },
  { key: 'openedOn', title: '筹备日期', render: (row) => <DateText value={row.openedOn} /> },
  { key: 'announcedOn', title: '公布日期', render: (row) => <DateText value={row.announcedOn} /> },
];

/** 清理工作: periodic and special ones. */
export function CampaignListPage() {
  const navigate = useNavigate();
  const mayOrganize = useMay('normative-documents.cleanup.organize');
  const campaigns = useInfiniteQuery(campaignsQuery());
  return (
    <PageFrame
      title="清理工作"
      extra={
        mayOrganize && (
          <LinkButton type="primary" to="/normative-documents/campaigns/new">
            筹备清理
          </LinkButton>
        )
      }
    >
      <QueryView query={campaigns} empty="还没有开展过清理">
        {({ pages }) => (
          <DataTable id="normative-documents.campaigns" label="清理工作" columns={columns} rows={pages.flatMap((page) => page.items)} rowKey={(row) => row.id} onOpen={(row) => void navigate(addressOf(row))} footer={<LoadMore query={campaigns} />} />
        )}
      </QueryView>
    </PageFrame>
  );
}
