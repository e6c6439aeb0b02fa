import type { RouteObject } from 'react-router';

export const workbenchRoutes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./WorkbenchPage')).WorkbenchPage }) },
  { path: 'units', lazy: async () => ({ Component: (await import('./UnitsPage')).UnitsPage }) },
  { path: 'search', lazy: async () => ({ Component: (await import('./SearchPage')).SearchPage }) },
];
