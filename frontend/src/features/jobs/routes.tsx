import type { RouteObject } from 'react-router';

export const jobRoutes: RouteObject[] = [{ path: 'background-jobs', lazy: async () => ({ Component: (await import('./JobsPage')).JobsPage }) }];
