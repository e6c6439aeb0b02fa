import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, unwrap, type Schemas } from '@/shared/api/client';
import { FieldList } from '@/shared/ui/Fields';
import { Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { StepDrawer } from '@/shared/ui/StepForm';
import { seriesQuery, type Series } from './api';

/** 文号: how each series is written, and how far each year has come. */
export function NumberSeriesPanel() {
  const series = useQuery(seriesQuery);
  const [opened, setOpened] = useState<Series>();
  const client = useQueryClient();
  return (
    <Panel title="文号写法">
      <QueryView query={series} empty="没有文号序列">
        {(rows) => (
          <table className="steps">
            <thead>
              <tr>
                <th scope="col">序列</th>
                <th scope="col">写法</th>
                <th scope="col">各年已用到</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.code}>
                  <td>
                    <button type="button" className="link" onClick={() => setOpened(row)}>
                      {row.name}
                    </button>
                  </td>
                  <td>{row.pattern}</td>
                  <td className="figure">{row.years.map(({ year, last }) => `${year} 年 ${last} 号`).join('，') || '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </QueryView>
      {opened && (
        <StepDrawer<Schemas['SetNumberPatternBody']>
          title={`${opened.name}的文号写法`}
          open
          onClose={() => setOpened(undefined)}
          onDone={() => void client.invalidateQueries({ queryKey: seriesQuery.queryKey })}
          submitLabel="保存"
          initialValues={{ pattern: opened.pattern }}
          onSubmit={(body) => unwrap(api.PUT('/api/v1/document-numbers/{code}', { params: { path: { code: opened.code }, header: { 'If-Match': `"${opened.version}"` } }, body }))}
        >
          <FieldList fields={[{ name: 'pattern', label: '写法', kind: 'text', required: true, help: '写明六角括号括入的年份 〔{year}〕 和顺序号 {n}', maxLength: 100 }]} />
        </StepDrawer>
      )}
    </Panel>
  );
}
