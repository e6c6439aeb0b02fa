import { Empty, Input } from 'antd';
import { useUrlFilters } from '@/shared/hooks/useUrlState';
import { PageFrame } from '@/shared/ui/PageFrame';
import { MatterTable } from './MatterTable';

export function SearchPage() {
  const [{ q = '', sort }, set] = useUrlFilters(['q', 'sort']);
  return (
    <PageFrame
      title="全局检索"
      note="检索您的数据范围内全部业务的编号、标题和当事人。"
      extra={
        <Input.Search
          key={q}
          aria-label="检索词，至少两个字"
          defaultValue={q}
          maxLength={100}
          onSearch={(text) => set({ q: text.trim() })}
          enterButton="检索"
          className="search-field"
        />
      }
    >
      {q.trim().length < 2 ? (
        <Empty className="empty" image={Empty.PRESENTED_IMAGE_SIMPLE} description="至少输入两个字" />
      ) : (
        <MatterTable id="search" label={`“${q}”的检索结果`} filter={{ q, sort }} empty={`没有找到“${q}”。请减少字数，或者换用案号、姓名检索。`} />
      )}
    </PageFrame>
  );
}
