import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type AuditLine, auditSources } from '#contracts/http/audit';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { addDays, startOfDay } from '#domain/calendar/local';
import { Refusal } from '#domain/refusal';
import { type AuditQuery, AuditRepository } from '#storage/audit/audit.repository';
import { installation, PersonRepository } from '#storage/person/person.repository';
import { Reference, type Standing } from '#storage/reference/reference';
import { trackingCodeIn } from '../dossiers/dossier.reader';
import { csvOf } from '../edge/csv';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { administers, By, type Caller, isInstallationAdmin, isOperator } from '../identity/caller';

const mostInFile = 10_000;

/** Who did, changed and read what: for administrators of the body, and for those of the installation. */
@Controller()
export class AuditController {
  constructor(
    private readonly audit: AuditRepository,
    private readonly people: PersonRepository,
    private readonly reference: Reference,
  ) {}

  @On('readAudit')
  async read(
    @Input() { query }: InputOf<'readAudit'>,
    @By() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnswerOf<'readAudit'> | string> {
    const { agency, source, person, trackingCode, from, to, format, ...rest } = query;
    const asked: AuditQuery = {
      ...rest,
      sources: source ?? auditSources,
      scope: scopeFor(caller, agency),
      person: person && (await this.personOf(person)),
      trackingCode: trackingCode && trackingCodeIn(trackingCode),
      from: from && startOfDay(from),
      before: to && startOfDay(addDays(to, 1)),
    };
    const standing = await this.reference.current();
    const { items, next } = await this.audit.read(format === 'csv' ? { ...asked, limit: mostInFile, cursor: undefined } : asked);
    const lines = items.map((item): AuditLine => ({ ...item, ...named(item, standing) }));
    if (format === 'json') return { items: lines, next };
    void reply.type('text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="audit.csv"');
    return csvOf(header, lines.map(cellsOf));
  }

  private async personOf(text: string): Promise<string> {
    return ((await this.people.findByUserName(text)) ?? (await this.people.find(text)))?.id ?? text;
  }
}

function scopeFor(caller: Caller, agency: string | undefined): string[] | null {
  if (isInstallationAdmin(caller) || isOperator(caller)) return agency ? [agency] : null;
  const own = [...new Set(caller.posts.map((post) => post.agency))].filter((key) => key !== installation && administers(caller, key));
  const scope = agency ? own.filter((key) => key === agency) : own;
  if (scope.length === 0) throw new Refusal('not-permitted');
  return scope;
}

function named(
  { agency, subject, subjectName }: Pick<AuditLine, 'agency' | 'subject' | 'subjectName'>,
  { titles }: Standing,
): Pick<AuditLine, 'agencyTitle' | 'subjectName'> {
  return {
    agencyTitle: agency ? (titles.agencies.get(agency) ?? null) : null,
    subjectName: subjectName ?? (subject ? (titles.agencies.get(subject)?.fa ?? null) : null),
  };
}

const header = ['at', 'source', 'kind', 'person', 'userName', 'agency', 'trackingCode', 'subject', 'subjectName', 'before', 'after'];

const cellsOf = (line: AuditLine) => [
  line.at,
  line.source,
  line.kind,
  line.person.name,
  line.person.userName,
  line.agency,
  line.trackingCode,
  line.subject,
  line.subjectName,
  line.before && JSON.stringify(line.before),
  line.after && JSON.stringify(line.after),
];
