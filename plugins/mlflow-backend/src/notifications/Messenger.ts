import { LoggerService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Audience } from './Audience';
import { Notice } from './Notice';
import { Message, toMessages } from './toMessages';

/** The notifications backend is in trouble then; it gets another chance later. */
const FAILURES_AT_MOST = 3;

/** Tells owners, as far as the portal has notifications. */
export class Messenger {
  #isFailing = false;

  constructor(
    private readonly services: {
      notifications: NotificationService;
      logger: LoggerService;
    },
  ) {}

  /**
   * Sends what there is to tell, to each group of owners a few messages at
   * most.
   *
   * @returns the notices that everybody concerned was told.
   */
  async tell(
    notices: readonly Notice[],
    audience: Audience,
  ): Promise<Set<Notice>> {
    const told = new Set(notices);
    let failures = 0;
    for (const message of toMessages(notices, audience)) {
      const isSent =
        failures < FAILURES_AT_MOST && (await this.#trySending(message));
      if (!isSent) {
        failures += 1;
        message.notices.forEach(notice => told.delete(notice));
      }
    }
    return told;
  }

  async #trySending({ owners, except, payload }: Message): Promise<boolean> {
    const { notifications, logger } = this.services;
    try {
      await notifications.send({
        recipients: {
          type: 'entity',
          entityRef: owners,
          ...(except !== undefined && { excludeEntityRef: except }),
        },
        payload,
      });
    } catch (error) {
      // Once, not at every try: a portal may do without notifications.
      if (!this.#isFailing) {
        this.#isFailing = true;
        logger.warn(
          'Owners are not told what happens to their models: the portal takes no notifications. Install @backstage/plugin-notifications-backend, or look at why it fails',
          error as Error,
        );
      }
      return false;
    }
    if (this.#isFailing) {
      this.#isFailing = false;
      logger.info('Owners are told again what happens to their models');
    }
    return true;
  }
}
