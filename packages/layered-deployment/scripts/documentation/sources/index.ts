import { argocd } from './argocd';
import { charts } from './charts';
import { helm } from './helm';
import { mistakes } from './mistakes';
import { operations } from './operations';
import type { Source } from './source';

/** Everything that asks something of the rules. */
export const sources: Source[] = [operations, charts, helm, argocd, mistakes];
