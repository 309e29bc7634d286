import { MlflowPage } from '../../src/components/MlflowPage';
import { failing } from '../fakes';
import { everyRequest } from './everyRequest';
import type { Scenario } from './Scenario';

export const pageScenarios: Record<string, Scenario> = {
  page: {
    show: <MlflowPage />,
    answers: { getRequests: async () => ({ items: everyRequest }) },
  },
  'page-empty': {
    show: <MlflowPage />,
    answers: { getRequests: async () => ({ items: [] }) },
  },
  'page-loading': { show: <MlflowPage />, answers: {} },
  'page-unavailable': {
    show: <MlflowPage />,
    answers: { getRequests: failing(503) },
  },
};
