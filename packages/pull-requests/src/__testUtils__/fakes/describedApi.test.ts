import express, { ErrorRequestHandler } from 'express';
import { cutDown, describedApi } from './describedApi';
import { LoopbackApi } from './LoopbackApi';

const description = {
  openapi: '3.0.3',
  info: { title: 'A host', version: '1' },
  paths: {
    '/pulls': {
      post: {
        requestBody: {
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/pull' },
            },
          },
        },
        responses: { default: { description: '' } },
      },
    },
  },
  components: {
    schemas: {
      named: {
        type: 'object',
        required: ['name'],
        properties: { name: { type: 'string' } },
      },
      pull: {
        allOf: [
          { $ref: '#/components/schemas/named' },
          {
            type: 'object',
            additionalProperties: true,
            properties: {
              draft: { type: 'boolean' },
              head: { $ref: '#/components/schemas/named' },
              reviewers: {
                type: 'array',
                items: {
                  oneOf: [
                    { type: 'string' },
                    { type: 'object', properties: { id: { type: 'string' } } },
                  ],
                },
              },
              options: {
                type: 'object',
                additionalProperties: { type: 'string' },
              },
            },
          },
        ],
      },
    },
  },
};

const leftOut = [
  { schema: 'pull', property: 'body', known: 'the text names it' },
];

describe('a stand-in that is held against a description', () => {
  const api = new LoopbackApi();
  let address: string;
  beforeAll(async () => {
    const app = express();
    app.use(express.json());
    app.use(describedApi(cutDown(description, ['/pulls'], leftOut)));
    app.post('/pulls', (_, response) => response.json({}));
    const refuse: ErrorRequestHandler = (error, _, response, __) => {
      response.status(error.status).json(error.message);
    };
    app.use(refuse);
    address = await api.start(app);
  });
  afterAll(() => api.stop());

  const post = (body: object) =>
    fetch(`${address}/pulls`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('takes what the description names', async () => {
    const { status } = await post({
      name: 'fraud',
      body: 'of an exception',
      draft: true,
      head: { name: 'deploy' },
      reviewers: ['ada', { id: 'grace' }],
      options: { any: 'thing' },
    });

    expect(status).toBe(200);
  });

  it.each([
    [{ name: 'fraud', drafted: true }],
    [{ name: 'fraud', head: { name: 'deploy', sha: 'c7' } }],
    [{ name: 'fraud', reviewers: [{ id: 'grace', team: true }] }],
    [{ draft: true }],
  ])('refuses %j', async body => {
    expect((await post(body)).status).toBe(400);
  });
});
