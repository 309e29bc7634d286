import { behavioursOf } from '../__testUtils__/behavioursOf';
import { replaceText } from '../__testUtils__/editBundle';
import { orderNeedsNoHooks } from './order-needs-no-hooks';

const job = 'infra/templates/accounts-job.yaml';
const wave = /argocd\.argoproj\.io\/sync-wave: .*/;

describe('the rule order-needs-no-hooks', () => {
  it.each(
    behavioursOf(orderNeedsNoHooks, {
      refuses: {
        'a Job that runs before the sync': {
          change: bundle =>
            replaceText(bundle, job, wave, 'argocd.argoproj.io/hook: PreSync'),
          naming: 'PreSync',
        },
        'a hook of Helm': {
          change: bundle =>
            replaceText(bundle, job, wave, '"helm.sh/hook": pre-install'),
          naming: 'pre-install',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
