import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Answered, type Api, ApiProblem, type Call, type FileGiven } from '#apps/portal/portal';
import type { FileTaken } from '#contracts/http/file';
import { Problem } from '#contracts/http/problem';
import type { Route } from '#contracts/http/route';
import { type RouteName, routes } from '#contracts/http/routes';
import { languageIn } from './language-choice';

/** The api asked from within the process, by the visitor's own session and in the visitor's language. */
export class InProcessApi implements Api {
  /** What the api wanted the browser to keep: a session begun or ended. */
  readonly cookies: string[] = [];

  constructor(
    private readonly fastify: FastifyInstance,
    private readonly visitor: FastifyRequest,
  ) {}

  async call<Name extends RouteName>(name: Name, { params = {}, query = {}, body, key, seen }: Call = {}): Promise<Answered<Name>> {
    const route: Route = routes[name];
    const path = route.path.replaceAll(/\{(\w+)\}/g, (_, part: string) => encodeURIComponent(params[part] ?? ''));
    return (await this.ask(route, path, {
      query: Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined)),
      headers: {
        ...(key ? { 'idempotency-key': key } : {}),
        ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    })) as Answered<Name>;
  }

  async upload({ name, type, bytes }: FileGiven, opinion?: { token: string }): Promise<FileTaken> {
    const { path } = opinion ? routes.takeOpinionFile : routes.takeFile;
    const boundary = `gardesh-${this.visitor.id}`;
    const quoted = name.replaceAll(/["\r\n]/g, '_');
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${quoted}"\r\ncontent-type: ${type}\r\n\r\n`;
    return (await this.ask(routes.takeFile, path.replace('{token}', encodeURIComponent(opinion?.token ?? '')), {
      query: {},
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    })) as FileTaken;
  }

  private async ask(
    { method }: Pick<Route, 'method'>,
    url: string,
    { query, headers, payload }: { query: Record<string, string>; headers: Record<string, string>; payload?: string | Buffer },
  ): Promise<unknown> {
    const { cookie, authorization } = this.visitor.headers;
    const answer = await this.fastify.inject({
      method,
      url,
      query,
      remoteAddress: this.visitor.ip,
      headers: {
        ...headers,
        ...(cookie ? { cookie } : {}),
        ...(authorization ? { authorization } : {}),
        'accept-language': languageIn(this.visitor),
        // The page has been asked where it comes from before the api is.
        'sec-fetch-site': 'same-origin',
      },
      ...(payload === undefined ? {} : { payload }),
    });
    const set = answer.headers['set-cookie'];
    if (set) this.cookies.push(...[set].flat());
    if (answer.statusCode < 400) return answer.json();
    throw new ApiProblem(Problem.parse(answer.json()));
  }
}
