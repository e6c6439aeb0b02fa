import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useMay } from '@/shared/auth/session';
import { LinkButton } from '@/shared/ui/LinkButton';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { ruleQuery, recountText } from './api';
import { RuleForms, type RuleAct } from './RuleForms';
import { RuleRevisions } from './RuleRevisions';
import { RuleText } from './RuleText';
import './deadlines.css';

export function RulePage() {
  const { id = '' } = useParams();
  const rule = useQuery(ruleQuery(id));
  const mayManage = useMay('deadlines.manage');
  const [act, setAct] = useState<RuleAct>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const view = rule.data?.value;
  return (
    <PageFrame
      title={view?.rule.title ?? '期限规则'}
      path={[{ title: '期限规则', to: '/deadlines/rules' }]}
      extra={
        view && (
          <>
            {view.rule.computable && <LinkButton to={`/deadlines/calculator?rule=${encodeURIComponent(id)}`}>计算</LinkButton>}
            {mayManage && (
              <>
                <Button onClick={() => setAct('correct')}>更正</Button>
                {view.rule.confidence === 'fromMemory' && <Button onClick={() => setAct('confirm')}>确认条文</Button>}
                <Button onClick={() => setAct('version')}>新增版本</Button>
              </>
            )}
          </>
        )
      }
    >
      <QueryView query={rule}>
        {(tagged) => (
          <>
            <Panel>
              <RuleText rule={tagged.value} column={2} />
              {tagged.value.seenIn.length > 0 && <p className="page-note">条文出处：{tagged.value.seenIn.join('；')}</p>}
            </Panel>
            {mayManage && <RuleRevisions id={id} />}
            <RuleForms
              act={act}
              rule={tagged}
              onClose={() => setAct(undefined)}
              onDone={(recount) => {
                void client.invalidateQueries({ queryKey: ['deadlines'] });
                void message.success(recount ? recountText(recount) : '已保存，并记入审计日志');
              }}
            />
          </>
        )}
      </QueryView>
    </PageFrame>
  );
}
