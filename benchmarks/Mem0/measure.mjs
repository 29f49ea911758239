// Adds statements to mem0 and searches for them, without a model: infer is false, and the embedder is a stub that costs next to
// nothing, so that the numbers are those of mem0 itself. Input: a JSON file with statements and questions.
import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

// No usage reports are sent while it is measured.
process.env.MEM0_TELEMETRY = 'false';
const { Memory } = await import('mem0ai/oss');

const dimension = 128;
const warmUp = 20;
const { statements, questions } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { version } = JSON.parse(readFileSync(new URL('node_modules/mem0ai/package.json', import.meta.url), 'utf8'));

function embed(text) {
  const vector = new Array(dimension).fill(0.001);
  for (const word of text.toLowerCase().split(/[^a-z0-9]+/)) {
    let hash = 2166136261;
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 16777619) >>> 0;
    vector[hash % dimension] += 1;
  }
  return vector;
}

const directory = mkdtempSync(join(tmpdir(), 'mem0-'));
const stub = { embedQuery: async text => embed(text), embedDocuments: async texts => texts.map(embed) };
const memory = new Memory({
  embedder: { provider: 'langchain', config: { model: stub, embeddingDims: dimension } },
  vectorStore: { provider: 'memory', config: { collectionName: 'own', dimension, dbPath: join(directory, 'vectors.db') } },
  llm: { provider: 'openai', config: { apiKey: 'unused', model: 'unused' } },
  historyDbPath: join(directory, 'history.db'),
});

const start = performance.now();
for (const statement of statements) await memory.add(statement, { userId: 'ana', infer: false });
const addsPerSecond = statements.length / ((performance.now() - start) / 1000);

const times = [];
for (const [number, question] of questions.entries()) {
  const asked = performance.now();
  const found = await memory.search(question, { topK: 5, filters: { user_id: 'ana' } });
  if (!found.results?.length) throw new Error('mem0 found nothing');
  if (number >= warmUp) times.push(performance.now() - asked);
}
times.sort((a, b) => a - b);
const at = share => times[Math.floor(share * (times.length - 1))];
rmSync(directory, { recursive: true, force: true });
console.log(JSON.stringify({ version, addsPerSecond, searchP50: at(0.5), searchP95: at(0.95) }));
process.exit(0);
