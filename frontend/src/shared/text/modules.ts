/** Names of the modules by their prefix in the API. */
export const moduleNames: Readonly<Record<string, string>> = {
  'decision-review': '决策审查',
  'normative-documents': '规范性文件',
  enforcement: '行政执法监督',
  reconsideration: '行政复议应诉',
  'legal-aid': '法律援助',
  mediation: '人民调解',
  'legal-education': '普法',
  governance: '法治建设统筹',
};
