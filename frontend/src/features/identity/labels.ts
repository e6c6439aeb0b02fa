import type { Schemas } from '@/shared/api/client';

export const scopeLabels = {
  none: '不能看数据',
  own: '本人的',
  organizationAndBelow: '本单位及下级的',
  county: '全县的',
} satisfies Record<Role['scopes'][string], string>;

type Role = Schemas['RoleDetail'];
