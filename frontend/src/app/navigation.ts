import type { SignedInUser } from '@/shared/auth/session';
import { mayAny } from '@/shared/auth/session';

export type Entry = { path: string; title: string; permissions?: readonly string[] };
export type Section = { key: string; title: string; entries: readonly Entry[] };

/** The menu, by what one does; an entry is shown to those who hold any of its permissions. */
export const sections: readonly Section[] = [
  { key: 'work', title: '办公', entries: [{ path: '/', title: '工作台' }, { path: '/search', title: '全局检索', permissions: ['matters.read'] }] },
  { key: 'legal-aid', title: '法律援助', entries: [
    { path: '/legal-aid/cases', title: '案件', permissions: ['legal-aid.cases.read'] },
    { path: '/legal-aid/figures', title: '统计', permissions: ['legal-aid.cases.read'] },
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
    { path: '/audit', title: '审计日志', permissions: ['audit.read'] },
  ] },
];

export const visibleSections = (user: SignedInUser): Section[] =>
  sections
    .map((section) => ({ ...section, entries: section.entries.filter((entry) => mayAny(user, entry.permissions ?? [])) }))
    .filter((section) => section.entries.length > 0);
