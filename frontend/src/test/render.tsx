import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { Appearance } from '@/shared/ui/Appearance';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { SignedIn } from '@/shared/auth/session';
import { clerk } from './server';

/** Renders inside what every page stands in: router, query client, signed-in user. */
export function renderPage(page: ReactNode, { at = '/', path = '*', user = clerk } = {}) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const router = createMemoryRouter([{ path, element: <SignedIn user={user}>{page}</SignedIn> }], { initialEntries: [at] });
  render(
    <Appearance>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </Appearance>,
  );
  return { router, client };
}
