import { CreateOrUpdatePullRequestOptions } from './CreateOrUpdatePullRequestOptions';
import { KeptFile } from './GeneratedFile';
import { missingTriage } from './missingTriage';
import { planRequest } from './planRequest';
import { PreviewedChange, previewChanges } from './previewChanges';
import {
  PullRequest,
  PullRequestText,
  PullRequestTriage,
} from './PullRequests';
import { newText, updatedText } from './pullRequestText';
import { findOpen } from './publishPullRequest';

/**
 * What {@link createOrUpdatePullRequest} would do.
 *
 * @public
 */
export interface PullRequestPreview {
  branchExists: boolean;
  /**
   * The pull request that would be brought up to date; if there is nothing to
   * propose, the closed or merged one that settled it.
   */
  pullRequest?: PullRequest;
  changes: PreviewedChange[];
  kept: KeptFile[];
  /** What the pull request would say; undefined if nothing is to propose. */
  text?: PullRequestText;
  /** What would be added to the pull request. */
  triage: Partial<PullRequestTriage>;
  /** Triage that was asked for, of kinds that the host does not have. */
  leftOut: Partial<PullRequestTriage>;
}

/**
 * Plans the same as {@link createOrUpdatePullRequest}, fails where that would
 * fail to plan, and writes nothing.
 *
 * @public
 */
export async function previewPullRequest(
  options: CreateOrUpdatePullRequestOptions,
): Promise<PullRequestPreview> {
  const { host, title, body, draft = false } = options;
  const { plan, settled, triage, leftOut } = await planRequest(options);
  const { tip, kept } = plan;
  const common = { branchExists: tip !== undefined, kept, leftOut };
  if (settled) {
    return { ...common, ...settled, changes: [], triage: {} };
  }
  const changes = await previewChanges(host, plan);
  const wanted = { text: { title, body, draft }, kept };
  const existing = tip ? await findOpen(host, options) : undefined;
  if (!existing) {
    const text = newText(wanted, host.pullRequests);
    return { ...common, changes, text, triage };
  }
  const { missing, fingerprints } = missingTriage(existing, triage);
  return {
    ...common,
    pullRequest: existing,
    changes,
    text: updatedText(existing, wanted, host.pullRequests, fingerprints),
    triage: missing,
  };
}
