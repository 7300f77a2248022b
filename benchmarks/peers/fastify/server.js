// One article with its body, by fastify and a pool of pg.
// node server.js PORT DATABASE: the address of the database has a user and a password.
import Fastify from 'fastify';
import pg from 'pg';

const [port, database] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: database, max: 16 });

const text = { type: 'string', nullable: true };
const time = { type: 'string', format: 'date-time', nullable: true };
const list = { type: 'array', items: { type: 'string' } };
const anything = { type: 'object', additionalProperties: true };
const article = {
  type: 'object',
  properties: {
    id: text, source: text, uri: text, url: text, pubStatus: text,
    revision: { type: 'integer' }, revisions: { type: 'integer' }, version: text,
    firstCreated: time, versionCreated: time, receivedAt: time, loggedAt: time,
    headline: text, byline: text, section: text, language: text, description: text,
    body: text, contentType: text, keywords: list, images: { type: 'array', items: anything },
    urgency: { type: 'integer', nullable: true }, edNote: text, correction: { ...anything, nullable: true },
    changed: list, contentDigest: text, chainDigest: text, links: anything,
  },
};

const SQL = `
  select a.id, a.source, r.uri, r.url, a.pub_status as "pubStatus", r.number as revision, a.revisions, r.version,
    r.first_created as "firstCreated", r.version_created as "versionCreated", r.received_at as "receivedAt",
    r.logged_at as "loggedAt", r.headline, r.byline, r.section, r.language, r.description, r.body,
    r.content_type as "contentType", r.keywords, r.images, r.urgency, r.ed_note as "edNote",
    r.correction_kind as "correctionKind", r.correction_text as "correctionText", r.changed,
    r.content_digest as "contentDigest", a.chain_digest as "chainDigest"
  from archive.readable_article a
  join archive.readable_revision r on r.article_id = a.id and r.number = a.current_revision
  where a.id = $1`;

const toArticle = ({ correctionKind, correctionText, ...row }) => {
  const self = `http://localhost:${port}/articles/${row.id}`;
  return {
    ...row,
    chainDigest: `sha-256:${row.chainDigest.toString('hex')}`,
    correction: correctionKind && { kind: correctionKind, text: correctionText },
    links: {
      self, page: self, revisions: `${self}/revisions`, diff: `${self}/diff`, timemap: `${self}/timemap`,
    },
  };
};

const app = Fastify();

app.get('/articles/:id', {
  schema: {
    params: { type: 'object', properties: { id: { type: 'string', format: 'uuid' } } },
    response: { 200: article },
  },
}, async (request, reply) => {
  const { rows } = await pool.query({ name: 'article', text: SQL, values: [request.params.id] });
  if (rows.length === 0) {
    return reply.code(404).send({ status: 404, title: 'Not Found' });
  }
  return toArticle(rows[0]);
});

await app.listen({ port: Number(port), host: '127.0.0.1' });
