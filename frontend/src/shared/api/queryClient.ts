import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

/** One retry for a server that stumbled or a network that dropped; an answer that was understood is not asked for again. */
const worthAnotherTry = (failures: number, error: Error) => failures < 1 && error instanceof Problem && (error.status === 0 || error.status >= 500);

export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { retry: worthAnotherTry, staleTime: 10_000 },
      mutations: { retry: false },
    },
  });
