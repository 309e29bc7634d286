// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('promotion_requests', table => {
    table
      .string('told')
      .nullable()
      .comment('What people were told of: that it waits, or how it ended');
  });
  // What was asked for before anybody is told of it is no news.
  await knex('promotion_requests').update({ told: 'ended' });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('promotion_requests', table => {
    table.dropColumn('told');
  });
};
