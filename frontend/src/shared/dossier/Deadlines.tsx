import { Button, Drawer, Empty } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@/shared/api/client';
import { ConfidenceBadge } from '@/shared/ui/ConfidenceBadge';
import { DeadlineExplanation } from '@/shared/ui/DeadlineExplanation';
import { DeadlineLight } from '@/shared/ui/DeadlineLight';
import { DateText } from '@/shared/ui/Texts';
import './dossier.css';

type Deadline = Schemas['DeadlineView'];

/** A minimum (最短期限) is no day to be kept, but one that must have passed; some rules have both. */
function EndOf({ deadline: { floorOn, dueOn } }: { deadline: Deadline }) {
  if (!floorOn) return <DateText value={dueOn} weekday />;
  return (
    <>
      最短至 <DateText value={floorOn} weekday /> 24时{dueOn && '，最迟 '}
      {dueOn && <DateText value={dueOn} weekday />}
    </>
  );
}

/** Every deadline that ran or runs, and for each 为什么是这一天. */
export function DeadlinesTab({ deadlines }: { deadlines: readonly Deadline[] }) {
  const [opened, setOpened] = useState<Deadline>();
  if (deadlines.length === 0) return <Empty className="empty" image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有期限" />;
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="期限">
      <table className="steps">
        <thead>
          <tr>
            {['序号', '事项', '状态', '起算事件之日', '末日', '办结之日', '依据', ''].map((head) => (
              <th key={head} scope="col">
                {head || <span className="visually-hidden">说明</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {deadlines.map((deadline, index) => (
            <tr key={deadline.id}>
              <td className="figure">{index + 1}</td>
              <td className="unbroken">
                {deadline.label}
                <span className="only-narrow page-note">
                  末日 <EndOf deadline={deadline} />
                </span>
              </td>
              <td>
                <DeadlineLight light={deadline.light} dueOn={deadline.dueOn} />
              </td>
              <td className="unbroken">
                <DateText value={deadline.triggeredOn} />
              </td>
              <td className="unbroken">
                <EndOf deadline={deadline} />
                {deadline.provisional && <span className="provisional">暂定</span>}
              </td>
              <td className="unbroken">
                <DateText value={deadline.endedOn} />
              </td>
              <td className="wide-cell">
                {deadline.legalBasis} <ConfidenceBadge statutory={deadline.statutory} standing={deadline.standing} />
              </td>
              <td>
                {deadline.explanation && (
                  <Button type="link" size="small" onClick={() => setOpened(deadline)} aria-label={`${deadline.label}：为什么是这一天`}>
                    为什么是这一天
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Drawer title={opened?.label} open={opened !== undefined} onClose={() => setOpened(undefined)} size={640} destroyOnHidden>
        {opened?.explanation && <DeadlineExplanation answer={opened.explanation} title="为什么是这一天" />}
      </Drawer>
    </div>
  );
}
