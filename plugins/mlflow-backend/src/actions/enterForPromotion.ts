import {
  BackstageCredentials,
  BackstageUserInfo,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  PromotionBody,
  mlflowAliasPromotePermission,
  promotionBodySchema,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { z } from 'zod/v3';
import { parseInput } from '../parseInput';
import { ToolOptions } from './ToolOptions';
import { entityRefOf } from './entityInput';
import { promotionInput } from './promotionInput';

type PromotionInput = z.objectOutputType<
  ReturnType<typeof promotionInput>,
  z.ZodTypeAny
>;

/**
 * Lets the person for whom a tool was called through the gate.
 *
 * @returns the entity, the person, and the move that was asked for.
 * @throws as {@link EntityGate.enterAs} does; InputError where a field is wrong.
 */
export async function enterForPromotion(
  { readers, userInfo }: Pick<ToolOptions, 'readers' | 'userInfo'>,
  call: { input: PromotionInput; credentials: BackstageCredentials },
): Promise<[Entity, BackstageUserInfo, PromotionBody]> {
  const { kind, namespace, name, ...wanted } = call.input;
  const entity = await readers.gate.enterAs(
    call.credentials,
    entityRefOf({ kind, namespace, name }),
    mlflowAliasPromotePermission,
  );
  const body = parseInput(promotionBodySchema, wanted);
  return [entity, await userInfo.getUserInfo(call.credentials), body];
}
