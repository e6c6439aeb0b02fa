import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input } from 'antd';
import { DateText } from '@/shared/ui/Texts';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { QueryView } from '@/shared/ui/QueryView';
import { feedQuery, issueFeed, revokeFeed } from './api';

/** The address under which calendar programs read my days; shown once, revoked at any time. */
export function FeedPanel() {
  const feed = useQuery(feedQuery);
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: feedQuery.queryKey });
  const issue = useMutation({ mutationFn: issueFeed, onSuccess: refresh });
  const revoke = useMutation({ mutationFn: revokeFeed, onSuccess: () => (issue.reset(), refresh()) });
  return (
    <QueryView query={feed}>
      {({ issued, issuedAt }) => (
        <div className="step-form">
          <p>在手机或者电脑的日历程序中添加订阅地址，即可看到本人的期限和值班。知道地址的人都能看到，请勿转发；当事人姓名已脱敏。</p>
          {issue.data && (
            <>
              <Alert type="success" title="地址只显示这一次，请复制到日历程序。" />
              <Input.TextArea aria-label="订阅地址" readOnly autoSize value={`${window.location.origin}${issue.data.path}`} onFocus={(event) => event.target.select()} />
            </>
          )}
          <p>
            {issued ? (
              <>
                已于 <DateText value={issuedAt} /> 开通。
              </>
            ) : (
              '尚未开通。'
            )}
          </p>
          <div className="page-tools">
            <Button type="primary" loading={issue.isPending} onClick={() => issue.mutate()}>
              {issued ? '更换地址' : '开通'}
            </Button>
            {issued && (
              <Button danger loading={revoke.isPending} onClick={() => revoke.mutate()}>
                收回
              </Button>
            )}
          </div>
          {issue.error && <ProblemAlert error={issue.error} />}
          {revoke.error && <ProblemAlert error={revoke.error} />}
        </div>
      )}
    </QueryView>
  );
}
