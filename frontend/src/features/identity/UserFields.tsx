import { useQuery } from '@tanstack/react-query';
import { organizationsQuery } from '@/shared/api/organizations';
import { FieldList } from '@/shared/ui/Fields';

export function UserFields({ withName }: { withName: boolean }) {
  const organizations = useQuery(organizationsQuery());
  return (
    <FieldList
      fields={[
        ...(withName ? [{ name: 'userName', label: '用户名', kind: 'text', required: true, help: '字母、数字和 . _ -', maxLength: 64 } as const] : []),
        { name: 'displayName', label: '姓名', kind: 'text', required: true, maxLength: 50 },
        {
          name: 'organizationId',
          label: '所在单位',
          kind: 'choice',
          required: true,
          help: withName ? undefined : '调动后业务角色收回，须由安全保密管理员重新授权',
          options: organizations.data?.map((each) => ({ value: each.id, label: each.name })),
        },
        { name: 'phone', label: '联系电话', kind: 'text', maxLength: 30 },
        { name: 'email', label: '电子邮箱', kind: 'text', maxLength: 200 },
      ]}
    />
  );
}
