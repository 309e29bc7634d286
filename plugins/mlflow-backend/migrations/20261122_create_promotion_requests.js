// @ts-check

/** What a request is about; one may be open at a time. */
const subject = ['instance', 'workspace', 'model', 'model_created_at', 'alias'];

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('promotion_requests', table => {
    table.comment('Promotions that wait for a second person, or did');
    table.string('id', 36).primary();
    table.string('entity_ref').notNullable().index();
    table.string('instance').notNullable();
    table.string('workspace').notNullable().comment('Empty for the default');
    table.text('model').notNullable();
    table
      .bigInteger('model_created_at')
      .notNullable()
      .comment('Milliseconds since 1970, as all times here');
    table.text('alias').notNullable();
    table.string('version').notNullable();
    table
      .string('expected_version')
      .nullable()
      .comment('None if the alias is new');
    table.text('reason').notNullable();
    table.string('requested_by').notNullable().comment('User entity reference');
    table
      .text('requester_refs')
      .notNullable()
      .comment('JSON array: what the requester was and belonged to then');
    table
      .text('catalogued_refs')
      .notNullable()
      .comment('JSON array: those of them that the catalog knew of, too');
    table.bigInteger('requested_at').notNullable();
    table.bigInteger('expires_at').notNullable();
    table.string('state').notNullable();
    table.string('decided_by').nullable().comment('User entity reference');
    table.bigInteger('decided_at').nullable();
    table.text('note').nullable();
    table.string('outcome').nullable().comment('Of an approved one');
    table.unique(subject, {
      indexName: 'promotion_requests_open',
      // SQLite takes no parameters here.
      predicate: knex.whereRaw("state in ('open', 'applying')"),
    });
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('promotion_requests');
};
