import type { RouteObject } from 'react-router';

export const deadlineRoutes: RouteObject[] = [
  { path: 'deadlines/calculator', lazy: async () => ({ Component: (await import('./CalculatorPage')).CalculatorPage }) },
  { path: 'deadlines/rules', lazy: async () => ({ Component: (await import('./RuleListPage')).RuleListPage }) },
  { path: 'deadlines/rules/:id', lazy: async () => ({ Component: (await import('./RulePage')).RulePage }) },
  { path: 'deadlines/calendars', lazy: async () => ({ Component: (await import('./CalendarPage')).CalendarPage }) },
];
