import type { RouteObject } from 'react-router';

export const normativeDocumentsRoutes: RouteObject[] = [
  { path: 'normative-documents/documents', lazy: async () => ({ Component: (await import('./DocumentListPage')).DocumentListPage }) },
  { path: 'normative-documents/documents/new', lazy: async () => ({ Component: (await import('./BeginPage')).BeginPage }) },
  { path: 'normative-documents/documents/enter', lazy: async () => ({ Component: (await import('./EnterPage')).EnterPage }) },
  { path: 'normative-documents/documents/:id', lazy: async () => ({ Component: (await import('./DocumentPage')).DocumentPage }) },
  { path: 'normative-documents/documents/:id/draft', lazy: async () => ({ Component: (await import('./DraftPage')).DraftPage }) },
  { path: 'normative-documents/filings', lazy: async () => ({ Component: (await import('./FilingListPage')).FilingListPage }) },
  { path: 'normative-documents/filings/:id', lazy: async () => ({ Component: (await import('./FilingPage')).FilingPage }) },
  { path: 'normative-documents/laws', lazy: async () => ({ Component: (await import('./LawListPage')).LawListPage }) },
  { path: 'normative-documents/laws/new', lazy: async () => ({ Component: (await import('./RecordLawPage')).RecordLawPage }) },
  { path: 'normative-documents/laws/:id', lazy: async () => ({ Component: (await import('./LawPage')).LawPage }) },
  { path: 'normative-documents/law-changes', lazy: async () => ({ Component: (await import('./LawChangeListPage')).LawChangeListPage }) },
  { path: 'normative-documents/law-changes/:id', lazy: async () => ({ Component: (await import('./LawChangePage')).LawChangePage }) },
  { path: 'normative-documents/cleanup-tasks', lazy: async () => ({ Component: (await import('./TaskListPage')).TaskListPage }) },
  { path: 'normative-documents/cleanup-tasks/:id', lazy: async () => ({ Component: (await import('./TaskPage')).TaskPage }) },
  { path: 'normative-documents/campaigns', lazy: async () => ({ Component: (await import('./CampaignListPage')).CampaignListPage }) },
  { path: 'normative-documents/campaigns/new', lazy: async () => ({ Component: (await import('./PlanCampaignPage')).PlanCampaignPage }) },
  { path: 'normative-documents/campaigns/:id', lazy: async () => ({ Component: (await import('./CampaignPage')).CampaignPage }) },
  { path: 'normative-documents/settings', lazy: async () => ({ Component: (await import('./SettingsPage')).SettingsPage }) },
];

/** What anybody may read without signing in. */
export const publicNormativeRoutes: RouteObject[] = [
  { path: 'normative-documents/catalogue', lazy: async () => ({ Component: (await import('./CataloguePage')).CataloguePage }) },
  { path: 'normative-documents/catalogue/:id', lazy: async () => ({ Component: (await import('./CatalogueEntryPage')).CatalogueEntryPage }) },
];
