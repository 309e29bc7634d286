import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { readOwnerTag } from '@mlflow-portal/backstage-plugin-mlflow-node';
import { z } from 'zod/v4';
import { Gates, ruleSchema } from './promotionRule';

const KEY = 'mlflow.promotion';

const promotionSchema = z.strictObject({
  ownerTag: z.string().min(1).optional(),
  rules: z.array(ruleSchema).default([]),
  // Whoever keeps the requests reads it.
  requestsExpireAfter: z.unknown().optional(),
});

/** The rules whose names match an alias, together. */
export interface RulesForAlias {
  promoters: string[];
  /** A second person has to belong to a group of every list. */
  approvers: string[][];
  gates: Gates[];
}

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
  rulesFor(of: {
    instance: string;
    model: string;
    alias: string;
  }): RulesForAlias {
    const rules = this.settings.rules.filter(
      rule =>
        (rule.instance ?? of.instance) === of.instance &&
        (rule.model ?? of.model) === of.model &&
        (rule.alias ?? of.alias) === of.alias,
    );
    return {
      promoters: rules.flatMap(({ promoters }) => promoters),
      approvers: rules
        .map(({ approvers }) => approvers)
        .filter(groups => groups.length > 0),
      gates: rules.map(({ gates }) => gates),
    };
  }

  /**
   * Which values of a metric are better, by its name: of every gate of the
   * model, whatever the alias. A metric of which gates differ is left out.
   */
  directionsOf(of: {
    instance: string;
    model: string;
  }): Map<string, 'higher' | 'lower'> {
    const gates = this.settings.rules
      .filter(
        rule =>
          (rule.instance ?? of.instance) === of.instance &&
          (rule.model ?? of.model) === of.model,
      )
      .flatMap(rule => rule.gates.metrics);
    const clear = gates.filter(({ name, better }) =>
      gates.every(gate => gate.name !== name || gate.better === better),
    );
    return new Map(clear.map(({ name, better }) => [name, better]));
  }
}
