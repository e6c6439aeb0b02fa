import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { api, unwrap, type Schemas } from '@/shared/api/client';
import { StepDrawer } from '@/shared/ui/StepForm';
import { PasswordNotice } from './PasswordNotice';
import { UserFields } from './UserFields';

export function NewUserDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const client = useQueryClient();
  const { modal } = App.useApp();
  return (
    <StepDrawer<Schemas['CreateUserBody']>
      title="新建用户"
      open={open}
      onClose={onClose}
      submitLabel="新建"
      onSubmit={async (body) => {
        const user = await unwrap(api.POST('/api/v1/users', { body }));
        void client.invalidateQueries({ queryKey: ['users'] });
        modal.success({ title: '用户已新建', content: <PasswordNotice user={user} />, okText: '已记下' });
      }}
    >
      <UserFields withName />
      <p className="page-note">角色由安全保密管理员另行授予。</p>
    </StepDrawer>
  );
}
