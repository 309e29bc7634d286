import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { podSecurityIsRestricted } from './pod-security-is-restricted';

describe('the rule pod-security-is-restricted', () => {
  it.each(
    behavioursOf(podSecurityIsRestricted, {
      refuses: {
        'a pod that may be root': {
          change: bundle =>
            upstreamValues(bundle, {
              podSecurityContext: { runAsNonRoot: false },
            }),
          naming: 'root',
        },
        'a pod without a seccomp profile': {
          change: bundle =>
            upstreamValues(bundle, {
              podSecurityContext: { seccompProfile: null },
            }),
          naming: 'seccomp',
        },
        'a server that keeps capabilities': {
          change: bundle =>
            upstreamValues(bundle, {
              securityContext: { capabilities: { drop: [] } },
            }),
          naming: 'capabilities',
        },
        'an init container without a guard': {
          change: bundle =>
            upstreamValues(bundle, {
              initContainers: [{ name: 'install', image: 'python:3.12.4' }],
            }),
          naming: 'install',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });

  it.each(
    behavioursOf(podSecurityIsRestricted, {
      release: '1.8.1',
      refuses: {
        'the connection check, which has no guard there': {
          change: bundle =>
            upstreamValues(bundle, {
              backendStore: { databaseConnectionCheck: true },
            }),
          naming: 'helper of release 1.8.1',
        },
      },
    }),
  )('on release 1.8.1 %s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
