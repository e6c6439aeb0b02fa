import type { RouteObject } from 'react-router';

export const templateRoutes: RouteObject[] = [{ path: 'templates', lazy: async () => ({ Component: (await import('./TemplatesPage')).TemplatesPage }) }];
