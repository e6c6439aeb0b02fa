import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Select } from 'antd';
import { QueryView } from '@/shared/ui/QueryView';
import { permissionsQuery } from './api';
import { scopeLabels } from './labels';

const scopeOptions = Object.entries(scopeLabels).map(([value, label]) => ({ value, label }));

type Value = { permissions: string[]; scopes: Record<string, string> };

/** Permissions of each module, and how far its data reach. The two lists are single fields of the JSON, so one control edits both. */
export function GrantFields({ disabled }: { disabled: boolean }) {
  const modules = useQuery(permissionsQuery);
  return (
    <QueryView query={modules}>
      {(all) =>
        all.map(({ module, name, permissions }) => (
          <fieldset key={module} className="grant">
            <legend>{name}</legend>
            <Form.Item name={['scopes', module]} label="数据范围">
              <Select options={scopeOptions} placeholder="不能看数据" allowClear disabled={disabled} aria-label={`${name}的数据范围`} />
            </Form.Item>
            <Form.Item name={['grants', module]} label="权限">
              <Checkbox.Group options={permissions.map((permission) => ({ value: permission.code, label: permission.name }))} disabled={disabled} />
            </Form.Item>
          </fieldset>
        ))
      }
    </QueryView>
  );
}

export type GrantValues = { scopes?: Record<string, string | undefined>; grants?: Record<string, string[] | undefined> };

/** What the form holds by module, as the API takes it: one flat list and the scopes that are given. */
export function grantsOf({ scopes = {}, grants = {} }: GrantValues): Value {
  return {
    permissions: Object.values(grants).flatMap((codes) => codes ?? []),
    scopes: Object.fromEntries(Object.entries(scopes).filter((entry): entry is [string, string] => Boolean(entry[1]))),
  };
}

export function byModule(permissions: readonly string[], modules: readonly { module: string; permissions: readonly { code: string }[] }[]): Record<string, string[]> {
  return Object.fromEntries(modules.map(({ module, permissions: own }) => [module, own.map(({ code }) => code).filter((code) => permissions.includes(code))]));
}
