import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { createContext, use, type ReactNode } from 'react';
import { api, unwrap, type Schemas } from '@/shared/api/client';
import { Problem } from '@/shared/api/problem';
import { forgetDrafts } from './drafts';

export type SignedInUser = Schemas['SignedInUser'];

/** The signed-in user, or null. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<SignedInUser | null> => {
    try {
      return await unwrap(api.GET('/api/v1/session', { signal }));
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

const UserContext = createContext<SignedInUser | null>(null);

export function SignedIn({ user, children }: { user: SignedInUser; children: ReactNode }) {
  return <UserContext value={user}>{children}</UserContext>;
}

/** The signed-in user. Only inside the shell, where there is one. */
export function useUser(): SignedInUser {
  const user = use(UserContext);
  if (!user) throw new Error('useUser outside SignedIn');
  return user;
}

/** Whether the user holds any of these permissions; an empty list asks for nothing. The server decides; this only spares dead buttons. */
export function useMay(...permissions: string[]): boolean {
  return mayAny(useUser(), permissions);
}

export const mayAny = (user: SignedInUser, permissions: readonly string[]) =>
  permissions.length === 0 || permissions.some((permission) => user.permissions.includes(permission));

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['SignInBody']) => unwrap(api.POST('/api/v1/session', { body })),
    onSuccess: (user) => {
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
      client.setQueryData(sessionQuery.queryKey, user);
    },
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ everywhere }: { everywhere: boolean }) =>
      everywhere ? unwrap(api.DELETE('/api/v1/session/all')) : unwrap(api.DELETE('/api/v1/session')),
    onSuccess: () => {
      forgetDrafts();
      client.setQueryData(sessionQuery.queryKey, null);
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    },
  });
}

export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['ChangePasswordBody']) => unwrap(api.PUT('/api/v1/session/password', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
}
