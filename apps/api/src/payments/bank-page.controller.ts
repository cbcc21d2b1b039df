import { Controller, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { AnswerOf, InputOf } from '#contracts/http/routes';
import { Refusal } from '#domain/refusal';
import { toPersianDigits } from '#domain/text/digits';
import { SandboxBank } from '#platform/outside/bank.sandbox';
import type { PaymentEntity } from '#storage/payment/payment.entity';
import { PaymentRepository } from '#storage/payment/payment.repository';
import { Input } from '../edge/input.decorator';
import { On } from '../edge/on.decorator';
import { html, page } from '../edge/page';
import { BANK, type Bank } from '../parts';
import { returnPath } from './payments.controller';
import { PaymentsService } from './payments.service';

/** The sandbox bank, as a citizen meets it and as tests steer it. */
@Controller()
export class BankPageController {
  constructor(
    private readonly payments: PaymentRepository,
    private readonly service: PaymentsService,
    @Inject(BANK) private readonly bank: Bank,
  ) {}

  @On('bankPage')
  async show(@Input() { params }: InputOf<'bankPage'>, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const payment = await this.payments.get(params.payment);
    void reply.type('text/html; charset=utf-8');
    return bankPage(payment);
  }

  @On('bankChoice')
  async choose(@Input() { params, body }: InputOf<'bankChoice'>, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.happens(params.payment, body.outcome);
    const { returnTo, state } = await this.payments.get(params.payment);
    void reply.redirect(returnPath(returnTo, state), 303);
  }

  @On('steerBank')
  async steer(@Input() { params, body }: InputOf<'steerBank'>): Promise<AnswerOf<'steerBank'>> {
    await this.happens(params.payment, body.outcome);
    const { id, state } = await this.payments.get(params.payment);
    return { payment: id, outcome: body.outcome, state };
  }

  /** What the bank does, and its calls back: none, one, or two at once. */
  private async happens(payment: string, outcome: InputOf<'steerBank'>['body']['outcome']): Promise<void> {
    if (!(this.bank instanceof SandboxBank)) throw new Refusal('not-found');
    const { id } = await this.payments.get(payment);
    const { callbacks } = await this.bank.settle(id, outcome);
    await Promise.all(
      callbacks.map((url) =>
        this.service.heard(this.bank.provider, { authority: new URL(url).searchParams.get('Authority') ?? undefined }),
      ),
    );
  }
}

function bankPage({ id, amount, state }: PaymentEntity): string {
  const rials = toPersianDigits(amount.toLocaleString('en-US').replaceAll(',', '٬'));
  return page({
    title: 'بانک نمایشی',
    body: html`<h1>بانک نمایشی</h1>
<p>اینجا پولی جابه‌جا نمی‌شود. برگزینید که بانک چه کند.</p>
<div class="card"><dl><dt>مبلغ</dt><dd>${rials} ریال</dd><dt>وضعیت</dt><dd>${states[state]}</dd><dt>شمارهٔ پرداخت</dt><dd><bdi class="code">${id}</bdi></dd></dl></div>
<form method="post">
<button class="first" name="outcome" value="paid">پرداخت می‌کنم</button>
<button name="outcome" value="failed">پرداخت ناموفق</button>
<button name="outcome" value="lost-callback">پرداخت شود، ولی خبرش نرسد</button>
<button name="outcome" value="twice">خبر پرداخت دو بار برسد</button>
</form>`,
  });
}

const states: Record<PaymentEntity['state'], string> = {
  created: 'آغاز شده',
  redirected: 'در انتظار پرداخت',
  paid: 'پرداخت شده',
  failed: 'ناموفق',
  unknown: 'نامشخص',
  'refund-owed': 'در انتظار بازگشت',
  refunded: 'بازگشته',
};
