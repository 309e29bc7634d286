import {
  NotificationSendOptions,
  NotificationService,
} from '@backstage/plugin-notifications-node';

/** What owners have, as the notifications backend keeps it: once per scope. */
export class Inbox implements NotificationService {
  /** Every message that arrived, in their order. */
  readonly sent: NotificationSendOptions[] = [];
  /** Nothing is installed, or it is in trouble. */
  isAway = false;
  tries = 0;

  async send(message: NotificationSendOptions): Promise<void> {
    this.tries += 1;
    if (this.isAway) {
      throw new Error('Request failed with status 404');
    }
    this.sent.push(message);
  }

  /** What one owner has in the end. */
  messagesOf(owner: string) {
    const messages = this.sent.filter(
      ({ recipients }) =>
        recipients.type === 'entity' && recipients.entityRef.includes(owner),
    );
    const kept = new Map(
      messages.map(({ payload }) => [payload.scope, payload]),
    );
    return [...kept.values()];
  }

  titlesOf(owner: string): string[] {
    return this.messagesOf(owner).map(({ title }) => title);
  }
}
