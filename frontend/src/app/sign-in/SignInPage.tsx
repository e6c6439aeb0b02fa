import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useEffect } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { sessionQuery, useSignIn } from '@/shared/auth/session';
import { ProblemAlert } from '@/shared/ui/ProblemView';

type Values = { userName: string; password: string };

export function SignInPage() {
  const [search] = useSearchParams();
  const returnTo = search.get('returnTo');
  const session = useQuery(sessionQuery);
  const signIn = useSignIn();
  useEffect(() => {
    document.title = '登录 · 法治工作台';
  }, []);

  if (session.data) return <Navigate to={insideSite(returnTo)} replace />;
  return (
    <main className="sign-in">
      <div className="sign-in-box">
        <h1>法治工作台</h1>
        <p className="page-note">县级司法行政业务平台</p>
        {returnTo && <Alert type="info" showIcon title="请登录，随后回到您刚才的页面。" />}
        <Form<Values> layout="vertical" requiredMark={false} onFinish={(values) => signIn.mutate(values)}>
          <Form.Item name="userName" label="用户名" rules={[{ required: true, message: '请填写用户名' }]}>
            <Input autoComplete="username" autoFocus maxLength={64} size="large" />
          </Form.Item>
          <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码' }]}>
            <Input.Password autoComplete="current-password" maxLength={256} size="large" />
          </Form.Item>
          <ProblemAlert error={signIn.error} />
          <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
            登录
          </Button>
        </Form>
        <p className="page-note">忘记密码或账号被锁定的，请联系系统管理员。</p>
      </div>
    </main>
  );
}

/** Only an address of this site: a link in an e-mail must not send a freshly signed-in user elsewhere. */
export function insideSite(address: string | null): string {
  // Browsers drop tabs and line ends from an address: /<tab>/evil.example is //evil.example.
  return address && /^\/(?![/\\])\P{Cc}*$/u.test(address) ? address : '/';
}
