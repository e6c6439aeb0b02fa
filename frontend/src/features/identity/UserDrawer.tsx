import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Divider, Drawer, Form, Select } from 'antd';
import { api, unwrap, type Schemas, type Tagged } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';
import { useMay } from '@/shared/auth/session';
import { byWordsOrPinyin } from '@/shared/text/sound';
import { QueryView } from '@/shared/ui/QueryView';
import { StepForm } from '@/shared/ui/StepForm';
import { rolesQuery, userQuery, type UserRow } from './api';
import { PasswordNotice } from './PasswordNotice';
import { UserFields } from './UserFields';
import { UserStatus } from './UserListPage';

/** One account: its person (sysadmin), its roles (secadmin), its password and whether it may sign in. */
export function UserDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const user = useQuery({ ...userQuery(id ?? ''), enabled: id !== undefined });
  return (
    <Drawer title={user.data?.value.displayName ?? '用户'} extra={user.data && <UserStatus user={user.data.value} />} size={560} open={id !== undefined} onClose={onClose} destroyOnHidden>
      <QueryView query={user}>{(tagged) => <Account key={tagged.etag} user={tagged} />}</QueryView>
    </Drawer>
  );
}

function Account({ user: { value, etag } }: { user: Tagged<UserRow> }) {
  const client = useQueryClient();
  const { message, modal } = App.useApp();
  const mayManage = useMay('users.manage');
  const mayAssign = useMay('roles.assign');
  const mayReset = useMay('users.reset-password');
  const params = { path: { id: value.id }, header: { 'If-Match': etag } };
  const changed = (text: string) => {
    void client.invalidateQueries({ queryKey: ['users'] });
    void message.success(text);
  };
  const attempt = async (act: () => Promise<unknown>, text: string) => {
    try {
      await act();
      changed(text);
    } catch (error) {
      const { title, detail } = problemOf(error);
      modal.error({ title, content: detail });
    }
  };

  return (
    <>
      <p className="page-note">
        {value.userName} · {value.organizationName} · {value.roles.map((role) => role.name).join('、') || '没有角色'}
      </p>
      {mayManage && (
        <StepForm<Schemas['EditUserBody']>
          submitLabel="保存"
          initialValues={value}
          onSubmit={async (body) => {
            await unwrap(api.PUT('/api/v1/users/{id}', { params, body }));
            changed(body.organizationId === value.organizationId ? '已保存' : '已调动，业务角色已收回，须由安全保密管理员重新授权');
          }}
        >
          <UserFields withName={false} />
        </StepForm>
      )}
      {mayAssign && (
        <>
          <Divider titlePlacement="start">角色</Divider>
          <StepForm<Schemas['AssignRolesBody']>
            submitLabel="授予"
            initialValues={{ roleIds: value.roles.map((role) => role.id) }}
            onSubmit={(body) => unwrap(api.PUT('/api/v1/users/{id}/roles', { params, body }))}
            onDone={() => changed('已授予，自该用户的下一个请求起生效')}
          >
            <RoleField />
          </StepForm>
        </>
      )}
      {(mayReset || mayManage) && <Divider titlePlacement="start">账号</Divider>}
      <div className="page-tools">
        {mayReset && (
          <Button
            onClick={() =>
              void modal.confirm({
                title: `重置 ${value.displayName} 的密码？`,
                content: '其全部会话立即失效，下次登录须修改密码。',
                onOk: () =>
                  attempt(async () => {
                    const reset = await unwrap(api.POST('/api/v1/users/{id}/reset-password', { params }));
                    modal.success({ title: '密码已重置', content: <PasswordNotice user={reset} />, okText: '已记下' });
                  }, '密码已重置'),
              })
            }
          >
            重置密码
          </Button>
        )}
        {mayManage &&
          (value.disabled || value.lockedOutUntil ? (
            <Button onClick={() => void attempt(() => unwrap(api.POST('/api/v1/users/{id}/enable', { params })), '已启用')}>
              {value.disabled ? '启用' : '解除锁定'}
            </Button>
          ) : (
            <Button
              danger
              onClick={() =>
                void modal.confirm({
                  title: `停用 ${value.displayName}？`,
                  content: '其全部会话立即失效；承办的事项不受影响，可以转办。',
                  onOk: () => attempt(() => unwrap(api.POST('/api/v1/users/{id}/disable', { params })), '已停用'),
                })
              }
            >
              停用
            </Button>
          ))}
      </div>
    </>
  );
}

function RoleField() {
  const roles = useQuery(rolesQuery);
  return (
    <Form.Item name="roleIds" label="此后的全部角色">
      <Select mode="multiple" showSearch={byWordsOrPinyin} loading={roles.isPending} options={roles.data?.map((role) => ({ value: role.id, label: role.name }))} />
    </Form.Item>
  );
}
