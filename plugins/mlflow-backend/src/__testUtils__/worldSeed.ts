/**
 * From which random worlds are drawn: the same ones each time, so that a test
 * goes red for what was changed. Others with `WORLD_SEED=$RANDOM yarn test …`.
 */
export const WORLD_SEED = Number(process.env.WORLD_SEED ?? 1);
