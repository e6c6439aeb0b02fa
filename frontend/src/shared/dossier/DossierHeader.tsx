import type { ReactNode } from 'react';
import type { Schemas } from '@/shared/api/client';
import { Chases } from '@/shared/chase/Chases';
import { DeadlineLight } from '@/shared/ui/DeadlineLight';
import './dossier.css';

type Props = {
  /** The matter that can be chased; absent where the page is no dossier. */
  matterId?: string;
  /** Nobody is chased about what is closed. */
  closed?: boolean;
  facts: readonly (readonly [label: string, value: ReactNode])[];
  deadlines?: readonly Schemas['DeadlineView'][];
};

/** What one must know of a dossier at first sight: its facts, the deadlines that run, and who was chased. */
export function DossierHeader({ matterId, closed = false, facts, deadlines = [] }: Props) {
  const running = deadlines.filter((deadline) => !deadline.endedOn);
  return (
    <>
      <div className="dossier-head">
        <dl className="dossier-facts">
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {matterId && <Chases matterId={matterId} closed={closed} />}
      </div>
      {running.length > 0 && (
        <ul className="dossier-lights" aria-label="正在计算的期限">
          {running.map((deadline) => (
            <li key={deadline.id}>
              {deadline.label}{' '}
              {deadline.dueOn || !deadline.floorOn ? (
                <DeadlineLight light={deadline.light} dueOn={deadline.dueOn} label={deadline.label} legalBasis={deadline.legalBasis} />
              ) : (
                <span className="page-note">最短至 {deadline.floorOn}（含），此前不得结束</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
