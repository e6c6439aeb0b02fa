import type { ReactNode } from 'react';
import type { Schemas } from '@/shared/api/client';
import { DateText } from '@/shared/ui/Texts';
import { progressLabels } from './labels';
import { Written } from './Written';

/** 指派: who had the case, from when to when. */
export function Assignments({ caseId, rows }: { caseId: string; rows: readonly Schemas['AssignmentView'][] }) {
  return (
    <Rows
      title="指派"
      heads={['序号', '法律援助人员', '所属机构', '执业证号', '指派日期', '签订协议', '结束日期', '不按轮派的理由']}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          row.practitionerName,
          row.institutionName,
          row.licenceNumber,
          <DateText key="assigned" value={row.assignedOn} />,
          <DateText key="agreed" value={row.agreementOn} />,
          <DateText key="ended" value={row.endedOn} />,
          row.overrideReason ? <Written key="reason" caseId={caseId} text={row.overrideReason} label="不按轮派的理由" pick={(plain) => plain.assignments.find(({ id }) => id === row.id)?.overrideReason} /> : '—',
        ],
      }))}
    />
  );
}

/** 办理进展, as the lawyer reported it. */
export function Progress({ caseId, rows }: { caseId: string; rows: readonly Schemas['ProgressView'][] }) {
  return (
    <Rows
      title="办理进展"
      heads={['序号', '日期', '种类', '内容', '地点']}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <DateText key="day" value={row.occurredOn} />,
          progressLabels[row.kind],
          <Written key="content" caseId={caseId} text={row.content} label="办理进展的内容" pick={(plain) => plain.progress.find(({ id }) => id === row.id)?.content} />,
          row.place ? <Written key="place" caseId={caseId} text={row.place} label="办理进展的地点" pick={(plain) => plain.progress.find(({ id }) => id === row.id)?.place} /> : '—',
        ],
      }))}
    />
  );
}

function Rows({ title, heads, rows }: { title: string; heads: string[]; rows: { key: string; cells: ReactNode[] }[] }) {
  if (rows.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className="dossier-group-title">{title}</h2>
      <div className="scroll-x" tabIndex={0} role="region" aria-label={`${title}表`}>
        <table className="steps">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells }, index) => (
              <tr key={key}>
                <td className="figure">{index + 1}</td>
                {cells.map((cell, place) => (
                  <td key={heads[place + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
