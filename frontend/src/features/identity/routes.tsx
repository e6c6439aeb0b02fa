import type { RouteObject } from 'react-router';

export const identityRoutes: RouteObject[] = [
  { path: 'users', lazy: async () => ({ Component: (await import('./UserListPage')).UserListPage }) },
  { path: 'roles', lazy: async () => ({ Component: (await import('./RolesPage')).RolesPage }) },
];
