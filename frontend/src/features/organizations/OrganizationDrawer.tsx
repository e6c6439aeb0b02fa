import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Divider, Drawer } from 'antd';
import { api, unwrap, unwrapTagged, type Schemas } from '@/shared/api/client';
import { organizationsQuery, type Organization } from '@/shared/api/organizations';
import { todayInChina } from '@/shared/text/dates';
import { FieldList, type FieldSpec } from '@/shared/ui/Fields';
import { QueryView } from '@/shared/ui/QueryView';
import { StepDrawer, StepForm } from '@/shared/ui/StepForm';
import { kindLabels } from './labels';

const organizationQuery = (id: string) =>
  queryOptions({
    queryKey: ['organizations', 'one', id],
    queryFn: ({ signal }) => unwrapTagged(api.GET('/api/v1/organizations/{id}', { params: { path: { id } }, signal })),
  });

function useFields(): FieldSpec[] {
  const organizations = useQuery(organizationsQuery());
  return [
    { name: 'name', label: '名称', kind: 'text', required: true, maxLength: 100 },
    { name: 'parentId', label: '上级机构', kind: 'choice', options: organizations.data?.map((each) => ({ value: each.id, label: each.name })) },
    { name: 'divisionCode', label: '所辖区划的代码', kind: 'text', maxLength: 12 },
    { name: 'ordinal', label: '同级中的次序', kind: 'count' },
  ];
}

export function NewOrganizationDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const fields = useFields();
  const client = useQueryClient();
  return (
    <StepDrawer<Schemas['CreateOrganizationBody']>
      title="设立机构"
      open={open}
      onClose={onClose}
      submitLabel="设立"
      initialValues={{ ordinal: 0, effectiveFrom: todayInChina() }}
      onSubmit={(body) => unwrap(api.POST('/api/v1/organizations', { body }))}
      onDone={() => void client.invalidateQueries({ queryKey: ['organizations'] })}
    >
      <FieldList
        fields={[
          { name: 'code', label: '代码', kind: 'text', required: true, maxLength: 50 },
          { name: 'kind', label: '类别', kind: 'choice', required: true, options: Object.entries(kindLabels).map(([value, label]) => ({ value, label })) },
          ...fields,
          { name: 'effectiveFrom', label: '设立日期', kind: 'day', required: true },
        ]}
      />
    </StepDrawer>
  );
}

export function OrganizationDrawer({ organization, onClose }: { organization: Organization; onClose: () => void }) {
  const found = useQuery(organizationQuery(organization.id));
  const fields = useFields();
  const client = useQueryClient();
  const { message } = App.useApp();
  const done = () => {
    void client.invalidateQueries({ queryKey: ['organizations'] });
    void message.success('已保存');
    onClose();
  };
  return (
    <Drawer title={organization.name} size={480} open onClose={onClose}>
      <QueryView query={found}>
        {({ value, etag }) => {
          const params = { path: { id: value.id }, header: { 'If-Match': etag } };
          return (
            <>
              <StepForm<Schemas['EditOrganizationBody']>
                submitLabel="保存"
                initialValues={value}
                onSubmit={(body) => unwrap(api.PUT('/api/v1/organizations/{id}', { params, body }))}
                onDone={done}
              >
                <FieldList fields={fields} />
              </StepForm>
              {!value.effectiveTo && (
                <>
                  <Divider titlePlacement="start">撤销</Divider>
                  <StepForm<Schemas['CloseBody']>
                    submitLabel="撤销机构"
                    danger
                    initialValues={{ on: todayInChina() }}
                    onSubmit={(body) => unwrap(api.POST('/api/v1/organizations/{id}/close', { params, body }))}
                    onDone={done}
                  >
                    <FieldList fields={[{ name: 'on', label: '自该日起不再存在', kind: 'day', required: true }]} />
                  </StepForm>
                </>
              )}
            </>
          );
        }}
      </QueryView>
    </Drawer>
  );
}
