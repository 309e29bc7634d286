// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('poll_plans', table => {
    table
      .bigInteger('rest_until')
      .notNullable()
      .defaultTo(0)
      .comment('Milliseconds since 1970; no webhook brings a look before');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('poll_plans', table => {
    table.dropColumn('rest_until');
  });
};
