import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Collapse } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { api, unwrap, type Schemas, type Tagged } from '@/shared/api/client';
import { organizationsQuery } from '@/shared/api/organizations';
import { StepButtons } from '@/shared/dossier/StepButtons';
import { TimelineTab } from '@/shared/dossier/Timeline';
import { Field } from '@/shared/ui/Fields';
import { Mark } from '@/shared/ui/Mark';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { StepDrawer } from '@/shared/ui/StepForm';
import { DateText } from '@/shared/ui/Texts';
import { catalogueQuery, forget, root } from './api';
import { catalogueStatusLabels, decisionStatusLabels } from './labels';
import { catalogueForms } from './steps';

type Detail = Schemas['CatalogueDetail'];
type Item = Schemas['CatalogueItem'];

/** 一年的目录: what is in force, what is being changed, every version with its reason, and the decisions outside it. */
export function CataloguePage() {
  const { id = '' } = useParams();
  const catalogue = useQuery(catalogueQuery(id));
  return <QueryView query={catalogue}>{(found) => <Catalogue catalogue={found} />}</QueryView>;
}

function Catalogue({ catalogue }: { catalogue: Tagged<Detail> }) {
  const { value, etag } = catalogue;
  const [editing, setEditing] = useState(false);
  const mayEdit = value.allowedActions.some(({ code }) => code === 'editItems');
  const latest = value.versions.at(-1);
  return (
    <PageFrame
      title={`${value.year} 年度重大行政决策事项目录`}
      path={[{ title: '年度目录', to: '/decision-review/catalogues' }]}
      note={`${catalogueStatusLabels[value.status]}${latest ? `，现行第 ${latest.number} 版，${latest.publishedOn} 公布` : '，还没有公布'}`}
    >
      <Panel
        title={value.status === 'published' ? '现行事项' : '编制中的事项'}
        extra={
          <>
            {mayEdit && <Button onClick={() => setEditing(true)}>编制事项</Button>}
            <StepButtons path={`${root}/catalogues/${value.id}`} etag={etag} actions={value.allowedActions} forms={catalogueForms} forget={forget} />
          </>
        }
      >
        {value.status !== 'published' && latest && <p className="page-note">调整的理由：{value.reason}。新版本公布以前，第 {latest.number} 版仍然有效。</p>}
        <Items items={value.items} decisions={value.decisions} />
      </Panel>
      {value.outside.length > 0 && (
        <Panel title={<Mark tone="red">目录外决策 {value.outside.length} 项</Mark>}>
          <ul>
            {value.outside.map((decision) => (
              <li key={decision.decisionId}>
                <Link to={`/decision-review/decisions/${decision.decisionId}`}>{decision.name}</Link>（{decision.organizationName}，{decisionStatusLabels[decision.status]}）
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel title="版本">
        <Versions versions={value.versions} />
      </Panel>
      <Panel title="经过">
        <TimelineTab id={value.id} />
      </Panel>
      {editing && <EditItems catalogue={catalogue} onClose={() => setEditing(false)} />}
    </PageFrame>
  );
}

function Items({ items, decisions = [] }: { items: readonly Item[]; decisions?: readonly Schemas['CatalogueDecision'][] }) {
  if (items.length === 0) return <p className="page-note">还没有事项。</p>;
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="目录事项">
      <table className="steps">
        <thead>
          <tr>
            {['序号', '决策事项', '承办单位', '依据', '计划提交审议', '决策'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => {
            const started = decisions.find(({ itemId }) => itemId === item.id);
            return (
              <tr key={item.id}>
                <td className="figure">{index + 1}</td>
                <td>{item.name}</td>
                <td>{item.organizationName}</td>
                <td>{item.basis}</td>
                <td className="unbroken">
                  <DateText value={item.plannedOn} />
                </td>
                <td>{started ? <Link to={`/decision-review/decisions/${started.decisionId}`}>{decisionStatusLabels[started.status]}</Link> : <span className="absent">未启动</span>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Versions({ versions }: { versions: readonly Schemas['CatalogueVersion'][] }) {
  if (versions.length === 0) return <p className="page-note">还没有公布过。</p>;
  return (
    <Collapse
      size="small"
      items={[...versions].reverse().map((version) => ({
        key: version.number,
        label: `第 ${version.number} 版：${version.publishedOn} 公布（${version.approvedBy}，${version.approvedOn}）`,
        children: (
          <>
            <p>理由：{version.reason}</p>
            {version.changes.length > 0 && (
              <ul>
                {version.changes.map((change) => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
            )}
            <p>公布于：{version.link}</p>
            <Items items={version.items} />
          </>
        ),
      }))}
    />
  );
}

function EditItems({ catalogue: { value, etag }, onClose }: { catalogue: Tagged<Detail>; onClose: () => void }) {
  const client = useQueryClient();
  const organizations = useQuery(organizationsQuery());
  const units = organizations.data?.filter(({ kind }) => kind === 'department' || kind === 'township' || kind === 'county').map(({ id, name }) => ({ value: id, label: name })) ?? [];
  return (
    <StepDrawer<{ items: (Schemas['CatalogueItemInput'] & { organizationName?: string })[] }>
      title="编制事项"
      open
      onClose={onClose}
      legalBasis="重大行政决策程序暂行条例第三条第三款"
      submitLabel="保存"
      initialValues={{ items: value.items }}
      onSubmit={async ({ items }) => {
        const known = value.items;
        await unwrap(
          api.POST('/api/v1/decision-review/catalogues/{id}/edit-items', {
            params: { path: { id: value.id }, header: { 'If-Match': etag } },
            body: { items: items.map(({ name, organizationId, basis, plannedOn, id }) => ({ name, organizationId, basis, plannedOn, id: known.some((one) => one.id === id) ? id : undefined })) },
          }),
        );
        await Promise.all(forget.map((queryKey) => client.invalidateQueries({ queryKey })));
      }}
    >
      <Field
        name="items"
        label="事项"
        kind="rows"
        addLabel="增加事项"
        columns={[
          { name: 'name', label: '决策事项', kind: 'text', maxLength: 200, required: true },
          { name: 'organizationId', label: '承办单位', kind: 'choice', options: units, required: true },
          { name: 'basis', label: '依据', kind: 'text', maxLength: 500, required: true },
          { name: 'plannedOn', label: '计划提交审议', kind: 'day' },
        ]}
      />
    </StepDrawer>
  );
}
