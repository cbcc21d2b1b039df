/** How we came here: from the first command until now. */
export interface Journey {
  beganAt: number;
  downloaded: string[];
}

interface Ready {
  port: number;
  /** null where Temporal is somebody else's. */
  uiPort: number | null;
  home: string;
  dataFolder: string;
  journey: Journey;
}

/** Latin columns first and Persian at the end of the line, because terminals reorder what runs from right to left. */
type Line = [where: string, who: string, what: string];

/** What a person sees when all is ready: addresses, people to be, one thing to try. */
export function readyBlock({ port, uiPort, home, dataFolder, journey }: Ready): string {
  const site = `http://localhost:${port}`;
  const lines: Line[] = [
    [site, '09120000001 … 09120000020', 'درگاه شهروندان'],
    [`${site}/desk`, 'culture-markazi.clerk / demo', 'کارتابل: کارشناس ارشاد مرکزی'],
    [`${site}/api`, '-', 'راهنمای واسط برنامه‌نویسی'],
    [`${site}/demo/outbox`, '-', 'پیامک‌ها و ایمیل‌هایی که رفته است'],
    ...(uiPort ? [[`http://localhost:${uiPort}`, '-', 'تمپورال: هر پرونده اکنون کجاست'] satisfies Line] : []),
    ['', 'governor-arak.expert', 'کارشناس فرمانداری اراک'],
    ['', 'culture-markazi.director', 'مدیر ارشاد مرکزی'],
    ['', 'water-markazi.desk', 'میز خدمت آب و فاضلاب مرکزی'],
    ['', 'rights-hq.evaluator', 'ارزیاب ستاد حقوق شهروندی'],
    ['', 'operator · admin', 'بهره‌بردار و مدیر سامانه'],
  ];
  const widths = [0, 1].map((column) => Math.max(...lines.map((line) => line[column]!.length)));
  const rule = '─'.repeat(78);
  const seconds = ((Date.now() - journey.beganAt) / 1000).toFixed(1);
  return [
    '',
    rule,
    '  Gardesh is ready · گردش آماده است',
    rule,
    ...lines.map(([where, who, what]) => `  ${where.padEnd(widths[0]!)}   ${who.padEnd(widths[1]!)}   ${what}`),
    rule,
    '  Try: be a clerk, and see what waits on the desk      کارشناس شوید و کارتابل را ببینید',
    `    TOKEN=$(curl -s ${site}/api/demo/login -H 'content-type: application/json' \\`,
    `      -d '{"user":"culture-markazi.clerk"}' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')`,
    `    curl -s "${site}/api/tasks?queue=shared" -H "authorization: Bearer $TOKEN"`,
    rule,
    `  Data: ${home}${dataFolder.startsWith(home) ? '' : ` and ${dataFolder} (where Postgres, which does not run as root, can reach it)`}`,
    `  Ready in ${seconds} s; downloaded: ${journey.downloaded.join(', ') || 'nothing'}`,
    '  Ctrl-C stops everything; the data stay.      با Ctrl-C همه بسته می‌شود و داده‌ها می‌ماند',
    rule,
  ].join('\n');
}
