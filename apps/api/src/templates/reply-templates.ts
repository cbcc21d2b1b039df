import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import type { Template } from '#contracts/http/template';
import { localDate } from '#domain/calendar/local';
import { Refusal } from '#domain/refusal';
import { fill } from '#domain/text/fill';
import { smsSize } from '#domain/text/sms-parts';
import { dateWords, lastDayWords } from '#domain/text/words';
import { Clock } from '#platform/clock';
import { AuditRepository } from '#storage/audit/audit.repository';
import {
  type StoredTemplate,
  type TemplateOwner,
  TemplateRepository,
  type TemplateViewer,
  type TemplateWords,
} from '#storage/template/template.repository';
import { DossierReader } from '../dossiers/dossier.reader';
import type { DossierSeen } from '../dossiers/dossier.view';
import { applicantShownTo } from '../dossiers/represented.view';
import { maySeeTask } from '../dossiers/sight';
import { agenciesOf, type Caller, leads } from '../identity/caller';
import { Names } from '../identity/names';
import { dueOf } from '../tasks/task.view';

type NewTemplate = InputOf<'makeTemplate'>['body'];

/**
 * Texts for replies. One's own and one's post's are used at once; a body's words bind the body, so its head or administrator
 * approves each version, and until then the old one is used.
 */
@Injectable()
export class ReplyTemplates {
  constructor(
    private readonly templates: TemplateRepository,
    private readonly audit: AuditRepository,
    private readonly reader: DossierReader,
    private readonly names: Names,
    private readonly clock: Clock,
  ) {}

  async list(service: string | undefined, caller: Caller): Promise<Template[]> {
    return Promise.all((await this.templates.list(viewerOf(caller), service)).map((template) => this.view(template, caller)));
  }

  async make(body: NewTemplate, caller: Caller, tx: EntityManager): Promise<Template> {
    const owner = ownerOf(body, caller);
    const approved = owner.scope !== 'agency' || leads(caller, owner.agency ?? '');
    const made = await this.templates.make(owner, wordsOf(body), { by: caller.person, approved }, tx);
    await this.note(null, made, caller, tx);
    return this.view(made, caller);
  }

  async change(id: string, body: InputOf<'changeTemplate'>['body'], caller: Caller, tx: EntityManager): Promise<Template> {
    const before = await this.own(id, caller, tx);
    const approved = before.scope !== 'agency' || leads(caller, before.agency ?? '');
    const changed = await this.templates.change(id, wordsOf(body), { by: caller.person, approved }, tx);
    await this.note(before, changed, caller, tx);
    return this.view(changed, caller);
  }

  async approve(id: string, caller: Caller, tx: EntityManager): Promise<Template> {
    const before = await this.own(id, caller, tx);
    if (!mayApprove(before, caller)) throw new Refusal('not-permitted');
    const approved = await this.templates.approve(id, caller.person, tx);
    if (before.state === 'proposed') await this.note(before, approved, caller, tx);
    return this.view(approved, caller);
  }

  async end(id: string, caller: Caller, tx: EntityManager): Promise<Template> {
    const before = await this.own(id, caller, tx);
    if (before.scope === 'agency' && !leads(caller, before.agency ?? '')) throw new Refusal('not-permitted');
    const ended = await this.templates.end(id, tx);
    await this.note(before, ended, caller, tx);
    return this.view(ended, caller);
  }

  /** In the words of whoever the case is about, as far as the caller may know them. */
  async render(id: string, taskId: string, caller: Caller): Promise<AnswerOf<'renderTemplate'>> {
    const template = await this.templates.get(id, 'used');
    if (!mayUse(template, caller)) throw new Refusal('not-found');
    const seen = await this.reader.see({ taskId }, caller);
    const { text, unfilled } = fill(template.text, await this.valuesOf(seen, taskId));
    await this.templates.countUse(id);
    return { text, unfilled, sms: smsSize(text) };
  }

  private async valuesOf(
    { dossier, world, sight, labels, at, caller }: DossierSeen,
    taskId: string,
  ): Promise<Record<string, string | null>> {
    const task = dossier.tasks[taskId];
    if (!task || !maySeeTask(sight, task)) throw new Refusal('not-found');
    const due = dueOf(dossier, task);
    const applicant = applicantShownTo(caller, dossier);
    const names = await this.names.of([applicant]);
    return {
      applicant: sight.as === 'owner' ? (names.get(applicant) ?? null) : null,
      trackingCode: dossier.trackingCode,
      service: world.definition.title.fa,
      stage: world.definition.stages[task.stage]?.label.fa ?? null,
      agency: task.agency === null ? null : labels.agency(task.agency).fa,
      due: due === null ? null : lastDayWords(due, at).fa,
      today: dateWords(localDate(at)).fa,
      openedOn: dateWords(localDate(dossier.openedAt)).fa,
    };
  }

  /** Somebody else's is not there; a colleague's post's and the body's are. */
  private async own(id: string, caller: Caller, tx: EntityManager): Promise<StoredTemplate> {
    const template = await this.templates.get(id, 'latest', tx);
    if (!mayUse(template, caller)) throw new Refusal('not-found');
    return template;
  }

  /** One's own words are one's own matter. */
  private async note(before: StoredTemplate | null, after: StoredTemplate, caller: Caller, tx: EntityManager): Promise<void> {
    if (after.scope === 'personal') return;
    const said = (template: StoredTemplate | null) =>
      template && {
        version: template.version,
        state: template.state,
        service: template.service,
        title: template.title,
        text: template.text,
      };
    const { id: subject, agency } = after;
    const at = await this.clock.now();
    await this.audit.note(
      { at, person: caller.person, agency, kind: 'template-changed', subject, before: said(before), after: said(after) },
      tx,
    );
  }

  private async view({ person: _, ...template }: StoredTemplate, caller: Caller): Promise<Template> {
    const { madeBy, approvedBy } = template;
    const names = await this.names.of([madeBy, approvedBy].filter((id) => id !== null));
    return {
      ...template,
      madeBy: madeBy === null ? null : (names.get(madeBy) ?? null),
      approvedBy: approvedBy === null ? null : (names.get(approvedBy) ?? null),
      may: { change: template.state !== 'ended', approve: template.state === 'proposed' && mayApprove(template, caller) },
    };
  }
}

const viewerOf = (caller: Caller): TemplateViewer => ({
  person: caller.person,
  posts: caller.posts,
  leads: agenciesOf(caller).filter((agency) => leads(caller, agency)),
});

const wordsOf = ({ service, title, text }: Pick<NewTemplate, 'service' | 'title' | 'text'>): TemplateWords => ({
  service: service ?? null,
  title,
  text,
});

/** Of which body and post: the caller's own, named where there are several. */
function ownerOf({ scope, agency, role }: NewTemplate, { person, posts }: Caller): TemplateOwner {
  if (scope === 'personal') return { scope, person, agency: null, role: null };
  const fitting = posts.filter((post) => (agency === undefined || post.agency === agency) && (role === undefined || post.role === role));
  const [post] = fitting;
  const agencies = new Set(fitting.map((one) => one.agency));
  if (!post || agencies.size > 1 || (scope === 'unit' && fitting.length > 1))
    throw new Refusal('invalid-input', {}, [
      { pointer: post && scope === 'unit' ? '/role' : '/agency', code: post ? 'missing' : 'not-an-option' },
    ]);
  return { scope, person: null, agency: post.agency, role: scope === 'unit' ? post.role : null };
}

function mayUse({ scope, agency, role, person }: TemplateOwner, caller: Caller): boolean {
  switch (scope) {
    case 'personal':
      return person === caller.person;
    case 'unit':
      return caller.posts.some((post) => post.agency === agency && post.role === role);
    case 'agency':
      return agency !== null && (agenciesOf(caller).includes(agency) || leads(caller, agency));
  }
}

const mayApprove = ({ scope, agency }: Pick<TemplateOwner, 'scope' | 'agency'>, caller: Caller): boolean =>
  scope === 'agency' && agency !== null && leads(caller, agency);
