import { App, Button } from 'antd';
import { useNavigate } from 'react-router';
import { useSignOut, useUser } from '@/shared/auth/session';
import { PasswordForm } from './PasswordForm';

/** A password that somebody else chose is changed before anything else. */
export function ChangePasswordPage() {
  const { displayName } = useUser();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const { message } = App.useApp();
  return (
    <main className="sign-in">
      <div className="sign-in-box">
        <h1>请先修改密码</h1>
        <p className="page-note">{displayName}，您的密码由管理员设置，须改为只有您自己知道的密码后才能办理业务。</p>
        <PasswordForm
          onDone={() => {
            void message.success('密码已修改');
            void navigate('/', { replace: true });
          }}
        />
        <Button type="link" onClick={() => signOut.mutate({ everywhere: false })}>
          退出登录
        </Button>
      </div>
    </main>
  );
}
