import { ServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { inspect } from 'node:util';

/** Keeps all that a backend writes for those who run it. */
export function watchOperators(): {
  services: ServiceFactory[];
  /** In the order of writing, with all that is inside of errors. */
  written: Record<'log' | 'audit' | 'metrics', string[]>;
} {
  const written = {
    log: [] as string[],
    audit: [] as string[],
    metrics: [] as string[],
  };
  const writeTo =
    (lines: string[]) =>
    (...values: unknown[]) => {
      lines.push(inspect(values, { depth: 20 }));
    };

  const rootLogger = mockServices.rootLogger.mock();
  rootLogger.child.mockReturnValue(rootLogger);
  const { error, warn, info, debug } = rootLogger;
  [error, warn, info, debug].forEach(write =>
    write.mockImplementation(writeTo(written.log)),
  );

  const audit = writeTo(written.audit);
  const auditor = mockServices.auditor.mock({
    // The request is Backstage's, which writes its method and path alone.
    createEvent: async ({ request, ...event }) => {
      audit(event);
      return {
        success: async outcome => audit(outcome),
        fail: async outcome => audit(outcome),
      };
    },
  });

  const instrument = (name: string) => {
    const write = (...values: unknown[]) =>
      writeTo(written.metrics)(name, ...values);
    return { add: write, record: write };
  };
  const metrics = metricsServiceMock.mock({
    createCounter: instrument,
    createHistogram: instrument,
  });

  return {
    services: [rootLogger.factory, auditor.factory, metrics.factory],
    written,
  };
}
