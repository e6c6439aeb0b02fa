import type { RouteObject } from 'react-router';

export const notificationRoutes: RouteObject[] = [
  { path: 'notifications', lazy: async () => ({ Component: (await import('./NotificationsPage')).NotificationsPage }) },
  { path: 'notifications/settings', lazy: async () => ({ Component: (await import('./SettingsPage')).SettingsPage }) },
  { path: 'reminders/rules', lazy: async () => ({ Component: (await import('./RulesPage')).RulesPage }) },
  { path: 'reminders/templates', lazy: async () => ({ Component: (await import('./MailTemplatesPage')).MailTemplatesPage }) },
  { path: 'reminders/mails', lazy: async () => ({ Component: (await import('./MailsPage')).MailsPage }) },
];
