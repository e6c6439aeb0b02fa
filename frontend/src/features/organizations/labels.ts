import type { Organization } from '@/shared/api/organizations';

export const kindLabels = {
  county: '县',
  bureau: '司法局',
  section: '股室',
  department: '部门',
  township: '乡镇',
  justiceOffice: '司法所',
  institution: '其他机构',
} satisfies Record<Organization['kind'], string>;
