import { platformSummary } from '../../../__fixtures__/platforms';
import {
  isGranted,
  pickEnvironments,
  pickPlatform,
  pickSize,
  problemOf,
} from './choice';

describe('pickEnvironments', () => {
  it('keeps the sizes that were chosen and forgets those not needed', () => {
    const platform = platformSummary();
    const choice = {
      ...pickPlatform(platform, 'mlflow'),
      size: { dev: 'large', prod: 'large' },
    };
    expect(pickEnvironments(platform, choice, ['prod']).size).toEqual({
      prod: 'large',
    });
  });
});

describe('pickSize', () => {
  it('keeps the size of the other environments, which may be one for all', () => {
    const choice = {
      platform: 'aks-weu',
      environments: ['dev', 'prod'],
      size: 'small',
    };
    expect(pickSize(choice, 'prod', 'large').size).toEqual({
      dev: 'small',
      prod: 'large',
    });
  });
});

describe('problemOf', () => {
  it.each([
    [undefined, { field: 'platform' }],
    [{ platform: 'p', environments: [], size: {} }, { field: 'environments' }],
    [
      { platform: 'p', environments: ['dev'], size: {} },
      { field: 'size', environment: 'dev' },
    ],
    [{ platform: 'p', environments: ['dev'], size: { dev: 's' } }, undefined],
    [{ platform: 'p', environments: ['dev'], size: 's' }, undefined],
  ])('of %j is %j', (choice, problem) => {
    expect(problemOf(choice)).toEqual(problem);
  });
});

describe('isGranted', () => {
  it('refuses nobody before an owner is named', () => {
    const platform = platformSummary({ owners: ['group:default/risk'] });
    expect(isGranted(platform, undefined)).toBe(true);
    expect(isGranted(platform, 'group:default/risk')).toBe(true);
    expect(isGranted(platform, 'group:default/growth')).toBe(false);
  });
});
