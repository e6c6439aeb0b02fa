import type { SignedInUser } from '@/shared/auth/session';
import { mayAny } from '@/shared/auth/session';

export type Entry = { path: string; title: string; permissions?: readonly string[] };
export type Section = { key: string; title: string; entries: readonly Entry[] };

/** The menu, by what one does; an entry is shown to those who hold any of its permissions. */
export const sections: readonly Section[] = [
  { key: 'work', title: '办公', entries: [
    { path: '/', title: '工作台', permissions: ['matters.read'] },
    { path: '/units', title: '督办', permissions: ['notifications.oversee'] },
    { path: '/notifications', title: '提醒' },
    { path: '/calendar', title: '日历' },
    { path: '/search', title: '全局检索', permissions: ['matters.read'] },
  ] },
  { key: 'decision-review', title: '决策审查', entries: [
    { path: '/decision-review/reviews', title: '合法性审查', permissions: ['decision-review.reviews.read'] },
    { path: '/decision-review/figures', title: '审查统计', permissions: ['decision-review.reviews.read'] },
    { path: '/decision-review/decisions', title: '决策色域面板', permissions: ['decision-review.decisions.read'] },
    { path: '/decision-review/catalogues', title: '决策年度目录', permissions: ['decision-review.decisions.read'] },
    { path: '/decision-review/contracts', title: '合同、协议', permissions: ['decision-review.contracts.read'] },
    { path: '/decision-review/advisers', title: '法律顾问、公职律师', permissions: ['decision-review.advisers.read'] },
    { path: '/decision-review/public-lawyer-offices', title: '公职律师办公室', permissions: ['decision-review.advisers.read'] },
    { path: '/decision-review/subject-kinds', title: '送审种类', permissions: ['decision-review.kinds.manage'] },
  ] },
  { key: 'legal-aid', title: '法律援助', entries: [
    { path: '/legal-aid/cases', title: '案件', permissions: ['legal-aid.cases.read'] },
    { path: '/legal-aid/figures', title: '统计', permissions: ['legal-aid.cases.read'] },
    { path: '/legal-aid/import', title: '导入申请', permissions: ['legal-aid.cases.import'] },
    { path: '/legal-aid/duty', title: '值班律师', permissions: ['legal-aid.registers.read'] },
    { path: '/legal-aid/consultations', title: '法律帮助', permissions: ['legal-aid.duty.manage'] },
    { path: '/legal-aid/practitioners', title: '援助人员', permissions: ['legal-aid.registers.read'] },
    { path: '/legal-aid/institutions', title: '服务机构', permissions: ['legal-aid.registers.read'] },
    { path: '/legal-aid/subsidies', title: '补贴标准', permissions: ['legal-aid.registers.read'] },
  ] },
  { key: 'normative-documents', title: '规范性文件', entries: [
    { path: '/normative-documents/documents', title: '文件', permissions: ['normative-documents.documents.read'] },
    { path: '/normative-documents/filings', title: '备案审查', permissions: ['normative-documents.documents.read'] },
    { path: '/normative-documents/cleanup-tasks', title: '清理任务', permissions: ['normative-documents.documents.read'] },
    { path: '/normative-documents/campaigns', title: '清理工作', permissions: ['normative-documents.cleanup.organize'] },
    { path: '/normative-documents/laws', title: '上位法库', permissions: ['normative-documents.documents.read'] },
    { path: '/normative-documents/law-changes', title: '上位法变动', permissions: ['normative-documents.documents.read'] },
    { path: '/normative-documents/settings', title: '制定主体和提示词', permissions: ['normative-documents.settings.manage'] },
    { path: '/normative-documents/catalogue', title: '现行有效目录', permissions: ['normative-documents.documents.read'] },
  ] },
  { key: 'deadlines', title: '期限', entries: [
    { path: '/deadlines/calculator', title: '期限计算器' },
    { path: '/deadlines/rules', title: '期限规则' },
    { path: '/deadlines/calendars', title: '工作日历' },
  ] },
  { key: 'administration', title: '系统管理', entries: [
    { path: '/organizations', title: '机构' },
    { path: '/users', title: '用户', permissions: ['users.read'] },
    { path: '/roles', title: '角色与权限', permissions: ['roles.read'] },
    { path: '/templates', title: '文书模板', permissions: ['documents.templates.manage'] },
    { path: '/reminders/rules', title: '提醒规则', permissions: ['notifications.manage'] },
    { path: '/reminders/templates', title: '邮件模板', permissions: ['notifications.manage'] },
    { path: '/reminders/mails', title: '邮件', permissions: ['notifications.manage'] },
    { path: '/background-jobs', title: '后台任务', permissions: ['jobs.manage'] },
    { path: '/audit', title: '审计日志', permissions: ['audit.read'] },
  ] },
];

/** Where somebody without a workbench begins: administrators and auditors, at their own duty. */
export const homeOf = (user: SignedInUser) =>
  visibleSections(user).flatMap((section) => section.entries).find((entry) => entry.permissions)?.path ?? '/deadlines/calculator';

/** The entry of the menu that a page belongs to, with its section: the longest path that the address begins with. */
export function placeOf(pathname: string): { section: string; entry: Entry } | undefined {
  const under = (path: string) => (path === '/' ? pathname === '/' : pathname === path || pathname.startsWith(`${path}/`));
  return sections
    .flatMap(({ title, entries }) => entries.filter(({ path }) => under(path)).map((entry) => ({ section: title, entry })))
    .sort((a, b) => b.entry.path.length - a.entry.path.length)[0];
}

const impersonal = ['/deadlines', '/organizations', '/roles', '/templates', '/reminders/rules', '/reminders/templates', '/background-jobs'];

/** Everything but law and settings shows people. */
export const showsPersonalData = (pathname: string) => !impersonal.some((prefix) => pathname.startsWith(prefix));

export const visibleSections = (user: SignedInUser): Section[] =>
  sections
    .map((section) => ({ ...section, entries: section.entries.filter((entry) => mayAny(user, entry.permissions ?? [])) }))
    .filter((section) => section.entries.length > 0);
