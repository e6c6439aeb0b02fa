import type { RouteObject } from 'react-router';

export const notificationRoutes: RouteObject[] = [
  { path: 'notifications', lazy: async () => ({ Component: (await import('./NotificationsPage')).NotificationsPage }) },
  { path: 'notifications/settings', lazy: async () => ({ Component: (await import('./SettingsPage')).SettingsPage }) },
  { path: 'reminder-rules', lazy: async () => ({ Component: (await import('./RulesPage')).RulesPage }) },
  { path: 'mail-templates', lazy: async () => ({ Component: (await import('./MailTemplatesPage')).MailTemplatesPage }) },
  { path: 'mails', lazy: async () => ({ Component: (await import('./MailsPage')).MailsPage }) },
];
