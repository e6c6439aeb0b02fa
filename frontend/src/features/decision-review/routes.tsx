import type { RouteObject } from 'react-router';

export const decisionReviewRoutes: RouteObject[] = [
  { path: 'decision-review/reviews', lazy: async () => ({ Component: (await import('./ReviewListPage')).ReviewListPage }) },
  { path: 'decision-review/reviews/new', lazy: async () => ({ Component: (await import('./SubmitPage')).SubmitPage }) },
  { path: 'decision-review/reviews/import', lazy: async () => ({ Component: (await import('./ImportReviewsPage')).ImportReviewsPage }) },
  { path: 'decision-review/reviews/:id', lazy: async () => ({ Component: (await import('./ReviewPage')).ReviewPage }) },
  { path: 'decision-review/reviews/:id/poster', lazy: async () => ({ Component: (await import('./PosterPage')).PosterPage }) },
  { path: 'decision-review/figures', lazy: async () => ({ Component: (await import('./ReviewFiguresPage')).ReviewFiguresPage }) },
  { path: 'decision-review/decisions', lazy: async () => ({ Component: (await import('./BoardPage')).BoardPage }) },
  { path: 'decision-review/decisions/new', lazy: async () => ({ Component: (await import('./StartPage')).StartPage }) },
  { path: 'decision-review/decisions/:id', lazy: async () => ({ Component: (await import('./DecisionPage')).DecisionPage }) },
  { path: 'decision-review/catalogues', lazy: async () => ({ Component: (await import('./CatalogueListPage')).CatalogueListPage }) },
  { path: 'decision-review/catalogues/:id', lazy: async () => ({ Component: (await import('./CataloguePage')).CataloguePage }) },
  { path: 'decision-review/contracts', lazy: async () => ({ Component: (await import('./ContractListPage')).ContractListPage }) },
  { path: 'decision-review/contracts/new', lazy: async () => ({ Component: (await import('./NewContractPage')).NewContractPage }) },
  { path: 'decision-review/contracts/:id', lazy: async () => ({ Component: (await import('./ContractPage')).ContractPage }) },
  { path: 'decision-review/advisers', lazy: async () => ({ Component: (await import('./AdviserListPage')).AdviserListPage }) },
  { path: 'decision-review/public-lawyer-offices', lazy: async () => ({ Component: (await import('./OfficeListPage')).OfficeListPage }) },
  { path: 'decision-review/subject-kinds', lazy: async () => ({ Component: (await import('./KindListPage')).KindListPage }) },
];
