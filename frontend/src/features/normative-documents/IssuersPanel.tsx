import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api, send, unwrap, type Schemas } from '@/shared/api/client';
import { organizationsQuery } from '@/shared/api/organizations';
import { useMay } from '@/shared/auth/session';
import { todayInChina } from '@/shared/text/dates';
import { FieldList } from '@/shared/ui/Fields';
import { Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { StepDrawer } from '@/shared/ui/StepForm';
import { DateText } from '@/shared/ui/Texts';
import '@/shared/dossier/dossier.css';
import { issuersQuery, root } from './api';
import { issuerKindLabels, optionsOf } from './labels';

type Issuer = Schemas['IssuerView'];

/** 制定主体清单. */
export function IssuersPanel() {
  const issuers = useQuery(issuersQuery);
  const organizations = useQuery(organizationsQuery());
  const mayManage = useMay('normative-documents.settings.manage');
  const [edited, edit] = useState<Issuer | 'new'>();
  const nameOf = (id: string) => organizations.data?.find((one) => one.id === id)?.name ?? '—';
  return (
    <Panel title="制定主体清单" extra={mayManage && <Button onClick={() => edit('new')}>列入清单</Button>}>
      <QueryView query={issuers} empty="清单是空的">
        {(rows) => (
          <div className="scroll-x" tabIndex={0} role="region" aria-label="制定主体清单">
            <table className="steps">
              <thead>
                <tr>
                  {['序号', '名称', '种类', '文号的写法', '办理单位', '列入日期', '移出日期', ''].map((head) => (
                    <th key={head} scope="col">
                      {head || <span className="visually-hidden">操作</span>}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((issuer, index) => (
                  <tr key={issuer.id}>
                    <td className="figure">{index + 1}</td>
                    <td>{issuer.name}</td>
                    <td>{issuerKindLabels[issuer.kind]}</td>
                    <td>{issuer.numberPattern}</td>
                    <td>{nameOf(issuer.organizationId)}</td>
                    <td>
                      <DateText value={issuer.listedOn} />
                    </td>
                    <td>
                      <DateText value={issuer.delistedOn} />
                    </td>
                    <td>
                      {mayManage && (
                        <Button type="link" size="small" aria-label={`更正${issuer.name}`} onClick={() => edit(issuer)}>
                          更正
                        </Button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </QueryView>
      {edited && <IssuerDrawer issuer={edited === 'new' ? undefined : edited} onClose={() => edit(undefined)} />}
    </Panel>
  );
}

function IssuerDrawer({ issuer, onClose }: { issuer?: Issuer; onClose: () => void }) {
  const client = useQueryClient();
  const organizations = useQuery(organizationsQuery());
  const save = (body: Schemas['IssuerBody']) =>
    issuer
      ? send(`${root}/issuers/${issuer.id}`, { method: 'PUT', headers: { 'Content-Type': 'application/json', 'If-Match': `"${issuer.version}"` }, body: JSON.stringify(body) })
      : unwrap(api.POST('/api/v1/normative-documents/issuers', { body }));
  return (
    <StepDrawer<Schemas['IssuerBody']>
      title={issuer ? `更正${issuer.name}` : '列入制定主体清单'}
      open
      onClose={onClose}
      legalBasis="国办发〔2018〕37号"
      submitLabel={issuer ? '更正' : '列入'}
      initialValues={issuer ?? { listedOn: todayInChina() }}
      onSubmit={save}
      onDone={() => void client.invalidateQueries({ queryKey: ['normative-documents'] })}
    >
      <FieldList
        fields={[
          { name: 'name', label: '名称', kind: 'text', required: true, maxLength: 100 },
          { name: 'kind', label: '种类', kind: 'choice', required: true, options: optionsOf(issuerKindLabels), help: '决定由谁审核、向谁备案' },
          { name: 'organizationId', label: '在本系统中办理其文件的单位', kind: 'choice', required: true, options: organizations.data?.map(({ id, name }) => ({ value: id, label: name })) },
          { name: 'numberPattern', label: '文号的写法', kind: 'text', required: true, maxLength: 60, help: '如 某府发〔{year}〕{n}号' },
          { name: 'listedOn', label: '列入日期', kind: 'day', required: true },
          { name: 'delistedOn', label: '移出日期', kind: 'day' },
        ]}
      />
    </StepDrawer>
  );
}
