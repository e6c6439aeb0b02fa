import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api, unwrap } from '@/shared/api/client';
import { useMay } from '@/shared/auth/session';
import { todayInChina } from '@/shared/text/dates';
import { Field } from '@/shared/ui/Fields';
import { Mark } from '@/shared/ui/Mark';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { StepDrawer } from '@/shared/ui/StepForm';
import { cataloguesQuery, forget } from './api';
import { catalogueStatusLabels } from './labels';

/** 年度目录: one of each year, with what was started of it and what was decided outside it. */
export function CatalogueListPage() {
  const catalogues = useQuery(cataloguesQuery);
  const mayManage = useMay('decision-review.catalogues.manage');
  const [compiling, setCompiling] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  return (
    <PageFrame
      title="重大行政决策年度目录"
      extra={
        mayManage && (
          <Button type="primary" onClick={() => setCompiling(true)}>
            编制目录
          </Button>
        )
      }
    >
      <Panel>
        <QueryView query={catalogues} empty="还没有编制过目录">
          {(rows) => (
            <div className="scroll-x" tabIndex={0} role="region" aria-label="年度目录">
              <table className="steps">
                <thead>
                  <tr>
                    {['年度', '阶段', '版本', '事项', '已启动', '目录外决策'].map((head) => (
                      <th key={head} scope="col">
                        {head}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.id}>
                      <td>
                        <Link to={`/decision-review/catalogues/${row.id}`}>{row.year} 年度</Link>
                      </td>
                      <td>{catalogueStatusLabels[row.status]}</td>
                      <td className="figure">{row.version > 0 ? `第 ${row.version} 版` : '未公布'}</td>
                      <td className="figure">{row.items}</td>
                      <td className="figure">{row.started}</td>
                      <td className="figure">
                        {row.outside > 0 ? (
                          <Link to={`/decision-review/decisions?year=${row.year}&outside=true`}>
                            <Mark tone="red">{row.outside} 项</Mark>
                          </Link>
                        ) : (
                          0
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </QueryView>
      </Panel>
      <StepDrawer<{ year: number }>
        title="编制目录"
        open={compiling}
        onClose={() => setCompiling(false)}
        legalBasis="重大行政决策程序暂行条例第三条第三款"
        submitLabel="开始编制"
        initialValues={{ year: Number(todayInChina().slice(0, 4)) }}
        onSubmit={async (body) => {
          const { id } = await unwrap(api.POST('/api/v1/decision-review/catalogues', { body }));
          await Promise.all(forget.map((queryKey) => client.invalidateQueries({ queryKey })));
          await navigate(`/decision-review/catalogues/${id}`);
        }}
      >
        <Field name="year" label="年度" kind="count" required />
      </StepDrawer>
    </PageFrame>
  );
}
