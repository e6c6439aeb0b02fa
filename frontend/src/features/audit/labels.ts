/** Names of audited actions; a code that is not here is shown as it is. */
export const actionLabels: Readonly<Record<string, string>> = {
  created: '新增',
  changed: '修改',
  deleted: '删除',
  revealed: '查看脱敏信息',
  exported: '导出',
  imported: '导入',
  downloaded: '下载',
  signedIn: '登录',
  signInFailed: '登录失败',
  lockedOut: '登录失败，账号锁定',
  signedOut: '退出',
};

export const subjectLabels: Readonly<Record<string, string>> = {
  User: '用户',
  Role: '角色',
  Organization: '机构',
  AidCase: '法律援助案件',
  Institution: '法律服务机构',
  Practitioner: '法律援助人员',
  DutyShift: '值班班次',
  DutyConsultation: '法律帮助',
  SubsidyRule: '补贴标准',
  SubsidyPayments: '补贴发放表',
  Division: '行政区划',
  DocumentTemplate: '文书模板',
  IssuedDocument: '文书',
  AuditEntry: '审计日志',
  Attachment: '附件',
  Document: '文书',
  StatutoryRule: '期限规则',
  WorkCalendar: '工作日历',
};

export const subjectText = (subject: string) => subjectLabels[subject] ?? subject;
