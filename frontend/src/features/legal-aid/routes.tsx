import type { RouteObject } from 'react-router';

export const legalAidRoutes: RouteObject[] = [
  { path: 'legal-aid/cases', lazy: async () => ({ Component: (await import('./CaseListPage')).CaseListPage }) },
  { path: 'legal-aid/cases/new', lazy: async () => ({ Component: (await import('./ApplicationPage')).ApplicationPage }) },
  { path: 'legal-aid/notices/new', lazy: async () => ({ Component: (await import('./NoticePage')).NoticePage }) },
  { path: 'legal-aid/cases/:id', lazy: async () => ({ Component: (await import('./CasePage')).CasePage }) },
  { path: 'legal-aid/cases/:id/correct', lazy: async () => ({ Component: (await import('./CorrectionPage')).CorrectionPage }) },
  { path: 'legal-aid/figures', lazy: async () => ({ Component: (await import('./FiguresPage')).FiguresPage }) },
  { path: 'legal-aid/import', lazy: async () => ({ Component: (await import('./registers/ImportCasesPage')).ImportCasesPage }) },
  { path: 'legal-aid/institutions', lazy: async () => ({ Component: (await import('./registers/InstitutionsPage')).InstitutionsPage }) },
  { path: 'legal-aid/practitioners', lazy: async () => ({ Component: (await import('./registers/PractitionersPage')).PractitionersPage }) },
  { path: 'legal-aid/duty', lazy: async () => ({ Component: (await import('./registers/DutyRosterPage')).DutyRosterPage }) },
  { path: 'legal-aid/consultations', lazy: async () => ({ Component: (await import('./registers/ConsultationsPage')).ConsultationsPage }) },
  { path: 'legal-aid/subsidies', lazy: async () => ({ Component: (await import('./registers/SubsidiesPage')).SubsidiesPage }) },
];
