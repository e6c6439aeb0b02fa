import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '@/shared/api/client';
import { useMay } from '@/shared/auth/session';
import { useUrlFilters } from '@/shared/hooks/useUrlState';
import { todayInChina } from '@/shared/text/dates';
import { FilterBar } from '@/shared/ui/FilterBar';
import { LinkButton } from '@/shared/ui/LinkButton';
import { Mark } from '@/shared/ui/Mark';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { DateText } from '@/shared/ui/Texts';
import { boardQuery, type BoardFilter } from './api';
import { colourLabels, colourMarks, decisionStatusLabels, optionsOf, stageLabels } from './labels';
import './decision-review.css';

type Board = Schemas['ColourBoardView'];
type Cell = Schemas['BoardCell'];
type Chosen = { row: Schemas['BoardRow']; cell: Cell };

const names = ['q', 'status', 'year', 'organizationId', 'outside'] as const;

/** 色域化: decisions by statutory stages, each cell a colour, a mark and a word; why, on a click. Prints to A3. */
export function BoardPage() {
  const [url, setUrl] = useUrlFilters(names);
  const mayStart = useMay('decision-review.decisions.manage');
  const thisYear = Number(todayInChina().slice(0, 4));
  const year = Number(url.year) || thisYear;
  const filter: BoardFilter = {
    q: url.q,
    status: url.status && url.status in decisionStatusLabels ? (url.status as BoardFilter['status']) : undefined,
    year,
    organizationId: url.organizationId,
    outside: url.outside === 'true' || undefined,
  };
  const board = useQuery(boardQuery(filter));
  const [chosen, setChosen] = useState<Chosen>();
  return (
    <PageFrame
      paper="a3"
      title="重大行政决策色域化面板"
      note={board.data && `${board.data.rows.length} 项决策，按 ${board.data.today} 计算`}
      extra={
        <>
          <Button onClick={() => window.print()}>打印（A3）</Button>
          {mayStart && (
            <LinkButton type="primary" to="/decision-review/decisions/new">
              启动决策
            </LinkButton>
          )}
        </>
      }
    >
      <FilterBar
        filters={[
          { kind: 'search', name: 'q', label: '检索决策', placeholder: '名称、承办单位' },
          { kind: 'choice', name: 'year', label: '年份', options: Array.from({ length: thisYear - 2018 }, (_, index) => String(thisYear - index)).map((value) => ({ value, label: `${value} 年` })) },
          { kind: 'choice', name: 'status', label: '阶段', options: optionsOf(decisionStatusLabels) },
          { kind: 'tick', name: 'outside', label: '只看目录外' },
        ]}
        value={{ ...url, year: String(year) }}
        onChange={setUrl}
      />
      <QueryView query={board}>
        {(found) => (
          <>
            <Legend board={found} />
            {found.leftOff > 0 && <p className="page-note">另有 {found.leftOff} 项没有列出，请缩小范围。</p>}
            <Sheet board={found} onChoose={setChosen} />
            <Heat board={found} onChoose={(organizationId) => setUrl({ organizationId })} chosen={url.organizationId} />
          </>
        )}
      </QueryView>
      <Drawer title={chosen && `${chosen.row.name}：${stageLabels[chosen.cell.stage]}`} open={chosen !== undefined} onClose={() => setChosen(undefined)} size={420} destroyOnHidden>
        {chosen && <Why {...chosen} />}
      </Drawer>
    </PageFrame>
  );
}

function Legend({ board }: { board: Board }) {
  return (
    <ul className="board-legend" aria-label="图例">
      {board.legend.map(({ colour, name, meaning }) => (
        <li key={colour}>
          <span className={`board-chip board-${colour}`}>
            {colourMarks[colour]} {name}
          </span>
          {meaning}
        </li>
      ))}
    </ul>
  );
}

function Sheet({ board, onChoose }: { board: Board; onChoose: (chosen: Chosen) => void }) {
  if (board.rows.length === 0) return <p className="page-note">没有符合条件的决策。</p>;
  return (
    <div className="board-scroll" tabIndex={0} role="region" aria-label="色域化面板">
      <table className="board">
        <thead>
          <tr>
            <th scope="col">承办单位</th>
            <th scope="col">决策事项</th>
            {board.stages.map(({ stage, name, legalBasis }) => (
              <th key={stage} scope="col" title={legalBasis}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {board.rows.map((row) => (
            <tr key={row.id}>
              <td>{row.organizationName}</td>
              <th scope="row">
                <Link to={`/decision-review/decisions/${row.id}`}>{row.name}</Link> {row.outsideCatalogue && <Mark tone="red">目录外</Mark>}
              </th>
              {row.cells.map((cell) => (
                <td key={cell.stage} className={`board-cell board-${cell.colour}`}>
                  <button type="button" onClick={() => onChoose({ row, cell })}>
                    <span className="visually-hidden">{`${row.name}，${stageLabels[cell.stage]}：`}</span>
                    <span aria-hidden="true">{colourMarks[cell.colour]} </span>
                    {colourLabels[cell.colour]}
                    <small>{cell.dueOn ? `至 ${cell.dueOn}` : cell.on}</small>
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Why({ row, cell }: Chosen) {
  return (
    <dl className="board-why">
      <dt>状态</dt>
      <dd>
        <span className={`board-chip board-${cell.colour}`}>
          {colourMarks[cell.colour]} {colourLabels[cell.colour]}
        </span>
      </dd>
      <dt>为什么</dt>
      <dd>{cell.why}</dd>
      {cell.on && (
        <>
          <dt>日期</dt>
          <dd>
            <DateText value={cell.on} />
          </dd>
        </>
      )}
      {cell.dueOn && (
        <>
          <dt>期限</dt>
          <dd>
            <DateText value={cell.dueOn} weekday />
          </dd>
        </>
      )}
      <dt>依据</dt>
      <dd>{cell.legalBasis}</dd>
      <dd>
        <Link to={`/decision-review/decisions/${row.id}`}>打开案卷</Link>
      </dd>
    </dl>
  );
}

/** Where it burns: the responsible units, the worst first. */
function Heat({ board, onChoose, chosen }: { board: Board; onChoose: (organizationId: string | undefined) => void; chosen?: string }) {
  return (
    <Panel title="按承办单位">
      <div className="scroll-x" tabIndex={0} role="region" aria-label="按承办单位">
        <table className="steps board-heat">
          <thead>
            <tr>
              {['承办单位', '决策', '已超期', '受阻', '临近期限', '目录外', ''].map((head) => (
                <th key={head} scope="col">
                  {head || <span className="visually-hidden">操作</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {board.heat.map((unit) => (
              <tr key={unit.organizationId}>
                <td>{unit.organizationName}</td>
                <td className="figure">{unit.decisions}</td>
                <td className={`figure${unit.overdue > 0 ? ' board-overdue' : ''}`}>{unit.overdue}</td>
                <td className={`figure${unit.blocked > 0 ? ' board-blocked' : ''}`}>{unit.blocked}</td>
                <td className={`figure${unit.soon > 0 ? ' board-soon' : ''}`}>{unit.soon}</td>
                <td className="figure">{unit.outside}</td>
                <td>
                  <Button type="link" size="small" onClick={() => onChoose(chosen === unit.organizationId ? undefined : unit.organizationId)}>
                    {chosen === unit.organizationId ? '看全部' : '只看本单位'}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
