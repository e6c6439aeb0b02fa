import { useUrlFilters } from '@/shared/hooks/useUrlState';
import { FilterBar, type FilterSpec } from '@/shared/ui/FilterBar';
import { PageFrame } from '@/shared/ui/PageFrame';
import type { TaskFilter } from './api';
import { conclusionLabels, optionsOf, taskStatusLabels } from './labels';
import { TaskTable } from './TaskTable';

const names = ['q', 'status', 'conclusion', 'campaignId', 'lawChangeId', 'documentId', 'dueToLawChange', 'answerOverdue'] as const satisfies readonly (keyof TaskFilter)[];

const filters: FilterSpec[] = [
  { kind: 'search', name: 'q', label: '检索清理任务', placeholder: '文件、文号、事由' },
  { kind: 'choice', name: 'status', label: '阶段', options: optionsOf(taskStatusLabels) },
  { kind: 'choice', name: 'conclusion', label: '清理意见', options: optionsOf(conclusionLabels) },
  { kind: 'tick', name: 'dueToLawChange', label: '因上位法变动' },
  { kind: 'tick', name: 'answerOverdue', label: '逾期没有答复' },
];

/** 清理任务: one for each document and campaign, and for each document and change of a superior law. */
export function TaskListPage() {
  const [url, setFilter] = useUrlFilters(names);
  const filter = { ...url, dueToLawChange: url.dueToLawChange === 'true' || undefined, answerOverdue: url.answerOverdue === 'true' || undefined } as TaskFilter;
  return (
    <PageFrame title="清理任务">
      <FilterBar filters={filters} value={url} onChange={setFilter} />
      <TaskTable filter={filter} empty="没有符合条件的清理任务" />
    </PageFrame>
  );
}
