import { Column, Entity, PrimaryColumn } from 'typeorm';

export type RegisterMode = 'up' | 'down' | 'slow';

/** How a sandbox register behaves from now on, by use: `post.addressByPostalCode`. */
@Entity('register_script')
export class RegisterScriptEntity {
  @PrimaryColumn('text') use!: string;
  @Column('text') mode!: RegisterMode;
  @Column('jsonb', { nullable: true }) answer!: Record<string, unknown> | null;
}

/** What the sandbox bank knows of one attempt. */
export interface BankScript {
  payment: string;
  /** Rials. */
  amount: number;
  callback: string;
  description: string;
  state: 'open' | 'paid' | 'failed';
  verified: boolean;
  /** By the key of the refund. */
  refunds: Record<string, number>;
}

@Entity('bank_script')
export class BankScriptEntity {
  @PrimaryColumn('text') authority!: string;
  @Column('jsonb') script!: BankScript;
}
