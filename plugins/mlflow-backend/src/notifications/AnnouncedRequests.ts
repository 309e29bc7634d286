import { RequestEvent, RequestNews } from '../approvals';
import { RulesForAlias } from '../promotion';
import { NoticeSource, Pending } from './Notice';
import { noticeOfEnd, noticeOfWaiting } from './noticesOfRequests';

/** Which of the news of a request people know. */
export interface AnnouncedRequest {
  id: string;
  event: RequestEvent;
}

/**
 * Requests that wait for a second person, told to those who may approve them,
 * and how they ended, told to those who asked.
 */
export class AnnouncedRequests implements NoticeSource<AnnouncedRequest> {
  constructor(
    private readonly options: {
      news: RequestNews;
      rules: {
        rulesFor(of: {
          instance: string;
          model: string;
          alias: string;
        }): Pick<RulesForAlias, 'approvers'>;
      };
      isWatched: (alias: string) => boolean;
    },
  ) {}

  async collect(now: number): Promise<Pending<AnnouncedRequest>[]> {
    const { news, rules, isWatched } = this.options;
    return (await news.list(now)).map(({ request, event }) => {
      const isOfInterest =
        isWatched(request.alias) && request.state !== 'withdrawn';
      const notice =
        event === 'waiting'
          ? noticeOfWaiting(request, rules.rulesFor(request).approvers.flat())
          : noticeOfEnd(request);
      return {
        key: { id: request.id, event },
        notices: isOfInterest ? [notice] : [],
      };
    });
  }

  async settle(keys: readonly AnnouncedRequest[]): Promise<void> {
    for (const { id, event } of keys) {
      await this.options.news.settle(id, event);
    }
  }
}
