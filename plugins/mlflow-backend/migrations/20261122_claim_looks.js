// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('poll_plans', table => {
    table
      .string('claim', 36)
      .nullable()
      .comment('Of the backend that looks, or died while it did');
    table
      .bigInteger('claimed_until')
      .nullable()
      .comment('Milliseconds since 1970; moved on while the backend looks');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('poll_plans', table => {
    table.dropColumn('claim');
    table.dropColumn('claimed_until');
  });
};
