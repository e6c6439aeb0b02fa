import { DeleteOutlined, FilterOutlined } from '@ant-design/icons';
import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import type { SavedView } from '@/shared/auth/pageSettings';
import { useUrlFilters } from '@/shared/hooks/useUrlState';

type Props = {
  /** What a view keeps of the address. */
  names: readonly string[];
  views: readonly SavedView[];
  hidden: string[];
  onChange: (views: SavedView[]) => void;
  onColumns: (hidden: string[]) => void;
};

/** Filters, order and columns under a name of one's own. */
export function SavedViews({ names, views, hidden, onChange, onColumns }: Props) {
  const [filters, setFilters] = useUrlFilters(names);
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');

  const save = () => {
    const title = name.trim();
    if (!title) return;
    onChange([...views.filter((view) => view.name !== title), { name: title, filters: filters as Record<string, string>, hiddenColumns: hidden }]);
    setName('');
  };
  const apply = (view: SavedView) => {
    setFilters(Object.fromEntries(names.map((key) => [key, view.filters[key]])));
    onColumns(view.hiddenColumns);
    setOpen(false);
  };

  const content = (
    <div className="saved-views">
      {views.length === 0 && <p className="page-note">还没有保存过视图。</p>}
      <ul>
        {views.map((view) => (
          <li key={view.name}>
            <Button type="link" size="small" onClick={() => apply(view)}>
              {view.name}
            </Button>
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={`删除视图“${view.name}”`}
              onClick={() => onChange(views.filter((other) => other !== view))}
            />
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Input size="small" aria-label="视图名称" placeholder="视图名称" value={name} maxLength={20} onChange={(event) => setName(event.target.value)} />
        <Button size="small" htmlType="submit" disabled={!name.trim()}>
          保存当前视图
        </Button>
      </form>
    </div>
  );
  return (
    <Popover title="我的视图" content={content} trigger="click" placement="bottomRight" open={open} onOpenChange={setOpen}>
      <Button size="small" icon={<FilterOutlined />}>
        视图
      </Button>
    </Popover>
  );
}
