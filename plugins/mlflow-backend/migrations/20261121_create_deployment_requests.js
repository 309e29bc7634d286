// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('deployment_requests', table => {
    table.comment('Deployments that the portal asked for by pull request');
    table.uuid('id').primary();
    table
      .string('entity_ref')
      .notNullable()
      .unique()
      .comment('The entity that appears once the pull request is merged');
    table.string('platform').notNullable();
    table.string('owner').notNullable();
    table.text('environments').notNullable().comment('JSON array of names');
    table.text('pull_request_url').notNullable();
    table.string('requested_by').notNullable().comment('User entity reference');
    table.dateTime('requested_at').notNullable();
    table.dateTime('updated_at').notNullable();
    table
      .dateTime('catalogued_at')
      .nullable()
      .index()
      .comment('When the entity was first seen in the catalog');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('deployment_requests');
};
