import { expect, test } from 'vitest';
import { byModule, grantsOf } from './GrantFields';

const modules = [
  { module: 'users', permissions: [{ code: 'users.read' }, { code: 'users.manage' }] },
  { module: 'roles', permissions: [{ code: 'roles.read' }] },
];

test('grants go by module into the form and flat out of it', () => {
  const grants = byModule(['users.read', 'roles.read'], modules);
  expect(grants).toEqual({ users: ['users.read'], roles: ['roles.read'] });
  expect(grantsOf({ grants, scopes: { users: undefined, roles: 'own' } })).toEqual({ permissions: ['users.read', 'roles.read'], scopes: { roles: 'own' } });
});
