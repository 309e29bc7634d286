import { Audience } from './Audience';
import { Messenger } from './Messenger';
import { NoticeSource } from './Notice';

/**
 * Tells owners what there is to tell. What was told is settled afterwards: a
 * backend that dies in between tells it again, under the same scope, so that
 * people have it once.
 */
export class Announcer {
  constructor(
    private readonly options: {
      sources: readonly NoticeSource<unknown>[];
      readAudience: () => Promise<Audience>;
      messenger: Messenger;
      /** For tests. */
      now?: () => number;
    },
  ) {}

  /** One source's trouble is none of the others'; it is thrown in the end. */
  async announce(): Promise<void> {
    const { sources, readAudience, messenger, now = Date.now } = this.options;
    const attempts = await Promise.allSettled(
      sources.map(async source => ({
        source,
        pending: await source.collect(now()),
      })),
    );
    const found = attempts.flatMap(attempt =>
      attempt.status === 'fulfilled' ? attempt.value : [],
    );
    const notices = found.flatMap(({ pending }) =>
      pending.flatMap(one => one.notices),
    );
    const told =
      notices.length > 0
        ? await messenger.tell(notices, await readAudience())
        : new Set();
    for (const { source, pending } of found) {
      await source.settle(
        pending
          .filter(one => one.notices.every(notice => told.has(notice)))
          .map(({ key }) => key),
      );
    }
    const failed = attempts.find(attempt => attempt.status === 'rejected');
    if (failed) {
      throw failed.reason;
    }
  }
}
