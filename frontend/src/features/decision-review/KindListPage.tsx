import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api, unwrap, type Schemas } from '@/shared/api/client';
import { Field, FieldList, type FieldSpec } from '@/shared/ui/Fields';
import { Mark } from '@/shared/ui/Mark';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { StepDrawer } from '@/shared/ui/StepForm';
import { forget, kindsQuery } from './api';
import { categoryLabels, optionsOf, termLabels } from './labels';

type Kind = Schemas['SubjectKindView'];

/** 送审种类: what may be submitted, with which materials, under which time. */
export function KindListPage() {
  const kinds = useQuery(kindsQuery(true));
  const [editing, setEditing] = useState<Kind | 'new'>();
  return (
    <PageFrame
      title="送审种类"
      note="送审时按种类列出应当提交的材料；年度报告按类别统计"
      extra={
        <Button type="primary" onClick={() => setEditing('new')}>
          增设种类
        </Button>
      }
    >
      <Panel>
        <QueryView query={kinds} empty="还没有送审种类">
          {(rows) => (
            <div className="scroll-x" tabIndex={0} role="region" aria-label="送审种类">
              <table className="steps">
                <thead>
                  <tr>
                    {['名称', '类别', '审查时间', '材料', ''].map((head) => (
                      <th key={head} scope="col">
                        {head || <span className="visually-hidden">操作</span>}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((kind) => (
                    <tr key={kind.id}>
                      <td>
                        {kind.name} {kind.forVillages && <Mark tone="blue">村级</Mark>} {kind.retired && <Mark>停用</Mark>}
                      </td>
                      <td>{categoryLabels[kind.category]}</td>
                      <td>{termLabels[kind.term]}</td>
                      <td>{kind.materials.map(({ name, required }) => (required ? name : `${name}（有则提交）`)).join('；')}</td>
                      <td>
                        <Button type="link" size="small" onClick={() => setEditing(kind)} aria-label={`修改：${kind.name}`}>
                          修改
                        </Button>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </QueryView>
      </Panel>
      {editing && <KindDrawer kind={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />}
    </PageFrame>
  );
}

const fields: FieldSpec[] = [
  { name: 'name', label: '名称', kind: 'text', maxLength: 60, required: true },
  { name: 'category', label: '类别', kind: 'choice', options: optionsOf(categoryLabels), required: true },
  { name: 'term', label: '审查时间', kind: 'choice', options: optionsOf(termLabels), required: true },
  { name: 'ordinal', label: '次序', kind: 'count', required: true },
  { name: 'forVillages', label: '村级组织也可以送审', kind: 'tick' },
  { name: 'retired', label: '停用', kind: 'tick', help: '已有的案卷不变' },
  {
    name: 'materials',
    label: '材料',
    kind: 'rows',
    addLabel: '增加材料',
    columns: [
      { name: 'name', label: '材料名称', kind: 'text', maxLength: 100, required: true },
      { name: 'required', label: '必备', kind: 'tick' },
    ],
  },
];

type Values = Schemas['SubjectKindBody'] & { code?: string };

function KindDrawer({ kind, onClose }: { kind?: Kind; onClose: () => void }) {
  const client = useQueryClient();
  return (
    <StepDrawer<Values>
      title={kind ? `修改：${kind.name}` : '增设送审种类'}
      open
      onClose={onClose}
      submitLabel={kind ? '修改' : '增设'}
      initialValues={kind ?? { ordinal: 100, forVillages: false, retired: false, materials: [{ name: '', required: true }] }}
      onSubmit={async ({ code, ...values }) => {
        const body = { ...values, materials: (values.materials ?? []).map(({ name, required }) => ({ name, required: required ?? false })) };
        if (kind) await unwrap(api.PUT('/api/v1/decision-review/subject-kinds/{id}', { params: { path: { id: kind.id }, header: { 'If-Match': `"${kind.version}"` } }, body }));
        else await unwrap(api.POST('/api/v1/decision-review/subject-kinds', { body: { code: code ?? '', kind: body } }));
        await Promise.all(forget.map((queryKey) => client.invalidateQueries({ queryKey })));
      }}
    >
      {!kind && <Field name="code" label="代码" kind="text" maxLength={40} required help="字母开头的字母、数字，此后不变" />}
      <FieldList fields={fields} />
    </StepDrawer>
  );
}
