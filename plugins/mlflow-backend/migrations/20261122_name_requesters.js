// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('model_history', table => {
    table
      .string('requested_by')
      .nullable()
      .comment('User entity reference; who asked for what the actor approved');
  });
};

/**
 * Afterwards the records that named one are told as broken: it is part of what
 * they are hashed from.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('model_history', table => {
    table.dropColumn('requested_by');
  });
};
