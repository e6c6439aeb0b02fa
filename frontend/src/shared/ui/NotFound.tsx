import { Result } from 'antd';
import { LinkButton } from './LinkButton';
import { PageFrame } from './PageFrame';

export function NotFoundPage() {
  return (
    <PageFrame title="没有这个页面">
      <Result
        status="404"
        subTitle="地址可能写错了，或者页面已经移走。"
        extra={
          <LinkButton type="primary" to="/">
            回到工作台
          </LinkButton>
        }
      />
    </PageFrame>
  );
}
