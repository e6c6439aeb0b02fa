import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { sessionQuery, SignedIn } from '@/shared/auth/session';
import { Failure } from '@/shared/ui/ProblemView';
import { ChangePasswordPage } from './ChangePasswordPage';

/** Lets the signed-in through; the others sign in first and come back to where they were. */
export function RequireSignIn({ children }: { children: ReactNode }) {
  const session = useQuery(sessionQuery);
  const { pathname, search } = useLocation();

  if (session.data === undefined)
    return session.error ? <Failure error={session.error} onRetry={() => void session.refetch()} /> : <Spin className="splash" description="正在打开" />;
  if (session.data === null) return <Navigate to={`/sign-in?${returning(pathname + search)}`} replace />;
  return <SignedIn user={session.data}>{session.data.mustChangePassword ? <ChangePasswordPage /> : children}</SignedIn>;
}

const returning = (address: string) => new URLSearchParams(address === '/' ? {} : { returnTo: address }).toString();
