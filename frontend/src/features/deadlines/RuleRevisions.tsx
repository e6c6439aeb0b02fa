import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '@/shared/api/client';
import { Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { DateText } from '@/shared/ui/Texts';
import { ruleRevisionsQuery } from './api';
import { lengthText } from './labels';

const changeLabels = {
  loaded: '随系统载入',
  corrected: '更正',
  confirmed: '确认',
  added: '新增版本',
  superseded: '被新版本接替',
} satisfies Record<Schemas['DeadlineRuleRevisionRow']['change'], string>;

/** Every content that the rule ever had, who changed it and why. */
export function RuleRevisions({ id }: { id: string }) {
  const revisions = useQuery(ruleRevisionsQuery(id));
  return (
    <Panel title="修订记录">
      <QueryView query={revisions} empty="没有修订">
        {(rows) => (
          <table className="steps">
            <thead>
              <tr>
                <th scope="col">时间</th>
                <th scope="col">人员</th>
                <th scope="col">修订</th>
                <th scope="col">理由</th>
                <th scope="col">此后的长短</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.number}>
                  <td>
                    <DateText value={row.at} />
                  </td>
                  <td>{row.actorName || '系统'}</td>
                  <td>{changeLabels[row.change]}</td>
                  <td>{row.reason}</td>
                  <td>{lengthText(row.content.rule)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </QueryView>
    </Panel>
  );
}
