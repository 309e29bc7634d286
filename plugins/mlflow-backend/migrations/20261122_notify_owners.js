// @ts-check

/** Columns that say whose history a row belongs to. */
const chain = ['instance', 'workspace', 'model', 'model_created_at'];

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('announced_history', table => {
    table.comment('Up to which record owners were told of a history');
    table.string('instance').notNullable();
    table.string('workspace').notNullable();
    table.text('model').notNullable();
    table.bigInteger('model_created_at').notNullable();
    table.integer('sequence').notNullable();
    table.primary(chain);
  });
  // What happened before owners are told at all is no news.
  await knex('announced_history').insert(
    knex('model_history')
      .select(chain)
      .max({ sequence: 'sequence' })
      .groupBy(chain),
  );
  await knex.schema.createTable('alias_checks', table => {
    table.comment('What was found behind the aliases that owners watch');
    table.string('instance').notNullable();
    table.string('workspace').notNullable();
    table.text('model').notNullable();
    table.text('alias').notNullable();
    table.text('version').notNullable();
    table.string('state').notNullable().comment('ok, or what is missing');
    table
      .bigInteger('checked_at')
      .notNullable()
      .comment('Milliseconds since 1970, as all times here');
    table.boolean('is_news').notNullable().comment('Owners are to be told');
    table.primary(['instance', 'workspace', 'model', 'alias']);
  });
  await knex.schema.createTable('instance_outages', table => {
    table.comment('Instances that do not answer');
    table.string('instance').notNullable().primary();
    table.bigInteger('answered_at').notNullable().comment('For the last time');
    table.bigInteger('failing_since').notNullable().comment('As far as seen');
    table.boolean('is_told').notNullable().comment('Owners know');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('instance_outages');
  await knex.schema.dropTable('alias_checks');
  await knex.schema.dropTable('announced_history');
};
