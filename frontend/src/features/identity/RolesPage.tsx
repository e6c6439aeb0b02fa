import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '@/shared/auth/session';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Mark } from '@/shared/ui/Mark';
import { PageFrame } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { rolesQuery, type Role } from './api';
import { NewRoleDrawer, RoleDrawer } from './RoleDrawer';

const columnsOf = (open: (id: string) => void): Column<Role>[] => [
  {
    key: 'name',
    title: '角色',
    fixed: true,
    render: (role) => (
      <button type="button" className="link" onClick={() => open(role.id)}>
        {role.name}
      </button>
    ),
  },
  { key: 'description', title: '说明', maxWidth: 420, render: (role) => role.description },
  { key: 'users', title: '人数', align: 'right', render: (role) => role.users },
  { key: 'permissions', title: '权限数', align: 'right', render: (role) => role.permissions.length },
  { key: 'builtIn', title: '来源', render: (role) => (role.builtIn ? <Mark>内置</Mark> : '自建') },
  { key: 'code', title: '代码', hidden: true, render: (role) => <code>{role.code}</code> },
];

export function RolesPage() {
  const roles = useQuery(rolesQuery);
  const mayManage = useMay('roles.manage');
  const [opened, setOpened] = useState<string>();
  const [adding, setAdding] = useState(false);
  return (
    <PageFrame
      title="角色与权限"
      note="一个角色只能有一类职责的权限；未授予数据范围的模块不能看数据。"
      extra={
        mayManage && (
          <Button type="primary" onClick={() => setAdding(true)}>
            新建角色
          </Button>
        )
      }
    >
      <QueryView query={roles} empty="没有角色">
        {(rows) => <DataTable id="roles" label="角色" columns={columnsOf(setOpened)} rows={rows} rowKey={(role) => role.id} onOpen={(role) => setOpened(role.id)} />}
      </QueryView>
      <RoleDrawer id={opened} onClose={() => setOpened(undefined)} />
      <NewRoleDrawer open={adding} onClose={() => setAdding(false)} />
    </PageFrame>
  );
}
