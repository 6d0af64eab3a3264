import { toJsonSchema } from '@valibot/to-json-schema';
import { CODES, SIDES, type Action, type FileLimits, type KindRule, type CheckedRule } from '@family-partnering/contract';
import type { GenericSchema } from 'valibot';

type Json = Readonly<Record<string, unknown>>;
const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: Json, description: string): Json => ({ description, content: { 'application/json': { schema } } });
const text = { type: 'string' } as const;
const parameter = (name: string, where: 'path' | 'query' | 'header', description: string, required = where === 'path'): Json => ({ name, in: where, required, description, schema: text });

const PROBLEM = { description: 'Not done. `code` says why.', content: { 'application/problem+json': { schema: ref('Problem') } } };
const answers = (good: Json): Json => ({ 200: good, default: PROBLEM });

/** A schema of one action, from the very rule that decides it. What JSON Schema cannot say, the rule checks. */
function actionSchema(rule: CheckedRule<Action>): Json {
  const { $schema: _, ...schema } = toJsonSchema(rule.schema as GenericSchema, {
    errorMode: 'ignore', typeMode: 'input', target: 'draft-2020-12',
    overrideSchema: ({ valibotSchema, jsonSchema }) => (valibotSchema.type === 'custom' ? { ...text, description: 'a scope such as circle:<id>' } : jsonSchema),
  });
  return schema as Json;
}

const SHARED: Json = {
  Entity: {
    type: 'object', required: ['kind', 'id', 'version', 'changedBy'], additionalProperties: true,
    properties: { kind: text, id: text, version: { type: 'integer', minimum: 1 }, changedBy: text },
  },
  Change: {
    oneOf: [
      { type: 'object', required: ['type', 'entity'], properties: { type: { const: 'upsert' }, entity: ref('Entity') } },
      { type: 'object', required: ['type', 'kind', 'id', 'version'], properties: { type: { const: 'remove' }, kind: text, id: text, version: { type: 'integer' } } },
    ],
  },
  Page: {
    type: 'object', required: ['items', 'position'],
    properties: { items: { type: 'array', items: ref('Entity') }, position: text, before: text, after: text },
  },
  Receipt: { type: 'object', required: ['action', 'changes'], properties: { action: text, changes: { type: 'array', items: ref('Change') } } },
  Session: {
    type: 'object', required: ['viewer', 'now', 'supports'],
    properties: {
      viewer: { type: 'object', required: ['person', 'side', 'tenant'], properties: { person: text, side: { enum: SIDES }, tenant: text } },
      now: { type: 'string', format: 'date-time' },
      supports: { type: 'object' },
    },
  },
  Problem: {
    type: 'object', required: ['type', 'title', 'status', 'code', 'detail'],
    properties: { type: text, title: text, status: { type: 'integer' }, code: { enum: CODES }, reason: text, detail: text, retryAfterMs: { type: 'integer' }, current: ref('Entity') },
  },
};

function kindPaths({ kind, filters, all }: KindRule): Json {
  const names = Object.keys(filters);
  const paging = [parameter('limit', 'query', 'at most so many'), parameter('before', 'query', 'a cursor of an earlier page'), parameter('after', 'query', 'a cursor of an earlier page')];
  return {
    [`/v1/${kind}`]: {
      get: {
        operationId: `list-${kind}`, summary: `A page of ${kind} records that this person may see.`,
        parameters: [...names.map((name) => parameter(name, 'query', `only those of this ${name}`, all === undefined && names.length === 1)), ...paging],
        responses: answers(json(ref('Page'), 'A page, in the order of the kind.')),
      },
    },
    [`/v1/${kind}/{id}`]: {
      get: {
        operationId: `get-${kind}`, summary: `One ${kind}. A foreign id answers as an unknown one.`, parameters: [parameter('id', 'path', 'the id')],
        responses: answers(json(ref('Entity'), 'As it stands now.')),
      },
    },
  };
}

const binary = (types: readonly string[]): Json => Object.fromEntries(types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]));

function filePaths({ types }: FileLimits): Json {
  const id = parameter('id', 'path', 'made by whoever gives the file');
  return {
    '/v1/files/{id}': {
      put: {
        operationId: 'put-file', summary: 'Takes the bytes of one file, checks and cleans them. The same id with the same bytes is one file.', parameters: [id],
        requestBody: { required: true, content: binary(Object.keys(types)) },
        responses: answers(json({ type: 'object', required: ['id', 'type', 'size'], properties: { id: text, type: text, size: { type: 'integer' } } }, 'What was kept.')),
      },
      get: {
        operationId: 'get-file', summary: 'The bytes of a file. A foreign id answers as an unknown one.', parameters: [id, parameter('Range', 'header', 'a part of it', false)],
        responses: { ...answers({ description: 'All of it.', content: binary(Object.keys(types)) }), 206: { description: 'A part of it.' }, 416: { description: 'No such part.' } },
      },
    },
  };
}

interface Described {
  readonly rules: readonly CheckedRule<Action>[];
  readonly kinds: readonly KindRule[];
  readonly files: FileLimits | undefined;
  readonly visitors: boolean;
}

/** What is told without a token: the same paths below `visitor`, for the one kind that is. */
const VISITORS: Json = {
  '/v1/visitor/session': { get: { operationId: 'visitor-session', summary: 'What is offered to somebody without an account.', security: [], responses: answers(json(ref('Session'), 'A session.')) } },
  ...Object.fromEntries(Object.entries(kindPaths({ kind: 'opportunity', all: 'all', filters: {} })).map(([path, of]) => {
    const { get } = of as { get: { operationId: string } };
    return [path.replace('/v1/', '/v1/visitor/'), { get: { ...get, operationId: `visitor-${get.operationId}`, summary: 'A way to take part that the school has opened to anybody; without a name.', security: [] } }];
  })),
};

/** OpenAPI 3.1 of this very server, from its rules and its kinds. */
export function openApi({ rules, kinds, files, visitors }: Described): Json {
  const names = rules.map(({ type }) => type);
  return {
    openapi: '3.1.0',
    info: { title: 'Family Partnering', version: '0', description: 'The contract over HTTP.' },
    security: [{ bearer: [] }],
    paths: {
      '/v1/openapi.json': { get: { operationId: 'openapi', summary: 'This document.', security: [], responses: { 200: json({ type: 'object' }, 'OpenAPI 3.1') } } },
      '/v1/session': { get: { operationId: 'session', summary: 'Who is asking, what time it is, what is offered.', responses: answers(json(ref('Session'), 'A session.')) } },
      '/v1/actions': {
        post: {
          operationId: 'act', summary: 'Does one action. The same id again gives the same receipt.',
          parameters: [parameter('Idempotency-Key', 'header', 'the id of the action', true)],
          requestBody: { required: true, content: { 'application/json': { schema: ref('Action') } } },
          responses: answers(json(ref('Receipt'), 'Decided.')),
        },
      },
      '/v1/changes': {
        get: {
          operationId: 'changes', summary: 'Everything this person may see, from a position on.',
          parameters: [parameter('since', 'query', 'a position; Last-Event-ID stands above it'), parameter('Last-Event-ID', 'header', 'where a broken stream was', false)],
          responses: answers({ description: 'Events `change` ({changes}), `reset` and `live`; the id is the position.', content: { 'text/event-stream': { schema: text } } }),
        },
      },
      ...(files && filePaths(files)),
      ...(visitors && VISITORS),
      ...Object.assign({}, ...kinds.map(kindPaths)),
    },
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: {
        ...SHARED,
        ...Object.fromEntries(rules.map((rule) => [rule.type, actionSchema(rule)])),
        Action: { oneOf: names.map(ref), discriminator: { propertyName: 'type', mapping: Object.fromEntries(names.map((name) => [name, `#/components/schemas/${name}`])) } },
      },
    },
  };
}
