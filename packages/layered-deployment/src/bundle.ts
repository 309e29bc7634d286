import type { Deployment, MissingFact } from './deployment';
import type { Prerequisite } from './layer';

/** A file of the bundle, relative to the repository's root. @public */
export interface BundleFile {
  path: string;
  content: string;
  /** Written once, then owned by people. */
  createOnly?: true;
}

/** What a rule has to say about a bundle. @public */
export interface Finding {
  ruleId: string;
  severity: 'error' | 'warning';
  message: string;
  file?: string;
  fix?: string;
}

/** A finding that the answers accept, with their reason. @public */
export interface WaivedFinding extends Finding {
  reason: string;
}

/** What lands in the repository, before the rules have seen it. @public */
export interface BundleContent {
  deployment: Deployment;
  rootPath: string;
  /** Sorted by path. */
  files: BundleFile[];
  prerequisites: Prerequisite[];
  missingFacts: MissingFact[];
  entityRef: string;
  catalogInfoPath: string;
}

/** The pull request to open. @public */
export interface PullRequest {
  branch: string;
  title: string;
  /** Markdown. */
  body: string;
  draft: boolean;
}

/** Everything that a deployment becomes. @public */
export interface Bundle extends BundleContent {
  findings: Finding[];
  waived: WaivedFinding[];
  pullRequest: PullRequest;
}
