import { Controller } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { postTitle } from '#catalog/documents/posts';
import type { AnswerOf } from '#contracts/http/routes';
import type { Text } from '#domain/definition/schema';
import { On } from '../edge/on.decorator';

interface Row {
  user: string;
  name: string;
  agency: Text | null;
  kind: string | null;
  role: string;
}

const ofInstallation: Record<string, Text> = {
  operator: { fa: 'راهبر سامانه', en: 'Operator' },
  admin: { fa: 'مدیر سامانه', en: 'Administrator of the installation' },
};

/** Whom a visitor of the demo installation can be, so that one person may try every part. */
@Controller()
export class DemoPeopleController {
  constructor(private readonly database: DataSource) {}

  @On('listDemoPeople')
  async list(): Promise<AnswerOf<'listDemoPeople'>> {
    const rows: Row[] = await this.database.query(
      `select person.user_name as "user", person.name, agency.title as agency, agency.kind, post.role
         from person join post on post.person = person.id left join agency on agency.key = post.agency
        where person.kind = 'staff' and person.user_name is not null and post."from" <= now() and (post.until is null or post.until > now())
        order by agency.key nulls last, person.user_name, post.role`,
    );
    const once = new Map(rows.reverse().map((row) => [row.user, row]));
    return {
      items: [...once.values()].reverse().map(({ user, name, agency, kind, role }) => ({
        user,
        name,
        agency,
        post: kind ? postTitle(`${kind}:${role}`) : (ofInstallation[role] ?? { fa: role }),
      })),
    };
  }
}
