import type { RouteObject } from 'react-router';

export const workbenchRoutes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./WorkbenchPage')).WorkbenchPage }) },
  { path: 'search', lazy: async () => ({ Component: (await import('./SearchPage')).SearchPage }) },
];
