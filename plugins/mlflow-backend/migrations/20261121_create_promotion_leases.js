// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('promotion_leases', table => {
    table.comment('Models that a promotion is changing at this moment');
    table.string('instance').notNullable();
    table.string('workspace').notNullable().comment('Empty for the default');
    table.text('model').notNullable();
    table.string('token').notNullable().comment('Of the promotion');
    table
      .bigInteger('until')
      .notNullable()
      .comment('Milliseconds since 1970; then the promotion is given up');
    table.primary(['instance', 'workspace', 'model']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('promotion_leases');
};
