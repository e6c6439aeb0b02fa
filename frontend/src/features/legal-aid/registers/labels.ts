import type { Schemas } from '@/shared/api/client';

type Words<Code extends string> = Record<Code, string>;

export const institutionKindLabels = {
  lawFirm: '律师事务所',
  grassrootsOffice: '基层法律服务所',
  aidCentre: '法律援助中心',
} satisfies Words<Schemas['InstitutionKind']>;

export const practitionerKindLabels = {
  lawyer: '律师',
  grassrootsLegalWorker: '基层法律服务工作者',
  volunteer: '法律援助志愿者',
} satisfies Words<Schemas['PractitionerKind']>;

export const specialityLabels = {
  criminal: '刑事',
  family: '婚姻家庭',
  labour: '劳动争议',
  tort: '侵权、交通事故',
  land: '土地、农村',
  administrative: '行政',
} satisfies Words<Schemas['Speciality']>;

export const dutyPlaceLabels = {
  aidCentre: '法律援助中心',
  court: '人民法院',
  procuratorate: '人民检察院',
  detentionCentre: '看守所',
} satisfies Words<Schemas['DutyPlace']>;
