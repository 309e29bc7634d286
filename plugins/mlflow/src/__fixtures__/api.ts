import type { MlflowApi } from '../api';

/** A backend that never answers, but for what a test gives. */
export function mlflowApiStub(
  answers: Partial<MlflowApi> = {},
): jest.Mocked<MlflowApi> {
  const silence = () => new Promise<never>(() => {});
  return {
    getFleetServers: jest.fn(answers.getFleetServers ?? silence),
    getFleetChampions: jest.fn(answers.getFleetChampions ?? silence),
    getInstances: jest.fn(answers.getInstances ?? silence),
    getModels: jest.fn(answers.getModels ?? silence),
    getHistory: jest.fn(answers.getHistory ?? silence),
    getVersionAt: jest.fn(answers.getVersionAt ?? silence),
    searchModels: jest.fn(answers.searchModels ?? silence),
    getLineage: jest.fn(answers.getLineage ?? silence),
    getMetricHistory: jest.fn(answers.getMetricHistory ?? silence),
    compareVersions: jest.fn(answers.compareVersions ?? silence),
    getVersions: jest.fn(answers.getVersions ?? silence),
    getPreviousVersion: jest.fn(answers.getPreviousVersion ?? silence),
    checkPromotion: jest.fn(answers.checkPromotion ?? silence),
    promote: jest.fn(answers.promote ?? silence),
    requestPromotion: jest.fn(answers.requestPromotion ?? silence),
    getPromotionRequests: jest.fn(answers.getPromotionRequests ?? silence),
    approvePromotion: jest.fn(answers.approvePromotion ?? silence),
    rejectPromotion: jest.fn(answers.rejectPromotion ?? silence),
    getDeployment: jest.fn(answers.getDeployment ?? silence),
    getPlatforms: jest.fn(answers.getPlatforms ?? silence),
    previewDeployment: jest.fn(answers.previewDeployment ?? silence),
    getRequests: jest.fn(answers.getRequests ?? silence),
    getRequest: jest.fn(answers.getRequest ?? silence),
  };
}

/** The error of a backend that answered with a status. */
export function responseError(statusCode: number): Error {
  return Object.assign(new Error('secret host db-1 refused'), {
    name: 'ResponseError',
    statusCode,
  });
}

/** An answer that breaks whoever shows it. */
export const nonsense = async () => ({ items: [undefined] as never[] });
