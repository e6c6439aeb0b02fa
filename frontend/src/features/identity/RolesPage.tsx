import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';

const rolesQuery = queryOptions({ queryKey: ['roles'], queryFn: ({ signal }) => unwrap(api.GET('/api/v1/roles', { signal })) });

export function RolesPage() {
  const roles = useQuery(rolesQuery);
  return (
    <PageFrame title="角色与权限">
      <QueryView query={roles} empty="没有角色">
        {(rows) =>
          rows.map((role) => (
            <Panel key={role.code} title={role.name}>
              <p>{role.permissions.join('、')}</p>
            </Panel>
          ))
        }
      </QueryView>
    </PageFrame>
  );
}
