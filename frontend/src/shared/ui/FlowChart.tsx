import { Segmented } from 'antd';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { layOut, pathThrough, type Drawing, type ProcedureDrawing } from './flowLayout';

type Props = {
  procedure: ProcedureDrawing;
  /** Code of the state the dossier is in: lit, 你在这里. */
  current?: string;
  /** Codes of the states it has been through. */
  passed?: readonly string[];
};

/** A procedure drawn from its own declaration, with the current state lit, and as a table for those who read rather than look. */
export function FlowChart({ procedure, current, passed = [] }: Props) {
  const [form, setForm] = useState<'drawing' | 'table'>('drawing');
  const drawing = useMemo(() => layOut(procedure), [procedure]);
  return (
    <figure className="flow">
      <figcaption>
        <span>
          {procedure.name}
          {current && <>：现处于“{labelOf(procedure, current)}”</>}
        </span>
        <Segmented
          size="small"
          aria-label="流程显示方式"
          options={[
            { value: 'drawing', label: '流程图' },
            { value: 'table', label: '表格' },
          ]}
          value={form}
          onChange={setForm}
        />
      </figcaption>
      {form === 'table' ? <StepTable procedure={procedure} current={current} /> : <Picture drawing={drawing} current={current} passed={passed} name={procedure.name} />}
    </figure>
  );
}

const labelOf = (procedure: ProcedureDrawing, code: string) => procedure.states.find((state) => state.code === code)?.label ?? code;

function Picture({ drawing, current, passed, name }: { drawing: Drawing; current?: string; passed: readonly string[]; name: string }) {
  const arrowhead = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const { width, height, boxes, arrows, staying } = drawing;
  const here = boxes.find(({ code }) => code === current);
  useEffect(() => {
    const frame = scroll.current;
    if (!frame || !here) return;
    frame.scrollLeft = here.x - frame.clientWidth / 2;
    frame.scrollTop = here.y - frame.clientHeight / 2;
  }, [here]);
  return (
    // Scrolled by keyboard too where it is wider than the screen.
    <div ref={scroll} className="flow-scroll" tabIndex={0} role="region" aria-label={`${name}流程图`}>
      <svg viewBox={`0 0 ${width} ${height + 14}`} width={width} height={height + 14} role="img" aria-label={`${name}流程图，文字内容见“表格”`}>
        <defs>
          <marker id={arrowhead} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path d="M0 0 8 4 0 8z" className="flow-head" />
          </marker>
        </defs>
        {arrows.map((arrow) => (
          <g key={`${arrow.from}>${arrow.to}`} className={arrow.from === current ? 'flow-arrow flow-possible' : 'flow-arrow'}>
            <title>{arrow.steps.map((step) => `${step.label}（${step.legalBasis}）`).join('\n')}</title>
            <path d={pathThrough(arrow.points)} markerEnd={`url(#${arrowhead})`} />
            <text x={arrow.label.x} y={arrow.label.y + 4}>
              {arrow.label.text}
            </text>
          </g>
        ))}
        {boxes.map(({ code, label, x, y, width: w, height: h }) => (
          <g key={code} className={`flow-box${code === current ? ' flow-current' : passed.includes(code) ? ' flow-passed' : ''}`}>
            <rect x={x - w / 2} y={y - h / 2} width={w} height={h} rx="3" />
            <text x={x} y={y + 5}>
              {label}
            </text>
            {code === current && (
              <text x={x} y={y + h / 2 + 13} className="flow-here">
                ▲ 你在这里
              </text>
            )}
          </g>
        ))}
      </svg>
      {staying.length > 0 && <p className="page-note">不改变阶段的步骤：{[...new Set(staying.map((step) => step.label))].join('、')}</p>}
    </div>
  );
}

function StepTable({ procedure, current }: { procedure: ProcedureDrawing; current?: string }) {
  return (
    <table className="steps">
      <thead>
        <tr>
          <th scope="col">步骤</th>
          <th scope="col">从</th>
          <th scope="col">到</th>
          <th scope="col">依据</th>
        </tr>
      </thead>
      <tbody>
        {procedure.steps.map((step) => (
          <tr key={step.code} className={current && step.from.includes(current) ? 'counted' : undefined}>
            <td>{step.label}</td>
            <td>{step.from.map((code) => labelOf(procedure, code)).join('、')}</td>
            <td>{step.to ? labelOf(procedure, step.to) : '不变'}</td>
            <td>{step.legalBasis}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
