import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { DatePicker, Drawer } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { api, unwrap, type Schemas } from '@/shared/api/client';
import { useUrlFilters } from '@/shared/hooks/useUrlState';
import { countText } from '@/shared/text/money';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { FieldList } from '@/shared/ui/Fields';
import { LinkButton } from '@/shared/ui/LinkButton';
import { LoadMore } from '@/shared/ui/LoadMore';
import { PageFrame } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { StepForm } from '@/shared/ui/StepForm';
import { DateText } from '@/shared/ui/Texts';
import { consultationCountQuery, consultationsQuery, useForgetRegisters, versionHeader, type Consultation } from './api';
import { consultationFields } from './consultationFields';
import { dutyPlaceLabels } from './labels';

const columnsOf = (open: (consultation: Consultation) => void): Column<Consultation>[] => [
  { key: 'on', title: '日期', fixed: true, render: (each) => <DateText value={each.on} /> },
  {
    key: 'visitor',
    title: '求助人',
    fixed: true,
    render: (each) => (
      <button type="button" className="link" onClick={() => open(each)}>
        {each.visitorName}
      </button>
    ),
  },
  { key: 'place', title: '地点', render: (each) => dutyPlaceLabels[each.place] },
  { key: 'lawyer', title: '值班律师', render: (each) => each.practitionerName },
  { key: 'question', title: '咨询事项', maxWidth: 320, render: (each) => each.question },
  { key: 'advice', title: '解答和帮助', maxWidth: 360, render: (each) => each.advice },
];

/** 法律帮助: what lawyers on duty advised, counted apart from the cases. */
export function ConsultationsPage() {
  const [{ from, to }, setFilter] = useUrlFilters(['from', 'to']);
  const consultations = useInfiniteQuery(consultationsQuery({ from, to }));
  const count = useQuery(consultationCountQuery({ from, to }));
  const [opened, setOpened] = useState<Consultation>();
  return (
    <PageFrame
      title="法律帮助记录"
      path={[{ title: '值班律师', to: '/legal-aid/duty' }]}
      note={count.data && `${countText(count.data.count)} 人次，不计入法律援助案件。在值班表中打开一个班次即可记录。`}
      extra={
        <>
          <DatePicker.RangePicker
            aria-label="日期"
            allowEmpty
            placeholder={['起日', '止日']}
            value={[from ? dayjs(from) : null, to ? dayjs(to) : null]}
            onChange={(range) => setFilter({ from: range?.[0]?.format('YYYY-MM-DD'), to: range?.[1]?.format('YYYY-MM-DD') })}
          />
          <LinkButton to="/legal-aid/duty">值班表</LinkButton>
        </>
      }
    >
      <QueryView query={consultations} empty="没有法律帮助记录">
        {({ pages }) => (
          <DataTable
            id="legal-aid.consultations"
            label="法律帮助记录"
            columns={columnsOf(setOpened)}
            rows={pages.flatMap((page) => page.items)}
            rowKey={(each) => each.id}
            onOpen={setOpened}
            footer={<LoadMore query={consultations} total={count.data?.count} />}
          />
        )}
      </QueryView>
      {opened && <CorrectionDrawer consultation={opened} onClose={() => setOpened(undefined)} />}
    </PageFrame>
  );
}

/** What was written can be put right only where it is seen whole: opening it is a sight of personal data, which the audit log keeps. */
function CorrectionDrawer({ consultation, onClose }: { consultation: Consultation; onClose: () => void }) {
  const forget = useForgetRegisters();
  const path = { id: consultation.id };
  const written = useQuery({
    queryKey: ['revealed', consultation.id],
    queryFn: () => unwrap(api.POST('/api/v1/legal-aid/consultations/{id}/reveal', { params: { path }, body: { reason: '更正法律帮助记录' } })),
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
  });
  const correct = (body: Schemas['ConsultationBody']) =>
    unwrap(api.PUT('/api/v1/legal-aid/consultations/{id}', { params: { path, header: versionHeader(consultation) }, body }));
  const done = () => {
    void forget();
    onClose();
  };
  return (
    <Drawer title={`更正法律帮助：${consultation.on} ${consultation.practitionerName}`} size={560} open onClose={onClose} mask={{ closable: false }} className="step-drawer">
      <p className="page-note">此处显示原文，查看已记入审计日志。</p>
      <QueryView query={written}>
        {(plain) => (
          <StepForm<Schemas['ConsultationBody']> submitLabel="保存更正" initialValues={plain} onSubmit={correct} onDone={done} onCancel={onClose}>
            <FieldList fields={consultationFields} />
          </StepForm>
        )}
      </QueryView>
    </Drawer>
  );
}
