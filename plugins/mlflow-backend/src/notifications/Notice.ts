import { NotificationPayload } from '@backstage/plugin-notifications-common';
import { createHash } from 'node:crypto';
import { Listener } from './Audience';

type Severity = NonNullable<NotificationPayload['severity']>;

/** Something that owners are told, or others. */
export interface Notice {
  instance: string;
  /** Owners of entities that name it are told; without, those of the server. */
  model?: string;
  /** Who is told in place of the owners. */
  listeners?: readonly Listener[];
  /** User entity reference of one of them who knows. */
  except?: string;
  /** A later notice with the same one takes the place of this one. */
  scope: string;
  title: string;
  description: string;
  severity: Severity;
}

/** Notices that count as told together, by what is to be remembered then. */
export interface Pending<T> {
  key: T;
  notices: readonly Notice[];
}

/** Knows of notices until it hears that they were told. */
export interface NoticeSource<T> {
  collect(now: number): Promise<Pending<T>[]>;
  settle(keys: readonly T[]): Promise<void>;
}

/** The worst first. */
export const SEVERITIES: readonly Severity[] = [
  'critical',
  'high',
  'normal',
  'low',
];

/** Notifications have little room for a scope, and models long names. */
export function scopeOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
