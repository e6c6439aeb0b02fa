import type { MailStatus, NotificationRow, ReminderKind, State } from './api';

export const stateLabels = { unread: '未读', open: '未处理', all: '全部' } satisfies Record<State, string>;

export const kindLabels = {
  upcoming: '即将到期',
  today: '今日到期',
  overdue: '已超期',
  complete: '最短期限届满',
  uncounted: '末日未能确定',
  moved: '末日变动',
  chase: '催办',
  reply: '催办答复',
  alarm: '系统提示',
} satisfies Record<ReminderKind, string>;

export const roleLabels = {
  handler: '',
  delegate: '代为办理',
  head: '督办',
  leader: '督办',
  chaser: '',
  administrator: '',
} satisfies Record<NotificationRow['role'], string>;

export const mailStatusLabels = { waiting: '待发', sent: '已发', failed: '发送失败', superseded: '已由后来的邮件代替' } satisfies Record<MailStatus, string>;

export const mailKindNames: Record<string, string> = { digest: '每日汇总', urgent: '即时提醒' };

/** Colour of the state; the words beside it say the same. */
export const toneOf = (kind: ReminderKind) =>
  kind === 'overdue' ? 'notice-red' : kind === 'today' || kind === 'chase' ? 'notice-orange' : kind === 'upcoming' ? 'notice-yellow' : 'notice-blue';
