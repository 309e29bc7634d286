// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('webhook_deliveries', table => {
    table.comment(
      'What MLflow servers delivered lately, so that each counts once',
    );
    table.string('instance').notNullable();
    table.string('delivery_id').notNullable();
    table.bigInteger('received_at').notNullable().index();
    table.primary(['instance', 'delivery_id']);
  });
  await knex.schema.alterTable('poll_plans', table => {
    table
      .bigInteger('asked_at')
      .nullable()
      .comment('When a webhook asked for an earlier look, until there was one');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('poll_plans', table => {
    table.dropColumn('asked_at');
  });
  await knex.schema.dropTable('webhook_deliveries');
};
