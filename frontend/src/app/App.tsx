import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { RouterProvider } from 'react-router';
import { onSignedOut } from '@/shared/api/client';
import { createQueryClient } from '@/shared/api/queryClient';
import { sessionQuery } from '@/shared/auth/session';
import { Appearance } from '@/shared/ui/Appearance';
import { ErrorBoundary } from '@/shared/ui/ErrorBoundary';
import { createRouter } from './router';

export function App() {
  const [client] = useState(createQueryClient);
  const [router] = useState(createRouter);
  useEffect(() => onSignedOut(() => client.setQueryData(sessionQuery.queryKey, null)), [client]);
  return (
    <Appearance>
      <ErrorBoundary>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ErrorBoundary>
    </Appearance>
  );
}
