// @ts-check

/** Columns that say whose history a row belongs to. */
const chain = ['instance', 'workspace', 'model', 'model_created_at'];

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('model_history', table => {
    table.comment('What the portal saw of model aliases; rows never change');
    table.string('instance').notNullable();
    table.string('workspace').notNullable().comment('Empty for the default');
    table.text('model').notNullable().comment('Empty for gaps of the instance');
    table
      .bigInteger('model_created_at')
      .notNullable()
      .comment('Milliseconds since 1970, as all times here');
    table.integer('sequence').notNullable().comment('From 1, without holes');
    table.string('kind').notNullable();
    table.text('alias').nullable();
    table.text('from').nullable();
    table.text('to').nullable();
    table.bigInteger('not_before').nullable();
    table.bigInteger('not_after').notNullable();
    table.string('source').notNullable().comment('poll, webhook or portal');
    table.string('actor').nullable().comment('User entity reference');
    table.text('reason').nullable();
    table.string('run_id').nullable();
    table.text('version_source').nullable();
    table.bigInteger('recorded_at').notNullable().index();
    table.string('hash', 64).notNullable();
    table.primary([...chain, 'sequence']);
  });
  await knex.schema.createTable('registry_looks', table => {
    table.comment('The last complete look at each instance');
    table.string('instance').notNullable();
    table.string('workspace').notNullable();
    table
      .integer('revision')
      .notNullable()
      .comment('Counts the looks, so that two pollers cannot both record one');
    table.bigInteger('started_at').notNullable();
    table.bigInteger('ended_at').notNullable();
    table.text('models').notNullable().comment('JSON: what it showed');
    table.primary(['instance', 'workspace']);
  });
  await knex.schema.createTable('poll_plans', table => {
    table.comment('When each instance is looked at next, and why not sooner');
    table.string('instance').notNullable();
    table.string('workspace').notNullable();
    table.bigInteger('next_at').notNullable();
    table.bigInteger('wait_ms').notNullable().comment('Planned between looks');
    table.integer('failures').notNullable().comment('In a row');
    table.string('failure').nullable().comment('Kind of the last one');
    table.primary(['instance', 'workspace']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('poll_plans');
  await knex.schema.dropTable('registry_looks');
  await knex.schema.dropTable('model_history');
};
