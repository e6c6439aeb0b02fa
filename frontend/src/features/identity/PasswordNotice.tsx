import { Typography } from 'antd';
import type { Schemas } from '@/shared/api/client';

export function PasswordNotice({ user }: { user: Schemas['NewUser'] }) {
  return (
    <>
      <p>
        用户 {user.userName} 的初始密码只显示这一次，请当面告知；首次登录须修改。
      </p>
      <Typography.Text code copyable={{ text: user.password, tooltips: ['复制', '已复制'] }}>
        {user.password}
      </Typography.Text>
    </>
  );
}
