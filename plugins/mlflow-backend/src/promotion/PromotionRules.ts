import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { readOwnerTag } from '@mlflow-portal/backstage-plugin-mlflow-node';
import { z } from 'zod/v4';
import { Gates, ruleSchema } from './promotionRule';

const KEY = 'mlflow.promotion';

const promotionSchema = z.strictObject({
  ownerTag: z.string().min(1).optional(),
  rules: z.array(ruleSchema).default([]),
});

/** What the configuration says about promotions. */
export class PromotionRules {
  /** @throws InputError naming the key and the fix. */
  static fromConfig(config: Config): PromotionRules {
    const parsed = promotionSchema.safeParse(config.getOptional(KEY) ?? {});
    if (!parsed.success) {
      const [{ path, message }] = parsed.error.issues;
      const key = path.reduce<string>(
        (place, part) =>
          typeof part === 'number'
            ? `${place}[${part}]`
            : `${place}.${String(part)}`,
        KEY,
      );
      throw new InputError(`${key}: ${message}`);
    }
    return new PromotionRules(parsed.data, readOwnerTag(config));
  }

  private constructor(
    private readonly settings: z.infer<typeof promotionSchema>,
    /** The tag of a registered model that names its owners. */
    readonly ownerTag: string,
  ) {}

  /** What holds for an alias: every rule that matches counts. */
  rulesFor(of: { instance: string; model: string; alias: string }): {
    promoters: string[];
    gates: Gates[];
  } {
    const rules = this.settings.rules.filter(
      rule =>
        (rule.instance ?? of.instance) === of.instance &&
        (rule.model ?? of.model) === of.model &&
        (rule.alias ?? of.alias) === of.alias,
    );
    return {
      promoters: rules.flatMap(({ promoters }) => promoters),
      gates: rules.map(({ gates }) => gates),
    };
  }
}
