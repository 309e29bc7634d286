import { aWorkload } from '../__testUtils__/aWorkload';
import { enginesPerWorker } from './engines';

describe('enginesPerWorker', () => {
  it.each([
    ['runs and models', {}, 2],
    ['a login', { appName: 'basic-auth' }, 3],
    ['workspaces', { workspaces: true }, 3],
    ['a login and workspaces', { appName: 'basic-auth', workspaces: true }, 4],
  ])('counts an engine for each store: %s', (_, different, engines) => {
    expect(enginesPerWorker(aWorkload(different))).toBe(engines);
  });
});
