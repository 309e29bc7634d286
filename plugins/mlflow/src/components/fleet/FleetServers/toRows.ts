import type {
  FleetInstance,
  FleetServer,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import type { Tone } from '../../common/ToneIcon';
import { findingsOf, type Finding } from './findingsOf';

/** Where servers stand, those first that somebody has to look after. */
export const standings = ['attention', 'unknown', 'waiting', 'good'] as const;

/** Where a server stands. */
export type Standing = (typeof standings)[number];

/** An instance of a server; a server of which none is known has one row, too. */
export interface FleetRow {
  id: string;
  server: FleetServer;
  instance?: FleetInstance;
  findings: Finding[];
  standing: Standing;
  tone: Tone;
}

/** A row for each instance of each server. */
export function toRows(
  servers: readonly FleetServer[],
  now: number,
): FleetRow[] {
  return servers.flatMap(server =>
    server.instances.length === 0
      ? [rowWithout(server)]
      : server.instances.map(instance => rowOf(server, instance, now)),
  );
}

/** Where a server stands of which these are the rows: by the worst of them. */
export function worstOf(rows: readonly FleetRow[]): Standing {
  return (
    standings.find(standing => rows.some(row => row.standing === standing)) ??
    'unknown'
  );
}

function rowWithout(server: FleetServer): FleetRow {
  const withheld = server.problem === 'no-permission';
  return {
    ...{ id: server.entityRef, server, findings: [] },
    standing: withheld ? 'unknown' : 'attention',
    tone: withheld ? 'waiting' : 'warning',
  };
}

function rowOf(
  server: FleetServer,
  instance: FleetInstance,
  now: number,
): FleetRow {
  const findings = findingsOf(instance, now);
  const tone =
    (['bad', 'warning', 'waiting'] as const).find(one =>
      findings.some(finding => finding.tone === one),
    ) ?? 'good';
  return {
    ...{ id: `${server.entityRef} ${instance.instance}`, server, instance },
    ...{ findings, tone },
    standing: instance.status ? standingOf(tone) : 'unknown',
  };
}

function standingOf(tone: Tone): Standing {
  return tone === 'bad' || tone === 'warning' ? 'attention' : tone;
}
