import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useParams } from 'react-router';
import { procedureQuery } from '@/shared/dossier/Flow';
import { FlowChart } from '@/shared/ui/FlowChart';
import { PageFrame } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { reviewQuery, root } from './api';
import './decision-review.css';

/** 上墙流程图: drawn from the procedure that runs the review, with 你在这里 and the days spent at each stage. */
export function PosterPage() {
  const { id = '' } = useParams();
  const review = useQuery(reviewQuery(id));
  const procedure = useQuery(procedureQuery(root, id));
  return (
    <QueryView query={review}>
      {({ value }) => (
        <PageFrame
          paper="a3"
          title="合法性审查流程图"
          path={[{ title: '合法性审查', to: '/decision-review/reviews' }, { title: value.number, to: `/decision-review/reviews/${id}` }]}
          note={`${value.number} ${value.subject}`}
          extra={<Button onClick={() => window.print()}>打印</Button>}
        >
          <QueryView query={procedure}>
            {(found) => (
              <section className="panel poster">
                <FlowChart
                  procedure={{ ...found, states: found.states.map((state) => ({ ...state, label: typeof state.days === 'number' ? `${state.label}（${state.days}天）` : state.label })) }}
                  current={value.status}
                  passed={found.states.filter(({ days }) => typeof days === 'number').map(({ code }) => code)}
                />
                <dl className="poster-notes">
                  {value.deadlines.map(({ id: deadline, label, legalBasis, dueOn, floorOn }) => (
                    <div key={deadline}>
                      <dt>{label}</dt>
                      <dd>
                        {legalBasis}
                        {floorOn && `，最短至 ${floorOn}`}
                        {dueOn && `，至 ${dueOn}`}
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            )}
          </QueryView>
        </PageFrame>
      )}
    </QueryView>
  );
}
