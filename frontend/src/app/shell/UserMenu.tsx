import { UserOutlined } from '@ant-design/icons';
import { App, Button, Drawer, Dropdown } from 'antd';
import { useState } from 'react';
import { PasswordForm } from '@/app/sign-in/PasswordForm';
import { useSignOut, useUser } from '@/shared/auth/session';

export function UserMenu() {
  const user = useUser();
  const signOut = useSignOut();
  const [changing, setChanging] = useState(false);
  const { message } = App.useApp();
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'who', type: 'group', label: `${user.organizationName} · ${user.roles.join('、')}` },
            { key: 'password', label: '修改密码', onClick: () => setChanging(true) },
            { type: 'divider' },
            { key: 'out', label: '退出登录', onClick: () => signOut.mutate({ everywhere: false }) },
            { key: 'everywhere', label: '在所有设备上退出', onClick: () => signOut.mutate({ everywhere: true }) },
          ],
        }}
      >
        <Button type="text" className="top-button user-button" icon={<UserOutlined />} aria-label={`当前用户：${user.displayName}，${user.organizationName}，${user.roles.join('、')}`}>
          <span className="user-name">{user.displayName}</span>
          <span className="user-unit">
            {user.organizationName} · {user.roles.join('、')}
          </span>
        </Button>
      </Dropdown>
      <Drawer title="修改密码" open={changing} onClose={() => setChanging(false)} destroyOnHidden>
        <PasswordForm
          onDone={() => {
            setChanging(false);
            void message.success('密码已修改，其他设备上的登录已退出');
          }}
        />
      </Drawer>
    </>
  );
}
