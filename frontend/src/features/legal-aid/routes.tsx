import type { RouteObject } from 'react-router';

export const legalAidRoutes: RouteObject[] = [
  { path: 'legal-aid/cases', lazy: async () => ({ Component: (await import('./CaseListPage')).CaseListPage }) },
  { path: 'legal-aid/cases/new', lazy: async () => ({ Component: (await import('./ApplicationPage')).ApplicationPage }) },
  { path: 'legal-aid/notices/new', lazy: async () => ({ Component: (await import('./NoticePage')).NoticePage }) },
  { path: 'legal-aid/cases/:id', lazy: async () => ({ Component: (await import('./CasePage')).CasePage }) },
  { path: 'legal-aid/figures', lazy: async () => ({ Component: (await import('./FiguresPage')).FiguresPage }) },
];
