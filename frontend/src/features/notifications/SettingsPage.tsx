import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Form, Input, Select, Switch } from 'antd';
import type { Dayjs } from 'dayjs';
import type { Tagged, Schemas } from '@/shared/api/client';
import { byWordsOrPinyin } from '@/shared/text/sound';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { QueryView } from '@/shared/ui/QueryView';
import { StepForm } from '@/shared/ui/StepForm';
import { delegate, delegatesQuery, delegationsQuery, endDelegation, preferencesQuery, setPreferences, useAct } from './api';
import './notifications.css';

/** 提醒设置: which mails come, and who is reminded while I am away. */
export function SettingsPage() {
  const preferences = useQuery(preferencesQuery);
  return (
    <PageFrame title="提醒设置" path={[{ title: '提醒', to: '/notifications' }]} note="系统内的提醒不能关闭；以下只决定邮件和外出期间由谁代收。">
      <Panel title="邮件">
        <QueryView query={preferences}>{(found) => <Preferences key={found.etag} found={found} />}</QueryView>
      </Panel>
      <Panel title="外出委托">
        <Delegations />
      </Panel>
    </PageFrame>
  );
}

function Preferences({ found }: { found: Tagged<Schemas['PreferencesView']> }) {
  const saving = useAct((body: Schemas['SetPreferencesBody']) => setPreferences(found.etag, body));
  const { digestMail, urgentMail, address } = found.value;
  return (
    <div className="step-form">
      <p>{address ? `邮件发往 ${address}` : '没有登记邮箱，收不到邮件；请由系统管理员在用户资料中登记。'}</p>
      <p>
        <Switch aria-label="每日汇总邮件" checked={digestMail} loading={saving.isPending} onChange={(checked) => saving.mutate({ digestMail: checked, urgentMail })} /> 每个工作日八时的汇总邮件
      </p>
      <p>
        <Switch aria-label="即时邮件" checked={urgentMail} loading={saving.isPending} onChange={(checked) => saving.mutate({ digestMail, urgentMail: checked })} /> 今日到期、超期首日和催办的即时邮件
      </p>
      {saving.error && <ProblemAlert error={saving.error} />}
    </div>
  );
}

type Values = { delegateId: string; days: [Dayjs, Dayjs]; reason: string };

function Delegations() {
  const delegations = useQuery(delegationsQuery);
  const choices = useQuery(delegatesQuery);
  const granting = useAct(delegate);
  const ending = useAct(endDelegation);
  return (
    <>
      <QueryView query={delegations} empty="没有委托">
        {(rows) => (
          <ul aria-label="委托">
            {rows.map((row) => (
              <li key={row.id}>
                <span className="figure">
                  {row.from} 至 {row.to}
                </span>{' '}
                {row.mine ? `委托${row.delegateName}` : `受${row.userName}委托`}（{row.reason}）{row.active && <strong>正在生效</strong>}
                {row.ended && '已结束'}
                {row.mine && !row.ended && (
                  <Button size="small" type="link" loading={ending.isPending} onClick={() => ending.mutate({ id: row.id, version: row.version })} aria-label={`结束 ${row.from} 起的委托`}>
                    结束
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </QueryView>
      {ending.error && <ProblemAlert error={ending.error} />}
      <StepForm<Values>
        submitLabel="委托"
        onSubmit={({ delegateId, days, reason }) =>
          granting.mutateAsync({ delegateId, from: days[0].format('YYYY-MM-DD'), to: days[1].format('YYYY-MM-DD'), reason })
        }
      >
        <Form.Item name="delegateId" label="受托人" rules={[{ required: true, message: '请选择受托人' }]}>
          <Select
            showSearch={byWordsOrPinyin}
            options={(choices.data ?? []).map((person) => ({ value: person.id, label: `${person.displayName}（${person.organizationName}）` }))}
          />
        </Form.Item>
        <Form.Item name="days" label="起止日期" rules={[{ required: true, message: '请选择起止日期' }]}>
          <DatePicker.RangePicker />
        </Form.Item>
        <Form.Item name="reason" label="事由" rules={[{ required: true, message: '请写明事由' }]}>
          <Input maxLength={200} />
        </Form.Item>
      </StepForm>
    </>
  );
}
