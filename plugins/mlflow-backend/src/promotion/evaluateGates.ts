import { GateResult } from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  MlflowModelVersion,
  MlflowRunLookup,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { Gates } from './promotionRule';

/** A version with the run that it comes from, as far as it comes from one. */
export interface VersionFacts {
  version: MlflowModelVersion;
  run?: MlflowRunLookup;
}

/** 0.93 - 0.92 is a little more than 0.01. */
const ROUNDING = 1e-9;

type MetricGate = Gates['metrics'][number];
type TagGate = Gates['tags'][number];

/**
 * Holds a version against the gates, and against the version that the alias
 * points to now, if there is one.
 *
 * @param options - `isRollback`: the alias goes back to where it came from.
 * That version was good enough before, and what is there now may be better by
 * its metrics and yet be the trouble.
 */
export function evaluateGates(
  gates: readonly Gates[],
  options: {
    candidate: VersionFacts;
    current?: VersionFacts;
    isRollback: boolean;
  },
): GateResult[] {
  const { candidate, current, isRollback } = options;
  return gates.flatMap(({ metrics, tags, runStatus }) => [
    ...metrics.map(gate => {
      const result = evaluateMetric(gate, candidate, current);
      return isRollback && result.result === 'failed'
        ? { ...result, result: 'waived' as const }
        : result;
    }),
    ...tags.map(gate => evaluateTag(gate, candidate)),
    ...(runStatus === undefined
      ? []
      : [evaluateRunStatus(runStatus, candidate)]),
  ]);
}

function evaluateMetric(
  { name, better, tolerance }: MetricGate,
  candidate: VersionFacts,
  currentFacts: VersionFacts | undefined,
): GateResult {
  const value = metricOf(candidate, name);
  const current = currentFacts && metricOf(currentFacts, name);
  const gate = { gate: 'metric' as const, name, candidate: value, current };
  const ours = `${name} of version ${candidate.version.version}`;
  if (value === undefined || value === 'NaN') {
    const what = value === undefined ? 'is not known' : 'is no number';
    return { ...gate, result: 'failed', message: `${ours} ${what}` };
  }
  if (currentFacts?.run?.state === 'no-access') {
    return {
      ...gate,
      result: 'failed',
      message: `the portal may not read the run of version ${currentFacts.version.version}, with which ${name} is compared`,
    };
  }
  if (current === undefined || current === 'NaN') {
    return {
      ...gate,
      result: 'passed',
      message: `${ours} is ${value}; there is no number to compare it with`,
    };
  }
  const loss = better === 'higher' ? current - value : value - current;
  const numbers = `${ours} is ${value}, that of version ${
    currentFacts?.version.version
  } is ${current}; ${better} is better, and ${
    tolerance === 0 ? 'it must not be worse' : `${tolerance} worse is allowed`
  }`;
  return {
    ...gate,
    result:
      loss - tolerance <= ROUNDING * Math.abs(current) ? 'passed' : 'failed',
    message: numbers,
  };
}

function evaluateTag({ name, value }: TagGate, { version }: VersionFacts) {
  const found = version.tags.get(name);
  const isMet = value === undefined ? found !== undefined : found === value;
  const wanted = value === undefined ? name : `${name}=${value}`;
  return {
    gate: 'tag' as const,
    name,
    result: isMet ? ('passed' as const) : ('failed' as const),
    message: `version ${version.version} ${
      isMet ? 'has' : 'must have'
    } the tag ${wanted}`,
  };
}

function evaluateRunStatus(
  wanted: string,
  { version, run }: VersionFacts,
): GateResult {
  const status =
    run?.state === 'found' && !run.run.deleted ? run.run.status : undefined;
  return {
    gate: 'run-status',
    name: wanted,
    result: status === wanted ? 'passed' : 'failed',
    message: `the run of version ${version.version} ${
      status === undefined ? 'cannot be found' : `is ${status}`
    }; it must be ${wanted}`,
  };
}

function metricOf(
  { run }: VersionFacts,
  name: string,
): number | 'NaN' | undefined {
  return run?.state === 'found'
    ? run.run.metrics.find(({ key }) => key === name)?.value
    : undefined;
}
