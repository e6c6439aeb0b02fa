import { useQuery } from '@tanstack/react-query';
import { Descriptions, Drawer } from 'antd';
import { DateText } from '@/shared/ui/Texts';
import type { AuditRow } from './AuditPage';
import { changesOf } from './changes';
import { dictionariesQuery } from './dictionaries';

export function AuditDetail({ row, onClose }: { row: AuditRow | undefined; onClose: () => void }) {
  const words = useQuery(dictionariesQuery);
  const names = new Map(words.data?.auditField?.map(({ code, name }) => [code, name]));
  return (
    <Drawer title="审计记录" size={640} open={row !== undefined} onClose={onClose}>
      {row && (
        <>
          <Descriptions
            size="small"
            column={1}
            items={[
              { key: 'at', label: '时间', children: <DateText value={row.at} seconds /> },
              { key: 'actor', label: '人员', children: row.actorName || '系统' },
              { key: 'address', label: '来源地址', children: row.remoteAddress ?? '—' },
              { key: 'action', label: '行为', children: row.actionName },
              { key: 'subject', label: '对象', children: `${row.subjectName} ${row.number ?? ''}` },
              { key: 'id', label: '对象标识', children: row.subjectId ?? '—' },
              { key: 'reason', label: '理由', children: row.reason ?? '—' },
            ]}
          />
          <table className="steps">
            <caption>前后内容</caption>
            <thead>
              <tr>
                <th scope="col">字段</th>
                <th scope="col">之前</th>
                <th scope="col">之后</th>
              </tr>
            </thead>
            <tbody>
              {changesOf(row.before, row.after, names).map(({ path, field, before, after }) => (
                <tr key={path}>
                  <th scope="row">{field}</th>
                  <td>{before}</td>
                  <td>{after}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Drawer>
  );
}
