import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { changeServerRouteRef } from '../../../routes';
import { MlflowPage } from '../MlflowPage';

const ChangeServer = lazy(() =>
  import('../../server/ChangeServer').then(module => ({
    default: module.ChangeServer,
  })),
);

/** The page of the fleet, and the way to the form that changes a server. */
export function MlflowRoutes() {
  return (
    <Routes>
      <Route
        path={changeServerRouteRef.path}
        element={
          <Suspense>
            <ChangeServer />
          </Suspense>
        }
      />
      <Route path="*" element={<MlflowPage />} />
    </Routes>
  );
}
