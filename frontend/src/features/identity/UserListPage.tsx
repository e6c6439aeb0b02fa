import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useMay } from '@/shared/auth/session';
import { useUrlFilters } from '@/shared/hooks/useUrlState';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Mark } from '@/shared/ui/Mark';
import { LoadMore } from '@/shared/ui/LoadMore';
import { PageFrame } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { DateText } from '@/shared/ui/Texts';
import { rolesQuery, usersQuery, type UserRow } from './api';
import { NewUserDrawer } from './NewUserDrawer';
import { UserDrawer } from './UserDrawer';

const columnsOf = (open: (id: string) => void): Column<UserRow>[] => [
  {
    key: 'userName',
    title: '用户名',
    fixed: true,
    render: (user) => (
      <button type="button" className="link" onClick={() => open(user.id)}>
        {user.userName}
      </button>
    ),
  },
  { key: 'displayName', title: '姓名', fixed: true, render: (user) => user.displayName },
  { key: 'organization', title: '单位', render: (user) => user.organizationName },
  { key: 'roles', title: '角色', render: (user) => user.roles.map((role) => role.name).join('、') || '—' },
  { key: 'status', title: '状态', render: (user) => <UserStatus user={user} /> },
  { key: 'phone', title: '电话', hidden: true, render: (user) => user.phone ?? '—' },
  { key: 'email', title: '邮箱', hidden: true, render: (user) => user.email ?? '—' },
];

export function UserListPage() {
  const [{ q, role }, set] = useUrlFilters(['q', 'role']);
  const users = useInfiniteQuery(usersQuery({ q, roleId: role }));
  const mayReadRoles = useMay('roles.read');
  const mayManage = useMay('users.manage');
  const [opened, setOpened] = useState<string>();
  const [adding, setAdding] = useState(false);
  return (
    <PageFrame
      title="用户"
      extra={
        <>
          {mayReadRoles && <RoleFilter value={role} onChange={(next) => set({ role: next })} />}
          <Input.Search key={q} aria-label="检索用户" placeholder="用户名、姓名" defaultValue={q} allowClear onSearch={(text) => set({ q: text.trim() })} className="search-field" />
          {mayManage && (
            <Button type="primary" onClick={() => setAdding(true)}>
              新建用户
            </Button>
          )}
        </>
      }
    >
      <QueryView query={users} empty="没有符合条件的用户">
        {({ pages }) => (
          <DataTable
            id="users"
            label="用户"
            columns={columnsOf(setOpened)}
            rows={pages.flatMap((page) => page.items)}
            rowKey={(user) => user.id}
            onOpen={(user) => setOpened(user.id)}
            footer={<LoadMore query={users} />}
          />
        )}
      </QueryView>
      <UserDrawer id={opened} onClose={() => setOpened(undefined)} />
      <NewUserDrawer open={adding} onClose={() => setAdding(false)} />
    </PageFrame>
  );
}

function RoleFilter({ value, onChange }: { value?: string; onChange: (role?: string) => void }) {
  const roles = useQuery(rolesQuery);
  return (
    <Select
      aria-label="角色"
      placeholder="全部角色"
      allowClear
      className="filter"
      value={value}
      onChange={onChange}
      options={roles.data?.map((role) => ({ value: role.id, label: role.name }))}
    />
  );
}

export function UserStatus({ user }: { user: UserRow }) {
  if (user.disabled) return <Mark>停用</Mark>;
  if (user.lockedOutUntil && new Date(user.lockedOutUntil) > new Date())
    return (
      <Mark tone="red">
        锁定至 <DateText value={user.lockedOutUntil} />
      </Mark>
    );
  return user.mustChangePassword ? <Mark tone="amber">待改密码</Mark> : <Mark tone="green">正常</Mark>;
}
