import type { Prerequisite } from '../../../../layer';

/** Where the backups of one environment go. */
export interface BackupPlace {
  /** Bucket or container of the backups alone. */
  bucket: string;
  /** Folder of this environment inside it. */
  folder: string;
  retentionDays: number;
}

/** What people do with a store, and what they prepare. */
export interface BackupStore {
  /** Prints the backups there are. */
  list: string;
  /** Copies the backup that $BACKUP names into the current folder. */
  fetch: string;
  prerequisites: Omit<Prerequisite, 'environment'>[];
}
