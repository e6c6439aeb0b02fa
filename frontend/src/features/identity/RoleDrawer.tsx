import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer } from 'antd';
import { api, unwrap, type Schemas, type Tagged } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';
import { useMay } from '@/shared/auth/session';
import { FieldList, type FieldSpec } from '@/shared/ui/Fields';
import { QueryView } from '@/shared/ui/QueryView';
import { StepDrawer, StepForm } from '@/shared/ui/StepForm';
import { permissionsQuery, roleQuery, type Role } from './api';
import { byModule, GrantFields, grantsOf, type GrantValues } from './GrantFields';
import './identity.css';

type Values = { code: string; name: string; description: string } & GrantValues;
type Scopes = Schemas['RoleBody']['scopes'];

const names: FieldSpec[] = [
  { name: 'name', label: '名称', kind: 'text', required: true, maxLength: 50 },
  { name: 'description', label: '说明', kind: 'area', maxLength: 500 },
];

function bodyOf({ name, description = '', ...grants }: Values): Schemas['RoleBody'] {
  const { permissions, scopes } = grantsOf(grants);
  return { name, description, permissions, scopes: scopes as Scopes };
}

export function NewRoleDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const client = useQueryClient();
  return (
    <StepDrawer<Values>
      title="新建角色"
      open={open}
      onClose={onClose}
      submitLabel="新建"
      onSubmit={(values) => unwrap(api.POST('/api/v1/roles', { body: { code: values.code, ...bodyOf(values) } }))}
      onDone={() => void client.invalidateQueries({ queryKey: ['roles'] })}
    >
      <FieldList fields={[{ name: 'code', label: '代码', kind: 'text', required: true, help: '小写字母、数字和连字符', maxLength: 50 }, ...names]} />
      <GrantFields disabled={false} />
    </StepDrawer>
  );
}

export function RoleDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const role = useQuery({ ...roleQuery(id ?? ''), enabled: id !== undefined });
  return (
    <Drawer title={role.data?.value.name ?? '角色'} size={640} open={id !== undefined} onClose={onClose} destroyOnHidden>
      <QueryView query={role}>{(tagged) => <RoleForm key={tagged.etag} role={tagged} onDeleted={onClose} />}</QueryView>
    </Drawer>
  );
}

function RoleForm({ role: { value, etag }, onDeleted }: { role: Tagged<Role>; onDeleted: () => void }) {
  const modules = useQuery(permissionsQuery);
  const client = useQueryClient();
  const mayManage = useMay('roles.manage');
  const { message, modal } = App.useApp();
  const params = { path: { id: value.id }, header: { 'If-Match': etag } };
  const refresh = () => client.invalidateQueries({ queryKey: ['roles'] });

  const remove = async () => {
    try {
      await unwrap(api.DELETE('/api/v1/roles/{id}', { params }));
      onDeleted();
      await refresh();
    } catch (error) {
      const { title, detail } = problemOf(error);
      modal.error({ title, content: detail });
    }
  };
  return (
    <QueryView query={modules}>
      {(all) => (
        <>
          <p className="page-note">{value.description}</p>
          <fieldset disabled={!mayManage} className="plain">
            <StepForm<Values>
              submitLabel="保存"
              initialValues={{ ...value, grants: byModule(value.permissions, all) }}
              onSubmit={(values) => unwrap(api.PUT('/api/v1/roles/{id}', { params, body: bodyOf(values) }))}
              onDone={() => {
                void refresh();
                void message.success('已保存，自各用户的下一个请求起生效');
              }}
            >
              <FieldList fields={names.map((field) => ({ ...field, disabled: !mayManage }))} />
              <GrantFields disabled={!mayManage} />
            </StepForm>
          </fieldset>
          {mayManage && !value.builtIn && (
            <Button danger onClick={() => void modal.confirm({ title: `删除角色“${value.name}”？`, onOk: remove })}>
              删除角色
            </Button>
          )}
        </>
      )}
    </QueryView>
  );
}
