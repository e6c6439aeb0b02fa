import { useInfiniteQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useUrlFilters, useUrlState } from '@/shared/hooks/useUrlState';
import { ConfidenceBadge } from '@/shared/ui/ConfidenceBadge';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { LoadMore } from '@/shared/ui/LoadMore';
import { PageFrame } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { rulesQuery, type RuleRow } from './api';
import { confidenceLabels, kindLabels, lengthText } from './labels';

const columns: Column<RuleRow>[] = [
  { key: 'title', title: '事项', fixed: true, maxWidth: 300, render: (rule) => <Link to={`/deadlines/rules/${encodeURIComponent(rule.id)}`}>{rule.title}</Link> },
  { key: 'law', title: '法律', maxWidth: 240, render: (rule) => rule.law },
  { key: 'article', title: '条文', maxWidth: 160, render: (rule) => rule.article },
  { key: 'length', title: '长短', render: (rule) => lengthText(rule) },
  { key: 'kind', title: '类型', render: (rule) => kindLabels[rule.kind] },
  { key: 'confidence', title: '置信', render: (rule) => <ConfidenceBadge statutory={rule.confidence === 'verifiedText'} standing={rule.standing} /> },
  { key: 'from', title: '施行', render: (rule) => rule.effectiveFrom ?? '—' },
  { key: 'to', title: '失效', render: (rule) => rule.effectiveTo ?? '现行' },
  { key: 'version', title: '版本', hidden: true, render: (rule) => rule.versionLabel },
  { key: 'id', title: '标识', hidden: true, render: (rule) => <code>{rule.id}</code> },
];

export function RuleListPage() {
  const [{ q }, set] = useUrlFilters(['q']);
  const [confidence, setConfidence] = useUrlState('confidence', confidenceLabels);
  const rules = useInfiniteQuery(rulesQuery({ q, confidence }));
  const navigate = useNavigate();
  return (
    <PageFrame
      title="期限规则"
      note="“经验口径，待核”的规则未见条文原文，核对后在规则页确认。"
      extra={
        <>
          <Select
            aria-label="置信"
            placeholder="全部置信"
            allowClear
            value={confidence}
            onChange={setConfidence}
            options={Object.entries(confidenceLabels).map(([value, label]) => ({ value: value as RuleRow['confidence'], label }))}
            className="filter"
          />
          <Input.Search key={q} aria-label="检索规则，至少两个字" placeholder="事项、法律、条文" defaultValue={q} allowClear onSearch={(text) => set({ q: text.trim() })} className="search-field" />
        </>
      }
    >
      <QueryView query={rules} empty="没有符合条件的规则">
        {({ pages }) => (
          <DataTable
            id="rules"
            label="期限规则"
            columns={columns}
            rows={pages.flatMap((page) => page.items)}
            rowKey={(rule) => rule.id}
            onOpen={(rule) => void navigate(`/deadlines/rules/${encodeURIComponent(rule.id)}`)}
            viewFilters={['q', 'confidence']}
            footer={<LoadMore query={rules} />}
          />
        )}
      </QueryView>
    </PageFrame>
  );
}
