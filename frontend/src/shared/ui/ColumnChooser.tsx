import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';

type Choice = { key: string; title: string; fixed?: boolean };

export function ColumnChooser({ columns, hidden, onChange }: { columns: readonly Choice[]; hidden: string[]; onChange: (hidden: string[]) => void }) {
  const choices = columns.filter((column) => !column.fixed);
  if (choices.length === 0) return null;
  const list = (
    <Checkbox.Group
      className="column-choices"
      options={choices.map(({ key, title }) => ({ value: key, label: title }))}
      value={choices.map(({ key }) => key).filter((key) => !hidden.includes(key))}
      onChange={(shown) => onChange(choices.map(({ key }) => key).filter((key) => !shown.includes(key)))}
    />
  );
  return (
    <Popover title="显示的列" content={list} trigger="click" placement="bottomRight">
      <Button size="small" icon={<SettingOutlined />}>
        列
      </Button>
    </Popover>
  );
}
