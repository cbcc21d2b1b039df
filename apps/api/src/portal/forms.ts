import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type FileGiven, Given } from '#apps/portal/portal';
import { Refusal } from '#domain/refusal';
import { mostFileBytes } from '../files/file-intake';

const mostFormBytes = 256 * 1024;

/** Forms as browsers send them, with and without files, become what a page takes. */
export function readForms(portal: FastifyInstance): void {
  portal.removeContentTypeParser('application/x-www-form-urlencoded');
  portal.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: mostFormBytes },
    async (_: unknown, body: string) => Given.of(new URLSearchParams(body)),
  );
  portal.addHook('preHandler', async (request) => {
    if (request.isMultipart()) request.body = await parts(request);
  });
}

async function parts(request: FastifyRequest): Promise<Given> {
  const entries: [string, string][] = [];
  const files = new Map<string, FileGiven>();
  for await (const part of request.parts({ limits: { fileSize: mostFileBytes, files: 20, fields: 500, fieldSize: mostFormBytes } })) {
    if (part.type === 'field') entries.push([part.fieldname, String(part.value)]);
    else {
      const bytes = await part.toBuffer();
      if (part.file.truncated) throw new Refusal('too-large');
      files.set(part.fieldname, { name: part.filename, type: part.mimetype, bytes });
    }
  }
  return Given.of(entries, files);
}
