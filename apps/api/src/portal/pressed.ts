import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** A page pressed as the browser can read it: a quarter of its size on a slow line. */
export async function pressed(request: FastifyRequest, reply: FastifyReply, html: string): Promise<FastifyReply> {
  const accepts = request.headers['accept-encoding'] ?? '';
  if (/\bbr\b/.test(accepts)) {
    return reply.header('content-encoding', 'br').send(await brotli(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }));
  }
  return /\bgzip\b/.test(accepts) ? reply.header('content-encoding', 'gzip').send(await zip(html)) : reply.send(html);
}
