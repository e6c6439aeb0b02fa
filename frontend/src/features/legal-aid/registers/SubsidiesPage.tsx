import { useQuery } from '@tanstack/react-query';
import { App, Button, DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { api, download, unwrap, type Schemas } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';
import { useMay } from '@/shared/auth/session';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { todayInChina } from '@/shared/text/dates';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { FieldList } from '@/shared/ui/Fields';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { StepDrawer } from '@/shared/ui/StepForm';
import { MoneyText } from '@/shared/ui/Texts';
import { formLabels, kindLabels, optionsOf } from '../labels';
import { subsidyRulesQuery, useForgetRegisters, versionHeader, type SubsidyRule } from './api';

type Opened = { rule?: SubsidyRule; initial: Partial<Schemas['SubsidyRuleBody']> };

const nameOf = (rule: SubsidyRule) => `${rule.year}年${kindLabels[rule.kind]}${rule.form ? formLabels[rule.form] : ''}`;

const columnsOf = (open: ((opened: Opened) => void) | undefined): Column<SubsidyRule>[] => [
  { key: 'year', title: '年份', fixed: true, render: (rule) => rule.year },
  { key: 'kind', title: '案件类型', fixed: true, render: (rule) => kindLabels[rule.kind] },
  { key: 'form', title: '援助形式', render: (rule) => (rule.form ? formLabels[rule.form] : '一般标准') },
  { key: 'base', title: '每件基数', align: 'right', render: (rule) => <MoneyText value={rule.baseAmount} /> },
  { key: 'extra', title: '每多一名受援人增加', align: 'right', render: (rule) => <MoneyText value={rule.perExtraRecipient} /> },
  { key: 'source', title: '制定文件', maxWidth: 320, render: (rule) => rule.source },
  ...(open
    ? [
        {
          key: 'act',
          title: '操作',
          fixed: true,
          render: (rule: SubsidyRule) => (
            <>
              <Button type="link" size="small" aria-label={`更正${nameOf(rule)}的补贴标准`} onClick={() => open({ rule, initial: rule })}>
                更正
              </Button>
              <Button type="link" size="small" aria-label={`沿用到下一年：${nameOf(rule)}的补贴标准`} onClick={() => open({ initial: { ...rule, year: rule.year + 1 } })}>
                沿用到下一年
              </Button>
            </>
          ),
        },
      ]
    : []),
];

/** 补贴标准 by year and kind of case, and the 发放表 of what was approved. */
export function SubsidiesPage() {
  const [chosen, setYear] = useUrlState('year');
  const rules = useQuery(subsidyRulesQuery);
  const mayManage = useMay('legal-aid.subsidy-rules.manage');
  const mayPay = useMay('legal-aid.subsidies.approve');
  const [opened, setOpened] = useState<Opened>();
  const years = [...new Set(rules.data?.map((rule) => rule.year))];
  return (
    <PageFrame
      title="补贴标准"
      note="法律援助法第五十二条：补贴标准由司法行政部门会同财政部门制定，并实行动态调整。案件按结案当年的标准计算；更正标准不影响已经核定的补贴。"
      extra={
        <>
          <Select aria-label="年份" placeholder="全部年份" allowClear className="filter" value={chosen} onChange={(next?: string) => setYear(next)} options={years.map((year) => ({ value: String(year), label: `${year} 年` }))} />
          {mayManage && (
            <Button type="primary" onClick={() => setOpened({ initial: { year: Number(todayInChina().slice(0, 4)), perExtraRecipient: 0 } })}>
              登记标准
            </Button>
          )}
        </>
      }
    >
      {mayPay && <Payments />}
      <QueryView query={rules} empty="还没有登记补贴标准">
        {(rows) => (
          <DataTable
            id="legal-aid.subsidy-rules"
            label="补贴标准"
            columns={columnsOf(mayManage ? setOpened : undefined)}
            rows={rows.filter((rule) => !chosen || rule.year === Number(chosen))}
            rowKey={(rule) => rule.id}
          />
        )}
      </QueryView>
      {opened && <RuleDrawer opened={opened} onClose={() => setOpened(undefined)} />}
    </PageFrame>
  );
}

function RuleDrawer({ opened: { rule, initial }, onClose }: { opened: Opened; onClose: () => void }) {
  const forget = useForgetRegisters();
  return (
    <StepDrawer<Schemas['SubsidyRuleBody']>
      title={rule ? '更正补贴标准' : '登记补贴标准'}
      open
      onClose={onClose}
      legalBasis="法律援助法第五十二条"
      submitLabel={rule ? '保存' : '登记'}
      initialValues={initial}
      onSubmit={(body) =>
        rule
          ? unwrap(api.PUT('/api/v1/legal-aid/subsidy-rules/{id}', { params: { path: { id: rule.id }, header: versionHeader(rule) }, body }))
          : unwrap(api.POST('/api/v1/legal-aid/subsidy-rules', { body }))
      }
      onDone={() => void forget()}
    >
      <FieldList
        fields={[
          { name: 'year', label: '年份', kind: 'count', required: true },
          { name: 'kind', label: '案件类型', kind: 'choice', required: true, options: optionsOf(kindLabels) },
          { name: 'form', label: '援助形式', kind: 'choice', options: optionsOf(formLabels), help: '不选则为该类案件的一般标准' },
          { name: 'baseAmount', label: '每件基数', kind: 'money', required: true },
          { name: 'perExtraRecipient', label: '每多一名受援人增加', kind: 'money', required: true },
          { name: 'source', label: '制定文件', kind: 'text', required: true, maxLength: 200, help: '文件名称和文号' },
        ]}
      />
    </StepDrawer>
  );
}

/** 补贴发放表: approved within a period, for the finance office. */
function Payments() {
  const { message } = App.useApp();
  const today = todayInChina();
  const [[from, to], setPeriod] = useState<[string, string]>([`${today.slice(0, 4)}-01-01`, today]);
  const fetchSheet = () =>
    download(`/api/v1/legal-aid/subsidies/payments.xlsx?${new URLSearchParams({ from, to }).toString()}`).catch((error: unknown) => message.error(problemOf(error).title));
  return (
    <Panel title="补贴发放表">
      <div className="page-tools">
        <DatePicker.RangePicker
          aria-label="核定日期"
          allowClear={false}
          value={[dayjs(from), dayjs(to)]}
          onChange={(range) => range?.[0] && range[1] && setPeriod([range[0].format('YYYY-MM-DD'), range[1].format('YYYY-MM-DD')])}
        />
        <Button onClick={() => void fetchSheet()}>导出发放表（xlsx）</Button>
        <span className="page-note">按核定日期；含标准金额、核定金额和不一致的理由。</span>
      </div>
    </Panel>
  );
}
