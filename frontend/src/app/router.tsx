import { Spin } from 'antd';
import { createBrowserRouter, Outlet, type RouteObject } from 'react-router';
import { auditRoutes } from '@/features/audit/routes';
import { calendarRoutes } from '@/features/calendar/routes';
import { decisionReviewRoutes } from '@/features/decision-review/routes';
import { deadlineRoutes } from '@/features/deadlines/routes';
import { identityRoutes } from '@/features/identity/routes';
import { jobRoutes } from '@/features/jobs/routes';
import { legalAidRoutes } from '@/features/legal-aid/routes';
import { notificationRoutes } from '@/features/notifications/routes';
import { normativeDocumentsRoutes, publicNormativeRoutes } from '@/features/normative-documents/routes';
import { organizationRoutes } from '@/features/organizations/routes';
import { templateRoutes } from '@/features/templates/routes';
import { workbenchRoutes } from '@/features/workbench/routes';
import { RouteCrash } from '@/shared/ui/ErrorBoundary';
import { NotFoundPage } from '@/shared/ui/NotFound';
import { RequireSignIn } from './sign-in/RequireSignIn';
import { Shell } from './shell/Shell';
import { SignInPage } from './sign-in/SignInPage';

const pages: RouteObject[] = [
  ...workbenchRoutes,
  ...notificationRoutes,
  ...calendarRoutes,
  ...decisionReviewRoutes,
  ...legalAidRoutes,
  ...normativeDocumentsRoutes,
  ...deadlineRoutes,
  ...organizationRoutes,
  ...identityRoutes,
  ...templateRoutes,
  ...auditRoutes,
  ...jobRoutes,
  { path: '*', element: <NotFoundPage /> },
];

export const createRouter = () =>
  createBrowserRouter([
    { path: '/sign-in', element: <SignInPage />, errorElement: <RouteCrash /> },
    { errorElement: <RouteCrash />, children: publicNormativeRoutes, hydrateFallbackElement: <Spin className="splash" description="正在打开" /> },
    {
      element: (
        <RequireSignIn>
          <Shell />
        </RequireSignIn>
      ),
      errorElement: <RouteCrash />,
      children: [{ element: <Outlet />, errorElement: <RouteCrash />, children: pages }],
      hydrateFallbackElement: <Spin className="splash" description="正在打开" />,
    },
  ]);

