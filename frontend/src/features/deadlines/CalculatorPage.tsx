import './deadlines.css';
import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Empty, Form, Input, InputNumber } from 'antd';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { todayInChina } from '@/shared/text/dates';
import { DeadlineExplanation } from '@/shared/ui/DeadlineExplanation';
import { dayValue, momentValue } from '@/shared/ui/Fields';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { StepForm } from '@/shared/ui/StepForm';
import { calculate, ruleQuery, type RuleRow } from './api';
import { RulePicker } from './RulePicker';
import { RuleText } from './RuleText';

type Values = { trigger: string; suspensions?: { from: string; resume: string }[]; extensionDays?: number; ground?: string };

/** 期限计算器: any rule of the catalogue, on any day, with the reasons. */
export function CalculatorPage() {
  const [ruleId, setRuleId] = useUrlState('rule');
  const rule = useQuery({ ...ruleQuery(ruleId ?? ''), enabled: ruleId !== undefined });
  const answer = useMutation({ mutationFn: calculate });
  const chosen = rule.data?.value.rule;
  return (
    <PageFrame title="期限计算器" note="选定规则和起算日，得出最后一日和逐日的理由。">
      <div className="columns">
        <Panel title="规则与起算">
          <RulePicker
            value={ruleId}
            label={chosen?.title}
            onChange={(id) => {
              setRuleId(id);
              answer.reset();
            }}
          />
          {rule.data && <RuleText rule={rule.data.value} />}
          {chosen?.computable && (
            <StepForm<Values>
              key={chosen.id}
              submitLabel="计算"
              initialValues={{ trigger: chosen.unit === 'hour' ? `${todayInChina()}T09:00` : todayInChina(), extensionDays: 0 }}
              onSubmit={({ trigger, suspensions = [], extensionDays, ground }) =>
                answer.mutateAsync({ ruleId: chosen.id, trigger, suspensions, extensionDays: extensionDays ?? 0, ground: ground?.trim() ?? null })
              }
            >
              <TriggerFields rule={chosen} />
            </StepForm>
          )}
        </Panel>
        <Panel title="为什么是这一天">
          {answer.data ? (
            <DeadlineExplanation answer={answer.data} title={chosen && dueTitle(chosen)} />
          ) : (
            <Empty className="empty" image={Empty.PRESENTED_IMAGE_SIMPLE} description={chosen && !chosen.computable ? '这条规则是定义或清单，没有可计算的长短' : '填好左侧后点“计算”'} />
          )}
        </Panel>
      </div>
    </PageFrame>
  );
}

function dueTitle({ kind }: RuleRow): string {
  if (kind === 'minDuration') return '满足最短时长之日（当日24时届满）';
  if (kind === 'noticeBefore') return '最迟通知日';
  return kind === 'validity' ? '有效的最后一日' : '最后一日';
}

function TriggerFields({ rule }: { rule: RuleRow }) {
  const hours = rule.unit === 'hour';
  const label = rule.kind === 'noticeBefore' ? '事件日' : rule.unit === 'fixedDate' ? '哪一年（任选该年一日）' : hours ? '起算时刻' : '起算事件之日';
  return (
    <>
      <Form.Item name="trigger" label={label} rules={[{ required: true, message: `请填写${label}` }]} {...(hours ? momentValue : dayValue)}>
        <DatePicker showTime={hours && { format: 'HH:mm' }} allowClear={false} />
      </Form.Item>
      {rule.unit !== 'fixedDate' && !hours && (
        <>
          <Suspensions />
          <Form.Item name="extensionDays" label="延长天数（与期限同单位）">
            <InputNumber min={0} max={3650} precision={0} />
          </Form.Item>
        </>
      )}
      <Form.Item name="ground" label="事由（仅对分事由起算的规则有影响）">
        <Input maxLength={200} placeholder="如：第39条第1款第3项" />
      </Form.Item>
    </>
  );
}

function Suspensions() {
  return (
    <Form.List name="suspensions">
      {(rows, { add, remove }) => (
        <fieldset className="suspensions">
          <legend>中止、扣除（自中止日停止，自恢复日继续）</legend>
          {rows.map(({ key, name }) => (
            <div key={key} className="suspension">
              <Form.Item name={[name, 'from']} label="中止日" rules={[{ required: true, message: '请填写中止日' }]} {...dayValue}>
                <DatePicker />
              </Form.Item>
              <Form.Item name={[name, 'resume']} label="恢复日" rules={[{ required: true, message: '请填写恢复日' }]} {...dayValue}>
                <DatePicker />
              </Form.Item>
              <Button type="text" icon={<MinusCircleOutlined />} aria-label={`删除第 ${name + 1} 段中止`} onClick={() => remove(name)} />
            </div>
          ))}
          <Button size="small" icon={<PlusOutlined />} onClick={() => add({})}>
            增加一段
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}
