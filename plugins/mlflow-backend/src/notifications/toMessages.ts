import { NotificationPayload } from '@backstage/plugin-notifications-common';
import { Audience } from './Audience';
import { Notice, SEVERITIES, scopeOf } from './Notice';

/** More at once become one message. */
const SINGLE_MESSAGES = 3;
const LINES_OF_SUMMARY = 10;
const TOPIC = 'mlflow';
/** Room for a title in the database of the notifications. */
const LONGEST_TITLE = 255;
const FLEET_PAGE = '/mlflow';

/** One notification for some owners. */
export interface Message {
  owners: string[];
  except?: string;
  payload: NotificationPayload;
  /** What it tells. */
  notices: Notice[];
}

type Recipients = Pick<Message, 'owners' | 'except'>;

interface Told {
  notice: Notice;
  link?: string;
}

/** Puts into messages what each group of owners is to be told. */
export function toMessages(
  notices: readonly Notice[],
  audience: Audience,
): Message[] {
  const groups = new Map<string, Recipients & { told: Told[] }>();
  for (const notice of notices) {
    const { instance, model, except } = notice;
    const listeners = notice.listeners ?? audience.listenersOf(instance, model);
    for (const { owners, link } of listeners) {
      const key = JSON.stringify([owners, except]);
      const group = groups.get(key) ?? { owners, except, told: [] };
      groups.set(key, group);
      group.told.push({ notice, link });
    }
  }
  return [...groups.values()].flatMap(({ told, ...recipients }) =>
    told.length > SINGLE_MESSAGES
      ? [toSummary(recipients, told)]
      : told.map(one => toSingle(recipients, one)),
  );
}

function toSingle(recipients: Recipients, { notice, link }: Told): Message {
  const { title, description, severity, scope } = notice;
  return {
    ...recipients,
    payload: {
      title: title.slice(0, LONGEST_TITLE),
      description,
      severity,
      scope,
      link,
      topic: TOPIC,
    },
    notices: [notice],
  };
}

function toSummary(recipients: Recipients, told: Told[]): Message {
  const notices = told
    .map(({ notice }) => notice)
    .sort(
      (one, other) =>
        SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity),
    );
  const [worst] = notices;
  const [link, ...otherLinks] = new Set(told.map(one => one.link));
  const lines = notices.slice(0, LINES_OF_SUMMARY).map(({ title }) => title);
  const rest = notices.length - lines.length;
  return {
    ...recipients,
    payload: {
      title: `${notices.length} changes in MLflow that concern your models`,
      description: [...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].join(
        '; ',
      ),
      severity: worst.severity,
      scope: scopeOf('summary', ...recipients.owners),
      link: otherLinks.length === 0 ? link : FLEET_PAGE,
      topic: TOPIC,
    },
    notices,
  };
}
