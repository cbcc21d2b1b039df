import { Controller, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { openApi, routesOf } from '#contracts/http/openapi';
import type { Permission, Route } from '#contracts/http/route';
import { On } from '../edge/on.decorator';
import { html, page } from '../edge/page';
import { SETTINGS, type Settings } from '../parts';

/** The interface described by its own table: for programs, and for people. */
@Controller()
export class GuideController {
  private readonly demo: boolean;
  private readonly described: Record<string, unknown>;
  private readonly shown: string;

  constructor(@Inject(SETTINGS) { mode }: Settings) {
    this.demo = mode === 'demo';
    this.described = openApi({ demo: this.demo });
    this.shown = guidePage(routesOf(this.demo));
  }

  @On('openApi')
  document(): Record<string, unknown> {
    return this.described;
  }

  @On('apiPage')
  show(@Res({ passthrough: true }) reply: FastifyReply): string {
    void reply.type('text/html; charset=utf-8');
    return this.shown;
  }
}

const permissions: Record<Permission, string> = {
  anyone: 'همه',
  visitor: 'وارد شده، یا بازدیدکنندهٔ همین سایت',
  'signed-in': 'هر که وارد شده',
  citizen: 'شهروند',
  staff: 'کارکنان',
  administrator: 'مدیر دستگاه',
  operator: 'راهبر سامانه',
};

const guidePage = (routes: [string, Route][]): string =>
  page({
    title: 'رابط گردش',
    body: html`<h1>رابط گردش</h1>
<p>هر صفحهٔ سامانه از همین رابط می‌گذرد و سامانه‌های دیگر هم. شرح ماشینی آن: <a href="/api/openapi.json"><bdi class="code">/api/openapi.json</bdi></a> <bdi>(OpenAPI 3.1)</bdi></p>
<p class="faint">پاسخ خطا به شکل <bdi class="code">application/problem+json</bdi> با کد پایدار است. هر <bdi class="code">POST</bdi> که چیزی را تغییر دهد <bdi class="code">Idempotency-Key</bdi> می‌خواهد: همان کلید، همان پاسخ.</p>
<div class="card"><table><thead><tr><th>نشانی</th><th>کار</th><th>برای</th></tr></thead><tbody>
${routes.map(
  ([, { method, path, summary, permission }]) =>
    html`<tr><td dir="ltr"><code>${method} ${path}</code></td><td>${summary.fa}<br><span class="faint" dir="ltr">${summary.en}</span></td><td>${permissions[permission]}</td></tr>`,
)}
</tbody></table></div>`,
  });
