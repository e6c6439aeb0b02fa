import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { Input, Tag } from 'antd';
import { api, unwrap, type Schemas } from '@/shared/api/client';
import { useUrlFilters } from '@/shared/hooks/useUrlState';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { LoadMore } from '@/shared/ui/LoadMore';
import { PageFrame } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { DateText } from '@/shared/ui/Texts';

type UserRow = Schemas['UserRow'];

const usersQuery = (filter: { q?: string }) =>
  infiniteQueryOptions({
    queryKey: ['users', filter],
    queryFn: ({ pageParam, signal }) => unwrap(api.GET('/api/v1/users', { params: { query: { ...filter, after: pageParam, pageSize: 50 } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

const columns: Column<UserRow>[] = [
  { key: 'userName', title: '用户名', fixed: true, render: (user) => user.userName },
  { key: 'displayName', title: '姓名', fixed: true, render: (user) => user.displayName },
  { key: 'organization', title: '单位', render: (user) => user.organizationName },
  { key: 'roles', title: '角色', render: (user) => user.roles.join('、') },
  { key: 'status', title: '状态', render: (user) => (user.enabled ? <Tag color="green">正常</Tag> : <Tag>停用</Tag>) },
  { key: 'lastSignIn', title: '最近登录', render: (user) => <DateText value={user.lastSignInAt} /> },
];

export function UserListPage() {
  const [{ q }, set] = useUrlFilters(['q']);
  const users = useInfiniteQuery(usersQuery({ q }));
  return (
    <PageFrame
      title="用户"
      extra={<Input.Search key={q} aria-label="检索用户" placeholder="用户名、姓名" defaultValue={q} allowClear onSearch={(text) => set({ q: text.trim() })} className="search-field" />}
    >
      <QueryView query={users} empty="没有符合条件的用户">
        {({ pages }) => (
          <DataTable id="users" label="用户" columns={columns} rows={pages.flatMap((page) => page.items)} rowKey={(user) => user.id} footer={<LoadMore query={users} />} />
        )}
      </QueryView>
    </PageFrame>
  );
}
