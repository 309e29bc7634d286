// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('history_checkpoints', table => {
    table.comment('What stands for the records that retention has removed');
    table.string('instance').notNullable();
    table.string('workspace').notNullable().comment('Empty for the default');
    table.text('model').notNullable().comment('Empty for gaps of the instance');
    table.bigInteger('model_created_at').notNullable();
    table.integer('sequence').notNullable().comment('Of the last one removed');
    table.string('hash', 64).notNullable().comment('Of the last one removed');
    table.text('content').notNullable().comment('JSON, byte by byte as signed');
    table.string('signature').notNullable().comment('Ed25519, hexadecimal');
    table.primary(['instance', 'workspace', 'model', 'model_created_at']);
  });
};

/**
 * The records that were removed do not come back: without its checkpoint, the
 * verification shows their history as broken.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('history_checkpoints');
};
