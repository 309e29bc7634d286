// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('deployment_requests', table => {
    table
      .integer('pull_request_number')
      .nullable()
      .comment("In the platform's repository; unknown of older requests");
    table
      .dateTime('closed_at')
      .nullable()
      .comment('When it was first seen closed without a merge');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('deployment_requests', table => {
    table.dropColumns('pull_request_number', 'closed_at');
  });
};
