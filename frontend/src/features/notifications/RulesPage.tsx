import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Drawer, Form, Input, InputNumber, Switch } from 'antd';
import { useState } from 'react';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { PageFrame } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { StepForm } from '@/shared/ui/StepForm';
import { resetRule, rulesQuery, setRule, useAct, type Rule } from './api';

type Edited = Pick<Rule, 'code' | 'name' | 'version' | 'own'> & Omit<Rule, 'code' | 'name' | 'version' | 'own'>;

const ladderText = (ladder: string) =>
  ladder
    .split(',')
    .map((rung) => (rung === '0' ? '当日' : rung.endsWith('m') ? `${rung.slice(0, -1)}个月` : rung.endsWith('d') ? `${rung.slice(0, -1)}日` : `${rung}个工作日`))
    .join('、');

const columnsOf = (edit: (rule: Rule) => void): Column<Rule>[] => [
  { key: 'name', title: '规则', fixed: true, maxWidth: 360, render: (rule) => rule.name },
  { key: 'code', title: '代码', hidden: true, render: (rule) => rule.code },
  { key: 'enabled', title: '提醒', render: (rule) => (rule.enabled ? '是' : '否') },
  { key: 'ladder', title: '末日前何时提醒', maxWidth: 320, render: (rule) => ladderText(rule.ladder) },
  { key: 'overdue', title: '超期每日', render: (rule) => (rule.overdueDaily ? '是' : '否') },
  { key: 'head', title: '股室负责人', render: (rule) => (rule.toHead ? '超期即提醒' : '不提醒') },
  { key: 'leader', title: '局领导', render: (rule) => (rule.toLeaderAfter === null ? '不提醒' : `超期满 ${rule.toLeaderAfter} 个工作日`) },
  { key: 'own', title: '来源', render: (rule) => (rule.code === 'default' ? '默认' : rule.own ? '另行设定' : '随系统') },
  {
    key: 'edit',
    title: '',
    render: (rule) => (
      <Button type="link" size="small" onClick={() => edit(rule)} aria-label={`设定 ${rule.name}`}>
        设定
      </Button>
    ),
  },
];

/** 提醒规则: the ladder and the recipients, by default and for single rules. */
export function RulesPage() {
  const rules = useQuery(rulesQuery);
  const [edited, setEdited] = useState<Edited>();
  const [code, setCode] = useState('');
  const reset = useAct(resetRule);
  return (
    <PageFrame
      title="提醒规则"
      note="没有另行设定的规则随默认。超期满若干个工作日后提醒局领导。"
      extra={
        <Input.Search
          aria-label="期限规则的标识"
          placeholder="期限规则的标识，如 aid-review"
          value={code}
          onChange={(event) => setCode(event.target.value)}
          enterButton="另行设定"
          onSearch={(text) => {
            const base = rules.data?.[0];
            if (text.trim() && base) setEdited(rules.data?.find((rule) => rule.code === text.trim()) ?? { ...base, code: text.trim(), name: text.trim(), version: 0, own: false });
          }}
          className="search-field"
        />
      }
    >
      <QueryView query={rules}>{(rows) => <DataTable id="reminder-rules" label="提醒规则" columns={columnsOf(setEdited)} rows={rows} rowKey={(rule) => rule.code} onOpen={setEdited} />}</QueryView>
      <Drawer title={edited?.name} open={edited !== undefined} onClose={() => setEdited(undefined)} destroyOnHidden>
        {edited && (
          <RuleForm
            rule={edited}
            onDone={() => setEdited(undefined)}
            onReset={edited.own && edited.code !== 'default' ? () => reset.mutate(edited, { onSuccess: () => setEdited(undefined) }) : undefined}
          />
        )}
      </Drawer>
    </PageFrame>
  );
}

type Values = { enabled: boolean; ladder: string; overdueDaily: boolean; toHead: boolean; toLeaderAfter: number | null };

function RuleForm({ rule, onDone, onReset }: { rule: Edited; onDone: () => void; onReset?: () => void }) {
  const saving = useAct((body: Values) => setRule(rule.code, rule.version, { ...body, toLeaderAfter: body.toLeaderAfter ?? null }));
  return (
    <StepForm<Values> submitLabel="保存" initialValues={rule} onSubmit={(values) => saving.mutateAsync(values)} onDone={onDone}>
      <Form.Item name="enabled" label="提醒" valuePropName="checked">
        <Switch />
      </Form.Item>
      <Form.Item name="ladder" label="末日前何时提醒" extra="工作日数（10）、日数（30d）或者月数（6m），以逗号相隔；0 为当日。" rules={[{ required: true, message: '请填写' }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="overdueDaily" valuePropName="checked">
        <Checkbox>超期后每个工作日提醒</Checkbox>
      </Form.Item>
      <Form.Item name="toHead" valuePropName="checked">
        <Checkbox>超期的，一并提醒股室负责人</Checkbox>
      </Form.Item>
      <Form.Item name="toLeaderAfter" label="超期满几个工作日的，提醒局领导" extra="不填则不提醒。">
        <InputNumber min={0} max={60} />
      </Form.Item>
      {onReset && (
        <Button type="link" onClick={onReset}>
          不再另行设定，随默认
        </Button>
      )}
    </StepForm>
  );
}
