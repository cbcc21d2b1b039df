import { Column, Entity, PrimaryColumn } from 'typeorm';

export type RegisterMode = 'up' | 'down' | 'slow';

/** How a sandbox register behaves from now on, by use: `post.addressByPostalCode`. */
@Entity('register_script')
export class RegisterScriptEntity {
  @PrimaryColumn('text') use!: string;
  @Column('text') mode!: RegisterMode;
  @Column('jsonb', { nullable: true }) answer!: Record<string, unknown> | null;
}

/** What the sandbox bank knows of an attempt, by its authority. Its shape is the sandbox's own. */
@Entity('bank_script')
export class BankScriptEntity {
  @PrimaryColumn('text') authority!: string;
  @Column('jsonb') state!: Record<string, unknown>;
}
